// Makes the text say what the outline says. Only places that differ are touched.

import type { JsonObject } from '../../../forms/json.ts';
import {
  insertAfter,
  putAt,
  removeAt,
  reorderProperties,
  setAt,
} from '../../definition-text/text/edit-text.ts';
import {
  type FieldPlace,
  fieldAt,
  flatKeys,
  isRequired,
  keyOf,
  pathOf,
  requiredKeys,
  requiredPath,
  valueIn,
} from './fields.ts';
import type { Outline, OutlineNode, OutlinePage } from './outline.ts';
import { isRepeat, isSection } from './outline.ts';

export interface FieldEdit {
  text: string;
  body: JsonObject;
  place: FieldPlace;
  /** Codes that were ever held here: no new question gets one of them. */
  held?: ReadonlySet<string>;
}

interface PlacedNode {
  node: OutlineNode;
  /** Id it has by where it stands now. */
  id: string;
  section: string | undefined;
}

/** Whatever stood in a group and stands outside now has another id; the one it came with is `node.id`. */
function placedNodes({ pages }: Outline): PlacedNode[] {
  const found: PlacedNode[] = [];
  const walk = (
    nodes: readonly OutlineNode[],
    group: string | undefined,
    section: string | undefined,
  ) => {
    for (const node of nodes) {
      const id = group === undefined ? node.key : `${group}/${node.key}`;
      found.push({ node, id, section: node.tied ? undefined : section });
      const inner = isRepeat(node) ? node.key : group;
      walk(
        node.children.filter(({ tied }) => tied),
        group,
        undefined,
      );
      walk(
        node.children.filter(({ tied }) => !tied),
        inner,
        isSection(node) ? node.key : undefined,
      );
    }
  };
  for (const { nodes } of pages) walk(nodes, undefined, undefined);
  return found;
}

export function writeOutline(edit: FieldEdit, after: Outline): string {
  const { place, body } = edit;
  let { text } = edit;
  const all = placedNodes(after);
  for (const { node, id } of all) {
    if (id === node.id) continue;
    const field = fieldAt(body, place, node.id);
    if (!field) continue;
    const required = isRequired(body, place, node.id);
    text = setRequiredAt(text, place, body, node.id, false);
    text = insertAfter(removeAt(text, pathOf(place, node.id)), pathOf(place, id), field);
    if (required) text = addRequired(text, place, id);
  }
  for (const { node, id, section } of all) {
    const now = fieldAt(body, place, node.id)?.['x-section'];
    if (now !== section) text = putAt(text, [...pathOf(place, id), 'x-section'], section);
  }
  for (const { node } of all)
    if (isRepeat(node))
      text = reorderProperties(
        text,
        [place.schema, 'properties', node.key, 'items', 'properties'],
        flatKeys(node.children.filter(({ tied }) => !tied)),
      );
  return place.paged
    ? writePages(text, body, after.pages)
    : reorderProperties(
        text,
        [place.schema, 'properties'],
        after.pages.flatMap(({ nodes }) => flatKeys(nodes)),
      );
}

function writePages(text: string, body: JsonObject, pages: readonly OutlinePage[]): string {
  let next = text;
  const named = pages.filter(({ key }) => key !== '');
  for (const { key, nodes } of named) {
    const path = ['pages', 'items', key, 'fields'];
    const fields = flatKeys(nodes);
    if (JSON.stringify(valueIn(body, path)) !== JSON.stringify(fields))
      next = setAt(next, path, fields);
  }
  const order = named.map(({ key }) => key);
  if (JSON.stringify(valueIn(body, ['pages', 'order'])) !== JSON.stringify(order))
    next = setAt(next, ['pages', 'order'], order);
  return next;
}

/** @param body what `text` says now of the obligatory keys. */
export function setRequiredAt(
  text: string,
  place: FieldPlace,
  body: JsonObject,
  id: string,
  required: boolean,
): string {
  const now = requiredKeys(body, place, id);
  const key = keyOf(id);
  if (now.has(key) === required) return text;
  const keys = required ? [...now, key] : [...now].filter((one) => one !== key);
  return setAt(text, requiredPath(place, id), keys);
}

function addRequired(text: string, place: FieldPlace, id: string): string {
  const path = requiredPath(place, id);
  const known = valueIn(JSON.parse(text), path);
  return setAt(text, path, [...(Array.isArray(known) ? known : []), keyOf(id)]);
}
