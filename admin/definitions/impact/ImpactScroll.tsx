import type { ReactNode } from 'react';

/** A table wider than a phone is scrolled in its own frame, by the keyboard as well. */
export function ImpactScroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="impact-scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
