// A definition as its author sees it: pages, on them questions, in sections and repeating groups more
// questions. Whatever moves, moves in the outline; the text is then made to say the same.

import { questionTypeNamed } from '../../../forms/questions/index.ts';

export interface OutlineNode {
  /** `key`, inside a repeating group `group/key`. */
  id: string;
  key: string;
  title: string;
  /** Code of its type, for icons and words. */
  code: string;
  /** May others stand inside? */
  holds: boolean;
  /** Stands and goes with its parent: the text asked for beside an option. */
  tied: boolean;
  children: OutlineNode[];
}

export interface OutlinePage {
  /** '' where there are no pages, and for what stands on none. */
  key: string;
  title: string;
  nodes: OutlineNode[];
}

export interface Outline {
  pages: OutlinePage[];
}

export interface Placed {
  node: OutlineNode;
  page: OutlinePage;
  parent: OutlineNode | undefined;
  siblings: readonly OutlineNode[];
  index: number;
}

const held = ({ code }: OutlineNode) => questionTypeNamed(code)?.holds;

/** Its questions name it: they stand in it and answer for themselves. */
export const isSection = (node: OutlineNode | undefined) => node && held(node) === 'section';
/** Its questions are asked anew in each row. */
export const isRepeat = (node: OutlineNode | undefined) => node && held(node) === 'rows';

/** Everything in the order in which it is read. */
export function placesOf({ pages }: Outline): Map<string, Placed> {
  const found = new Map<string, Placed>();
  const walk = (page: OutlinePage, siblings: readonly OutlineNode[], parent?: OutlineNode) => {
    siblings.forEach((node, index) => {
      found.set(node.id, { node, page, parent, siblings, index });
      walk(page, node.children, node);
    });
  };
  for (const page of pages) walk(page, page.nodes);
  return found;
}

export function idsOf(nodes: readonly OutlineNode[]): string[] {
  return nodes.flatMap((node) => [node.id, ...idsOf(node.children)]);
}

/** The chosen ones in reading order, without those that go with a chosen parent. */
export function outermost(outline: Outline, ids: readonly string[]): OutlineNode[] {
  const wanted = new Set(ids);
  const found: OutlineNode[] = [];
  const walk = (nodes: readonly OutlineNode[]) => {
    for (const node of nodes)
      if (wanted.has(node.id)) found.push(node);
      else walk(node.children);
  };
  for (const { nodes } of outline.pages) walk(nodes);
  return found;
}
