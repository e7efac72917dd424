// The head of a report as its author sees it: headings, under them headings and columns. Whatever can be
// read of a draft is read; what cannot is passed over.
import { isObject, type Json, type JsonObject } from '../../../forms/json.ts';
import { fieldsIn } from '../../../forms/questionnaires/schema.ts';
import type { HeaderTree } from '../../../forms/reports/index.ts';
import { strings } from '../../definition-text/definition-text.ts';

export interface HeadNode {
  /** Keys from the top of the head, by `/`. */
  id: string;
  key: string;
  title: string;
  /** The column under it; a heading over others has none. */
  column?: string;
  children: HeadNode[];
}

export interface HeadPlace {
  node: HeadNode;
  parent: HeadNode | undefined;
  siblings: readonly HeadNode[];
  index: number;
}

export const columnPath = (key: string): string[] => ['schema', 'properties', key];

/** Where the head's text says a heading; the head itself for ''. */
export function headPath(id: string): string[] {
  return ['header', ...(id === '' ? [] : id.split('/').flatMap((key) => ['items', key]))];
}

function childrenOf(holder: JsonObject, above: string): HeadNode[] {
  const items = isObject(holder.items) ? holder.items : {};
  return strings(holder.order).flatMap((key): HeadNode[] => {
    const own = items[key];
    if (!isObject(own)) return [];
    const id = above === '' ? key : `${above}/${key}`;
    const children = childrenOf(own, id);
    const heads = children.length > 0 || Array.isArray(own.order);
    const column = typeof own.column === 'string' ? own.column : key;
    const title = typeof own.title === 'string' && own.title !== '' ? own.title : key;
    return [{ id, key, title, children, ...(heads ? {} : { column }) }];
  });
}

export function readHead(body: JsonObject): HeadNode[] {
  return childrenOf(isObject(body.header) ? body.header : {}, '');
}

export function placesIn(nodes: readonly HeadNode[]): Map<string, HeadPlace> {
  const found = new Map<string, HeadPlace>();
  const walk = (siblings: readonly HeadNode[], parent?: HeadNode) =>
    siblings.forEach((node, index) => {
      found.set(node.id, { node, parent, siblings, index });
      walk(node.children, node);
    });
  walk(nodes);
  return found;
}

/** The columns at or under a heading, from left to right. */
export function columnsUnder(node: HeadNode): string[] {
  return node.column === undefined ? node.children.flatMap(columnsUnder) : [node.column];
}

export function depthOf(node: HeadNode): number {
  return 1 + Math.max(0, ...node.children.map(depthOf));
}

/** The chosen ones from left to right, without those that go with a chosen heading. */
export function outermostIn(nodes: readonly HeadNode[], ids: readonly string[]): HeadNode[] {
  const wanted = new Set(ids);
  return nodes.flatMap((node) => (wanted.has(node.id) ? [node] : outermostIn(node.children, ids)));
}

/** The head for whoever merges its cells; cells are named by ids, which are never twice the same. */
export function treeOf(nodes: readonly HeadNode[]): HeaderTree {
  return {
    order: nodes.map(({ id }) => id),
    items: Object.fromEntries(
      nodes.map(({ id, title, column, children }) => [
        id,
        column === undefined ? { title, ...treeOf(children) } : { title, column },
      ]),
    ),
  };
}

export function columnsIn(body: JsonObject): Map<string, JsonObject> {
  return new Map(fieldsIn(isObject(body.schema) ? body.schema : {}));
}

/** Columns that the head does not show yet. */
export function outsideHead(body: JsonObject, nodes: readonly HeadNode[]): string[] {
  const shown = new Set(nodes.flatMap(columnsUnder));
  return [...columnsIn(body).keys()].filter((key) => !shown.has(key));
}

export function isNumeric(column: JsonObject | undefined): boolean {
  return column?.type === 'integer' || column?.type === 'number';
}

export type Filling = 'counted' | 'formula' | 'hand';

export const fillings: Readonly<Record<Filling, string>> = {
  counted: 'считается',
  formula: 'по графам',
  hand: 'вручную',
};

export function fillingOf(column: { [key: string]: Json }): Filling {
  if (isObject(column['x-query'])) return 'counted';
  return isObject(column['x-formula']) ? 'formula' : 'hand';
}
