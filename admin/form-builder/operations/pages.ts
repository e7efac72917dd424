import { insertAfter, removeAt, setAt } from '../../definition-text/text/edit-text.ts';
import { readOutline } from '../outline/fields.ts';
import { type FieldEdit, writeOutline } from '../outline/write.ts';

function pageKeys({ body, place }: FieldEdit): string[] {
  return readOutline(body, place)
    .pages.map(({ key }) => key)
    .filter(Boolean);
}

/** @param after key of the page it stands behind; last without it. */
export function addPage(
  edit: FieldEdit,
  prefix: string,
  after?: string,
): { text: string; key: string } {
  const keys = pageKeys(edit);
  let number = keys.length + 1;
  while (keys.includes(`${prefix}page_${number}`)) number += 1;
  const key = `${prefix}page_${number}`;
  const text = insertAfter(edit.text, ['pages', 'items', key], {
    title: `Страница ${keys.length + 1}`,
    fields: [],
  });
  const at = after === undefined ? keys.length : keys.indexOf(after) + 1;
  return { text: setAt(text, ['pages', 'order'], keys.toSpliced(at, 0, key)), key };
}

/** An empty page goes; its questions, if any, move to the neighbour before it. */
export function removePage(edit: FieldEdit, page: string): string {
  const outline = readOutline(edit.body, edit.place);
  const at = outline.pages.findIndex(({ key }) => key === page);
  const gone = outline.pages[at];
  const heir = outline.pages[at - 1] ?? outline.pages[at + 1];
  if (!gone || !heir || heir.key === '') return edit.text;
  const before = heir === outline.pages[at - 1];
  const pages = outline.pages
    .filter((one) => one !== gone)
    .map((one) =>
      one === heir
        ? { ...one, nodes: before ? [...one.nodes, ...gone.nodes] : [...gone.nodes, ...one.nodes] }
        : one,
    );
  return removeAt(writeOutline(edit, { pages }), ['pages', 'items', page]);
}

export function movePage(edit: FieldEdit, page: string, step: 1 | -1): string {
  const keys = pageKeys(edit);
  const at = keys.indexOf(page);
  const other = keys[at + step];
  if (other === undefined) return edit.text;
  return setAt(edit.text, ['pages', 'order'], keys.with(at, other).with(at + step, page));
}

export function setPageText(
  { text }: FieldEdit,
  page: string,
  name: 'title' | 'description',
  value: string,
): string {
  const path = ['pages', 'items', page, name];
  return value === '' && name === 'description' ? removeAt(text, path) : setAt(text, path, value);
}
