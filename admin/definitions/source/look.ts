import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Colours are the design's own variables: one look for both themes. */
export const highlight = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--accent)' },
  { tag: tags.string, color: 'var(--ok)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--warn)' },
  { tag: [tags.separator, tags.squareBracket, tags.brace], color: 'var(--ink-3)' },
  { tag: tags.invalid, color: 'var(--bad)' },
]);

export const look = EditorView.theme({
  '&': { fontSize: '13px', backgroundColor: 'var(--sheet)', color: 'var(--ink)' },
  '.cm-content': {
    fontFamily: "ui-monospace, 'DejaVu Sans Mono', monospace",
    lineHeight: '20px',
    caretColor: 'var(--ink)',
  },
  '.cm-gutters': {
    backgroundColor: 'var(--sheet-2)',
    color: 'var(--ink-3)',
    border: 'none',
    borderRight: '1px solid var(--line)',
  },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--accent-tint) 45%, transparent)' },
  '.cm-activeLineGutter': { backgroundColor: 'var(--sheet-3)' },
  '.cm-selectionBackground, &.cm-focused .cm-selectionBackground': {
    backgroundColor: 'var(--accent-tint-2) !important',
  },
  '.cm-matchingBracket': { backgroundColor: 'var(--accent-tint-2)' },
  '.cm-foldPlaceholder': {
    backgroundColor: 'var(--sheet-3)',
    border: 'none',
    color: 'var(--ink-2)',
  },
  '.cm-tooltip': {
    backgroundColor: 'var(--sheet)',
    color: 'var(--ink)',
    border: '1px solid var(--line-2)',
    borderRadius: '6px',
    boxShadow: 'var(--shadow-pop)',
  },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--accent-tint)',
    color: 'var(--ink)',
  },
  '.cm-completionDetail': { color: 'var(--ink-3)', fontStyle: 'normal' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--bad-solid)' },
  '.cm-panels': { backgroundColor: 'var(--sheet-2)', color: 'var(--ink)' },
});
