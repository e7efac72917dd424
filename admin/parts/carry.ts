// Dragging by the browser's own drag and drop: nothing is drawn anew but what is under the pointer.
import {
  draggable,
  dropTargetForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type RefObject, useEffect, useRef, useState } from 'react';

type Data = Record<string | symbol, unknown>;

/** @param carry asked when the drag begins: an item takes all selected ones along. */
export function useCarried(
  element: RefObject<HTMLElement | null>,
  handle: RefObject<HTMLElement | null> | undefined,
  carry: () => Data,
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
      getInitialData: () => latest.current(),
      onDragStart: () => setDragged(true),
      onDrop: () => setDragged(false),
    });
  }, [element, handle, disabled]);
  return dragged;
}

export type Side = 'before' | 'after' | 'inside';

interface DropRules<Carried> {
  /** What is carried, when this place may take it. */
  read(data: Data): Carried | undefined;
  /** Where over the element the pointer is. */
  sideOf(element: Element, pointer: { clientX: number; clientY: number }): Side;
  onDrop(carried: Carried, side: Side): void;
}

/** Answers the side under the pointer; only the innermost place under it takes what is let go. */
export function useDropSide<Carried>(
  element: RefObject<HTMLElement | null>,
  rules: DropRules<Carried>,
  disabled: boolean,
): Side | undefined {
  const [side, setSide] = useState<Side>();
  const latest = useRef(rules);
  latest.current = rules;
  useEffect(() => {
    const target = element.current;
    if (!target || disabled) return;
    return dropTargetForElements({
      element: target,
      canDrop: ({ source }) => latest.current.read(source.data) !== undefined,
      onDrag: ({ location, self }) => {
        const innermost = location.current.dropTargets[0]?.element === self.element;
        setSide(innermost ? latest.current.sideOf(target, location.current.input) : undefined);
      },
      onDragLeave: () => setSide(undefined),
      onDrop: ({ source, location, self }) => {
        setSide(undefined);
        if (location.current.dropTargets[0]?.element !== self.element) return;
        const carried = latest.current.read(source.data);
        if (carried === undefined) return;
        latest.current.onDrop(carried, latest.current.sideOf(target, location.current.input));
      },
    });
  }, [element, disabled]);
  return side;
}
