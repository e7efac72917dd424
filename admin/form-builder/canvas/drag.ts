// What is dragged in the form builder, and where over a card it is let go.
import type { RefObject } from 'react';
import { type QuestionType, questionTypeNamed } from '../../../forms/questions/index.ts';
import { type Side, useCarried, useDropSide } from '../../parts/carry.ts';

export type { Side };

/** What is being carried: questions of the form, or a type from the palette. */
export type Carried = { ids: readonly string[] } | { type: QuestionType };

const mark = 'builder';

function carriedOf(data: Record<string | symbol, unknown>): Carried | undefined {
  if (data.room !== mark) return undefined;
  if (typeof data.type === 'string') {
    const type = questionTypeNamed(data.type);
    return type && { type };
  }
  return Array.isArray(data.ids)
    ? { ids: data.ids.filter((id) => typeof id === 'string') }
    : undefined;
}

/** @param carry asked when the drag begins: a card takes all selected ones along. */
export function useDraggable(
  element: RefObject<HTMLElement | null>,
  handle: RefObject<HTMLElement | null> | undefined,
  carry: () => { ids: readonly string[] } | { type: string },
  disabled: boolean,
): boolean {
  return useCarried(element, handle, () => ({ room: mark, ...carry() }), disabled);
}

/** Where over the element the pointer is; `inside` where it takes others in. */
function sideOf(element: Element, y: number, holds: boolean): Side {
  const { top, height } = element.getBoundingClientRect();
  const share = height === 0 ? 0 : (y - top) / height;
  if (holds && share > 0.3) return 'inside';
  return share < 0.5 ? 'before' : 'after';
}

/** @param onDrop given what was carried and the side it was let go at. Answers the side under the pointer. */
export function useDropTarget(
  element: RefObject<HTMLElement | null>,
  holds: boolean,
  onDrop: (carried: Carried, side: Side) => void,
  disabled: boolean,
): Side | undefined {
  const rules = {
    read: carriedOf,
    sideOf: (target: Element, { clientY }: { clientY: number }) => sideOf(target, clientY, holds),
    onDrop,
  };
  return useDropSide(element, rules, disabled);
}
