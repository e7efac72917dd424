// Which pane is in front, the way from the form to the properties, and an issue led to its place.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Issue } from '../../forms/dialect/issues.ts';

export type Pane = 'form' | 'fields' | 'properties';

/** @param open shows the place of an issue; @param goTo an issue chosen elsewhere, shown once. */
export function usePanes(goTo: Issue | undefined, open: (issue: Issue) => unknown) {
  const [pane, setPane] = useState<Pane>('form');
  const panel = useRef<HTMLElement>(null);
  const opened = useRef<Issue>(undefined);
  useEffect(() => {
    if (!goTo || opened.current === goTo) return;
    opened.current = goTo;
    open(goTo);
  }, [goTo, open]);
  /** The first box of the panel takes the keyboard. */
  const toProperties = useCallback(() => {
    setPane('properties');
    requestAnimationFrame(() =>
      panel.current
        ?.querySelector<HTMLElement>('.builder-panel-body :is(textarea, input):not([aria-hidden])')
        ?.focus(),
    );
  }, []);
  return { pane, setPane, panel, toProperties };
}
