// The tree of headings as rows of merged cells: the same for the screen and for the spreadsheet.

import type { HeaderNode, HeaderTree } from './schema.ts';

export interface HeaderCell {
  key: string;
  title: string;
  /** First column of the cell, counted from 0 over the report's own columns. */
  start: number;
  colspan: number;
  rowspan: number;
  /** The report column under a lowest heading. */
  column?: string;
}

export interface MergedHeader {
  rows: HeaderCell[][];
  /** Column keys from left to right. */
  columns: string[];
  depth: number;
}

interface Named {
  key: string;
  node: HeaderNode;
}

function childrenOf(tree: Pick<HeaderNode, 'order' | 'items'>): Named[] {
  return (tree.order ?? []).flatMap((key): Named[] => {
    const node = tree.items?.[key];
    return node ? [{ key, node }] : [];
  });
}

function depthOf(node: HeaderNode): number {
  return 1 + Math.max(0, ...childrenOf(node).map((child) => depthOf(child.node)));
}

export function mergeHeader(tree: HeaderTree): MergedHeader {
  const top = childrenOf(tree);
  const depth = Math.max(1, ...top.map(({ node }) => depthOf(node)));
  const rows: HeaderCell[][] = Array.from({ length: depth }, () => []);
  const columns: string[] = [];

  const place = ({ key, node }: Named, level: number): number => {
    const children = childrenOf(node);
    const start = columns.length;
    const cell: HeaderCell = { key, title: node.title, start, colspan: 1, rowspan: 1 };
    rows[level]?.push(cell);
    if (children.length === 0) {
      cell.column = node.column ?? key;
      cell.rowspan = depth - level;
      columns.push(cell.column);
    } else {
      cell.colspan = children.reduce((sum, child) => sum + place(child, level + 1), 0);
    }
    return cell.colspan;
  };
  for (const child of top) place(child, 0);
  return { rows, columns, depth };
}

export function headerColumns(tree: HeaderTree): string[] {
  return mergeHeader(tree).columns;
}
