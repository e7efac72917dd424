// Questions stand on exactly one page. When two sides move, add or remove questions apart, their lists
// of names go together one by one; this keeps every question on one page, by whoever moved it.

import type { Collision, Decision } from './merge.ts';
import { type Branch, childOf, type Node, nodeAt, sameNode, writePath } from './tree.ts';

type Three = readonly [base: Node | undefined, ours: Node | undefined, theirs: Node | undefined];
type Decide = (collision: Omit<Collision, 'decision'>) => Decision | undefined;

const pagesPath = ['pages', 'items'];
const questionsPath = ['schema', 'properties'];

function branch(node: Node | undefined): Branch | undefined {
  return node && node.shape !== 'leaf' ? node : undefined;
}

/** Which page each question stands on. */
function placesOf(root: Node | undefined): Map<string, string> {
  const places = new Map<string, string>();
  const pages = branch(root && nodeAt(root, pagesPath));
  for (const [page, node] of pages?.children ?? [])
    for (const key of branch(childOf(node, 'fields'))?.children.keys() ?? []) places.set(key, page);
  return places;
}

/** Bodies without pages come back as they are. */
export function settlePages(root: Node, [base, ours, theirs]: Three, decide: Decide): Node {
  // Where one side's text stands as it is there is nothing to settle, even if it is unfinished.
  if ([ours, theirs].some((side) => sameNode(side, root))) return root;
  const pages = branch(nodeAt(root, pagesPath));
  const questions = branch(nodeAt(root, questionsPath));
  if (!pages || !questions) return root;
  const was = placesOf(base);
  const here = placesOf(ours);
  const there = placesOf(theirs);
  const target = new Map<string, string>();
  for (const key of questions.children.keys()) {
    const page = pageOf(key, was.get(key), here.get(key), there.get(key), decide);
    if (page !== undefined && pages.children.has(page)) target.set(key, page);
  }
  return replaced(root, pages, (page, fields) => {
    const stay = [...fields.children].filter(
      ([key]) => !target.has(key) || target.get(key) === page,
    );
    const kept = stay.filter(([key]) => questions.children.has(key));
    const lost = [...target].filter(([key, at]) => at === page && !fields.children.has(key));
    const more = lost.map(([key]): [string, Node] => [key, { shape: 'leaf', value: key }]);
    return { shape: fields.shape, children: new Map([...kept, ...more]) };
  });
}

function pageOf(
  key: string,
  was: string | undefined,
  here: string | undefined,
  there: string | undefined,
  decide: Decide,
): string | undefined {
  if (here === undefined || there === undefined) return here ?? there;
  if (here === there || there === was) return here;
  if (here === was) return there;
  const path = [...questionsPath, key];
  const decision = decide({
    key: `${writePath(path)}#page`,
    path,
    reason: 'place',
    ...(was !== undefined && { base: was }),
    ours: here,
    theirs: there,
    joinable: false,
  });
  return decision === 'theirs' ? there : here;
}

function replaced(
  root: Node,
  pages: Branch,
  change: (page: string, fields: Branch) => Branch,
): Node {
  const items = new Map(
    [...pages.children].map(([page, node]): [string, Node] => {
      const fields = branch(childOf(node, 'fields'));
      if (!fields || node.shape === 'leaf') return [page, node];
      const children = new Map(node.children).set('fields', change(page, fields));
      return [page, { shape: node.shape, children }];
    }),
  );
  const top = branch(root);
  const holder = branch(childOf(root, 'pages'));
  if (!top || !holder) return root;
  const inner: Branch = {
    shape: holder.shape,
    children: new Map(holder.children).set('items', { shape: pages.shape, children: items }),
  };
  return { shape: top.shape, children: new Map(top.children).set('pages', inner) };
}
