// Lays the questions of the sheet out: pages, sections, repeats; each gets its key, conditions wait until all
// names are known.
import type { JsonObject } from '../../json.ts';
import { repeated } from '../../questions/group.ts';
import { lineOfSheet } from '../../questions/line.ts';
import { section } from '../../questions/section.ts';
import type { ReadGroup } from '../../questions/sheet.ts';
import { keyFrom } from '../keys.ts';
import { answerOf, serviceTypes } from './answers.ts';
import { isKnownMark, lostColumns } from './columns.ts';
import { gridOf } from './grids.ts';
import type { Entry, Layout, PageDraft } from './layout.ts';
import { type Node, note } from './rows.ts';
import type { SheetRow } from './sheet.ts';

interface Place {
  page: PageDraft;
  section?: string;
  group?: { key: string; items: JsonObject };
  under: SheetRow[];
}

export function layOut(nodes: readonly Node[], paged: boolean, title: string, to: Layout): void {
  let loose: PageDraft | undefined;
  const own = nodes.filter(({ type }) => !serviceTypes.has(type));
  const whole = own.length > 1 && own.every((node) => isPlainGroup(node, to));
  const fielded = (node: Node) => paged || whole || marksOf(node.row).includes('field-list');
  for (const node of nodes) {
    if (isPlainGroup(node, to) && fielded(node)) {
      loose = undefined;
      const page = newPage(
        to,
        nameOf(node.row, to, 'page', to.pageKeys),
        labelOf(node.row),
        node.row.cells.get('hint'),
      );
      const under = node.row.cells.has('relevant') ? [node.row] : [];
      layAll(node.children, { page, under }, to);
      noteCells(node.row, to);
    } else {
      loose ??= newPage(to, to.pageKeys.take(`page_${to.pages.length + 1}`), title);
      lay(node, { page: loose, under: [] }, to);
    }
  }
  const empty = to.pages.filter(({ fields }) => fields.length === 0);
  for (const page of empty) to.pages.splice(to.pages.indexOf(page), 1);
}

const isPlainGroup = (node: Node, { lists }: Layout) =>
  node.type === 'group' && gridOf(node, lists) === undefined;
const marksOf = ({ cells }: SheetRow) => (cells.get('appearance') ?? '').toLowerCase().split(/\s+/);
const labelOf = ({ cells }: SheetRow) => cells.get('label') ?? cells.get('name') ?? 'Без названия';

function newPage(to: Layout, key: string, title: string, description?: string): PageDraft {
  const page = {
    key,
    title: title.slice(0, 500),
    fields: [],
    ...(description ? { description } : {}),
  };
  to.pages.push(page);
  return page;
}

function layAll(nodes: readonly Node[], place: Place, to: Layout): void {
  for (const node of nodes) lay(node, place, to);
}

function lay(node: Node, place: Place, to: Layout): void {
  const { row, type } = node;
  if (serviceTypes.has(type)) {
    to.notes.push(note(row, 'type', `Служебная строка «${type}» здесь не нужна`, 'changed'));
    return;
  }
  const grid = type === 'group' ? gridOf(node, to.lists) : undefined;
  if (grid !== undefined) layGrid(node, grid, place, to);
  else if (type === 'repeat' && place.group) {
    to.notes.push(
      note(
        row,
        'type',
        'Повтор внутри повтора не перенесён: его вопросы задаются один раз',
        'changed',
      ),
    );
    layAll(node.children, within(place, row), to);
  } else if (type === 'repeat') layRepeat(node, place, to);
  else if (type === 'group') layGroup(node, place, to);
  else layQuestion(node, place, to);
}

const within = (place: Place, row: SheetRow): Place =>
  row.cells.has('relevant') ? { ...place, under: [...place.under, row] } : place;

function layGroup(node: Node, place: Place, to: Layout): void {
  const { row } = node;
  noteCells(row, to);
  if (place.section !== undefined || place.group) {
    const where = place.group ? 'повтора' : 'раздела';
    to.notes.push(
      note(
        row,
        'type',
        `Группа внутри ${where} раскрыта: её вопросы стоят рядом с остальными`,
        'changed',
      ),
    );
    layAll(node.children, within(place, row), to);
    return;
  }
  const key = nameOf(row, to, 'section');
  const field = {
    title: labelOf(row).slice(0, 500),
    ...hintOf(row),
    ...section.shape({}),
  };
  enter({ row, key, field, under: place.under }, place, to);
  layAll(node.children, { ...place, section: key }, to);
}

function layRepeat(node: Node, place: Place, to: Layout): void {
  const { row } = node;
  const items: JsonObject = { type: 'object', properties: {}, required: [] };
  const key = nameOf(row, to, 'group');
  const times = Number(row.cells.get('repeat_count'));
  const fixed = Number.isInteger(times) && times > 0 && times <= 100;
  if (row.cells.has('repeat_count') && !fixed)
    to.notes.push(
      note(
        row,
        'repeat_count',
        'Число повторов по ответу не перенесено: строки добавляет отвечающий',
        'changed',
      ),
    );
  const field: JsonObject = {
    title: labelOf(row).slice(0, 500),
    ...hintOf(row),
    ...repeated({ items, ...(fixed ? { minItems: times, maxItems: times } : {}) }),
  };
  enter({ row, key, field, under: place.under }, place, to);
  layAll(node.children, { ...place, group: { key, items }, under: [] }, to);
  noteCells(row, to);
}

function layGrid(node: Node, grid: ReadGroup, place: Place, to: Layout): void {
  const { row } = node;
  const key = nameOf(row, to, 'question');
  const field = { title: labelOf(row).slice(0, 500), ...hintOf(row), ...grid.field };
  enter({ row, key, field, under: place.under }, place, to);
  noteCells(row, to);
  for (const [name, part] of grid.parts)
    to.names.set(name, { name: `${key}.${part}`, field: grid.inner });
  for (const child of node.children) noteCells(child.row, to);
}

function layQuestion(node: Node, place: Place, to: Layout): void {
  const { row } = node;
  const label = row.cells.get('label');
  if (label === undefined && node.type !== 'calculate')
    to.notes.push(note(row, 'label', 'У вопроса нет подписи: ею стало имя', 'changed'));
  const key = nameOf(row, to, node.type === 'note' ? 'note' : 'question');
  const title = { title: labelOf(row).slice(0, 500) };
  const field = { ...title, ...hintOf(row, to), ...answerOf(node, to) };
  enter({ row, key, field, under: place.under }, place, to);
  noteCells(row, to);
  if (node.words.includes('or_other')) layOther(row, key, field, place, to);
}

/** `or_other` is an option and a line for the words, shown when it is chosen. */
function layOther(row: SheetRow, key: string, field: JsonObject, place: Place, to: Layout): void {
  const holder = field.type === 'array' ? (field.items as JsonObject) : field;
  const options = holder.oneOf;
  if (!Array.isArray(options)) return;
  const line = to.keys.take(`${key}_other`);
  options.push({ const: 'other', title: 'Другое', 'x-other': line });
  if (typeof field.maxItems === 'number') field.maxItems = options.length;
  const chosen: JsonObject =
    field.type === 'array' ? { contains: { const: 'other' } } : { const: 'other' };
  const when: JsonObject = { properties: { [key]: chosen }, required: [key] };
  const words = { title: 'Другое: что именно?', ...lineOfSheet() };
  enter(
    {
      row: { row: row.row, cells: new Map() },
      key: line,
      field: { ...words, 'x-visible-when': when, 'x-required-when': when },
      under: [],
    },
    place,
    to,
  );
}

function enter(entry: Entry, place: Place, to: Layout): void {
  const { key, field } = entry;
  const name = entry.row.cells.get('name');
  const { group, section, page } = place;
  if (group) {
    (group.items.properties as JsonObject)[key] = field;
    to.entries.push({ ...entry, group: group.key });
    if (name)
      to.names.set(name, { name: `${group.key}.${key}`, field, group: group.key, inner: key });
    return;
  }
  if (section !== undefined) field['x-section'] = section;
  page.fields.push(key);
  to.properties[key] = field;
  to.entries.push(entry);
  if (name) to.names.set(name, { name: key, field });
}

function nameOf(row: SheetRow, to: Layout, otherwise: string, keys = to.keys): string {
  const name = row.cells.get('name') ?? '';
  if (name === '' && otherwise !== 'note')
    to.notes.push(note(row, 'name', 'Имя не указано: оно придумано', 'changed'));
  const key = keys.take(name === '' ? `${otherwise}_${row.row}` : name);
  if (name !== '' && key !== name)
    to.notes.push(
      note(
        row,
        'name',
        key === keyFrom(name)
          ? `Имя «${name}» записано как ${key}`
          : `Имя «${name}» уже занято: вместо него ${key}`,
        'changed',
      ),
    );
  return key;
}

function hintOf({ cells }: SheetRow, to?: Layout): JsonObject {
  const hint = cells.get('hint');
  const guidance = to ? cells.get('guidance_hint') : undefined;
  const stated = [hint, guidance].filter((text) => text !== undefined).join('\n');
  return stated === '' ? {} : { description: stated.slice(0, 4000) };
}

const longest: Readonly<Record<string, number>> = { label: 500, hint: 4000 };

function noteCells(row: SheetRow, to: Layout): void {
  for (const [column, most] of Object.entries(longest))
    if ((row.cells.get(column)?.length ?? 0) > most)
      to.notes.push(note(row, column, `Текст длиннее ${most} знаков: остальное не вошло`, 'lost'));
  for (const [column, what] of Object.entries(lostColumns))
    if (row.cells.has(column)) to.notes.push(note(row, column, what, 'lost'));
  const strange = marksOf(row).filter((mark) => mark !== '' && !isKnownMark(mark));
  if (strange.length > 0)
    to.notes.push(note(row, 'appearance', `Вид «${strange.join(' ')}» не перенесён`, 'changed'));
}
