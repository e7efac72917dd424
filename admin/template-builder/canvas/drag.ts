// What is dragged over the head of a report, and where over a cell it is let go.
import type { RefObject } from 'react';
import { type Side, useCarried, useDropSide } from '../../parts/carry.ts';
import { type Piece, pieceNamed } from '../palette/items.ts';

export type { Side };
export type Carried = { ids: readonly string[] } | { piece: Piece };

const mark = 'report-head';

function carriedOf(data: Record<string | symbol, unknown>): Carried | undefined {
  if (data.room !== mark) return undefined;
  if (typeof data.piece === 'string') {
    const piece = pieceNamed(data.piece);
    return piece && { piece };
  }
  return Array.isArray(data.ids)
    ? { ids: data.ids.filter((id) => typeof id === 'string') }
    : undefined;
}

export function useHeadCarried(
  element: RefObject<HTMLElement | null>,
  carry: () => { ids: readonly string[] } | { piece: string },
  disabled: boolean,
): boolean {
  return useCarried(element, undefined, () => ({ room: mark, ...carry() }), disabled);
}

/** A column stands beside its neighbours; the middle of a cell means under it, or over it for a heading. */
function sideAcross(element: Element, { clientX }: { clientX: number }): Side {
  const { left, width } = element.getBoundingClientRect();
  const share = width === 0 ? 0 : (clientX - left) / width;
  if (share < 0.3) return 'before';
  return share > 0.7 ? 'after' : 'inside';
}

function sideAlong(element: Element, { clientY }: { clientY: number }): Side {
  const { top, height } = element.getBoundingClientRect();
  const share = height === 0 ? 0 : (clientY - top) / height;
  if (share < 0.3) return 'before';
  return share > 0.7 ? 'after' : 'inside';
}

/** @param along lines below one another, as in the structure; else cells side by side. */
export function useHeadDrop(
  element: RefObject<HTMLElement | null>,
  onDrop: (carried: Carried, side: Side) => void,
  disabled: boolean,
  along = false,
): Side | undefined {
  const sideOf = along ? sideAlong : sideAcross;
  return useDropSide(element, { read: carriedOf, sideOf, onDrop }, disabled);
}
