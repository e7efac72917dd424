// Moving in the outline: what is chosen is taken out and put in again at one place.
import { idsOf, type Outline, type OutlineNode, outermost } from './outline.ts';

export interface Target {
  page: string;
  /** Id of the section or group it goes into; on the page itself without it. */
  parent?: string;
  /** Id of the sibling it stands before; last without it. */
  before?: string;
}

function without(nodes: readonly OutlineNode[], gone: ReadonlySet<string>): OutlineNode[] {
  return nodes
    .filter(({ id }) => !gone.has(id))
    .map((node) => ({ ...node, children: without(node.children, gone) }));
}

function put(
  siblings: readonly OutlineNode[],
  moved: readonly OutlineNode[],
  before: string | undefined,
): OutlineNode[] {
  const at = before === undefined ? -1 : siblings.findIndex(({ id }) => id === before);
  const index = at < 0 ? siblings.length : at;
  return [...siblings.slice(0, index), ...moved, ...siblings.slice(index)];
}

function putInto(
  nodes: readonly OutlineNode[],
  moved: readonly OutlineNode[],
  { parent, before }: Target,
): OutlineNode[] {
  return nodes.map((node) =>
    node.id === parent
      ? { ...node, children: put(node.children, moved, before) }
      : { ...node, children: putInto(node.children, moved, { page: '', parent, before }) },
  );
}

/** The sibling the target names may itself be moving: the next one that stays stands in for it. */
function staying(outline: Outline, target: Target, moving: ReadonlySet<string>): Target {
  if (target.before === undefined || !moving.has(target.before)) return target;
  const find = (nodes: readonly OutlineNode[]): readonly OutlineNode[] | undefined =>
    nodes.some(({ id }) => id === target.before)
      ? nodes
      : nodes.map(({ children }) => find(children)).find(Boolean);
  const siblings = outline.pages.map(({ nodes }) => find(nodes)).find(Boolean) ?? [];
  const from = siblings.findIndex(({ id }) => id === target.before);
  const next = siblings.slice(from).find(({ id }) => !moving.has(id));
  const { before: _, ...rest } = target;
  return next ? { ...rest, before: next.id } : rest;
}

/** Undefined when something would have to stand inside itself. */
export function arrange(
  outline: Outline,
  ids: readonly string[],
  wished: Target,
): Outline | undefined {
  const moved = outermost(outline, ids).filter(({ tied }) => !tied);
  if (moved.length === 0) return undefined;
  if (wished.parent !== undefined && idsOf(moved).includes(wished.parent)) return undefined;
  const moving = new Set(moved.map(({ id }) => id));
  const target = staying(outline, wished, moving);
  return {
    pages: outline.pages.map((page) => {
      const left = without(page.nodes, moving);
      if (page.key !== target.page) return { ...page, nodes: left };
      return {
        ...page,
        nodes:
          target.parent === undefined
            ? put(left, moved, target.before)
            : putInto(left, moved, target),
      };
    }),
  };
}

export type Step = 'up' | 'down' | 'in' | 'out';

/** Where a key press leads; undefined at the edge. All chosen must be siblings in one row of their own. */
export function targetOfStep(
  outline: Outline,
  ids: readonly string[],
  step: Step,
): Target | undefined {
  const moved = outermost(outline, ids);
  const [first] = moved;
  const last = moved.at(-1);
  if (!first || !last) return undefined;
  const where = find(outline, first.id);
  if (!where?.siblings.some(({ id }) => id === last.id)) return undefined;
  const { page, parent, siblings, trail } = where;
  const place = { page, ...(parent === undefined ? {} : { parent }) };
  const start = siblings.findIndex(({ id }) => id === first.id);
  const end = siblings.findIndex(({ id }) => id === last.id);
  const previous = siblings[start - 1];
  const at = outline.pages.findIndex(({ key }) => key === page);
  switch (step) {
    case 'up': {
      if (previous) return { ...place, before: previous.id };
      const above = outline.pages[at - 1];
      return parent === undefined && above ? { page: above.key } : undefined;
    }
    case 'down': {
      const next = siblings[end + 1];
      if (next) {
        const after = siblings[end + 2];
        return after ? { ...place, before: after.id } : place;
      }
      const below = outline.pages[at + 1];
      if (parent !== undefined || !below || below.key === '') return undefined;
      const [top] = below.nodes;
      return { page: below.key, ...(top ? { before: top.id } : {}) };
    }
    case 'in':
      return previous?.holds ? { page, parent: previous.id } : undefined;
    case 'out': {
      if (parent === undefined) return undefined;
      const [grandparent, among] = trail;
      const next = among[among.findIndex(({ id }) => id === parent) + 1];
      return {
        page,
        ...(grandparent === undefined ? {} : { parent: grandparent }),
        ...(next ? { before: next.id } : {}),
      };
    }
  }
}

interface Where {
  page: string;
  parent: string | undefined;
  siblings: readonly OutlineNode[];
  /** The parent's own parent and its row. */
  trail: [string | undefined, readonly OutlineNode[]];
}

function find(outline: Outline, id: string): Where | undefined {
  const walk = (
    page: string,
    siblings: readonly OutlineNode[],
    parent: string | undefined,
    trail: Where['trail'],
  ): Where | undefined => {
    if (siblings.some((node) => node.id === id)) return { page, parent, siblings, trail };
    for (const node of siblings) {
      const found = walk(page, node.children, node.id, [parent, siblings]);
      if (found) return found;
    }
    return undefined;
  };
  for (const { key, nodes } of outline.pages) {
    const found = walk(key, nodes, undefined, [undefined, nodes]);
    if (found) return found;
  }
  return undefined;
}
