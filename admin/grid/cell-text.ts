// A cell's value as people read it, and what they type as a value.
import { readDate } from '../../forms/imports/index.ts';
import { formatDate } from '../parts/formats.ts';
import type { GridColumn } from './types.ts';

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

export function shownText({ kind }: GridColumn, value: string): string {
  return kind === 'date' && isoDate.test(value) ? formatDate(value) : value;
}

/** What cannot be read is kept as it was typed, so that the error stands beside it. */
export function readText({ kind, choices = [] }: GridColumn, text: string): string {
  const typed = text.trim();
  if (kind === 'date') return readDate(typed) ?? typed;
  if (kind !== 'choice' || typed === '') return typed;
  const wanted = typed.toLowerCase();
  const exact = choices.find(({ id, name }) => id === typed || name.toLowerCase() === wanted);
  return (exact ?? choices.find(({ name }) => name.toLowerCase().startsWith(wanted)))?.id ?? '';
}
