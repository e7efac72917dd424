// Dragging by the browser's own drag and drop: nothing is drawn anew but the card under the pointer.
import {
  draggable,
  dropTargetForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { type QuestionType, questionTypeNamed } from '../../../forms/questions/index.ts';

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
  const [dragged, setDragged] = useState(false);
  const latest = useRef(carry);
  latest.current = carry;
  useEffect(() => {
    if (!element.current || disabled) return;
    return draggable({
      element: element.current,
      ...(handle?.current ? { dragHandle: handle.current } : {}),
      getInitialData: () => ({ room: mark, ...latest.current() }),
      onDragStart: () => setDragged(true),
      onDrop: () => setDragged(false),
    });
  }, [element, handle, disabled]);
  return dragged;
}

export type Side = 'before' | 'after' | 'inside';

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
  const [side, setSide] = useState<Side>();
  const latest = useRef(onDrop);
  latest.current = onDrop;
  useEffect(() => {
    const target = element.current;
    if (!target || disabled) return;
    return dropTargetForElements({
      element: target,
      canDrop: ({ source }) => carriedOf(source.data) !== undefined,
      onDrag: ({ location, self }) => {
        const innermost = location.current.dropTargets[0]?.element === self.element;
        setSide(innermost ? sideOf(target, location.current.input.clientY, holds) : undefined);
      },
      onDragLeave: () => setSide(undefined),
      onDrop: ({ source, location, self }) => {
        setSide(undefined);
        if (location.current.dropTargets[0]?.element !== self.element) return;
        const carried = carriedOf(source.data);
        if (carried) latest.current(carried, sideOf(target, location.current.input.clientY, holds));
      },
    });
  }, [element, holds, disabled]);
  return side;
}
