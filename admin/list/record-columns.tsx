// Columns and conditions of a list from the one text of the record: what the list does not say itself.
import type { Json } from '../../forms/json.ts';
import type { RecordField } from '../../forms/records/field.ts';
import { isWritten, type RecordKind } from '../../forms/records/record.ts';
import { choicesOf, wordOf } from '../messages/words.ts';
import { formatDate, formatInstant, formatNumber } from '../parts/formats.ts';
import type { FilterField } from './FilterBar.tsx';
import type { Column } from './ListTable.tsx';

/** A value as a cell, a card or a preview writes it. */
export function fieldText({ type, words }: RecordField, value: Json | undefined): string {
  if (value === null || value === undefined || value === '') return '—';
  if (words) return wordOf(words, String(value));
  if (typeof value === 'boolean') return value ? 'да' : 'нет';
  if (typeof value === 'number') return formatNumber(value);
  if (type === 'date') return formatDate(String(value));
  if (type === 'instant') return formatInstant(String(value));
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const isRead = (field: RecordField): boolean =>
  isWritten(field) && field.type !== 'json' && !field.oneOnly && !field.reference;

/** Optional columns of every field that no column of the list shows, so that a new field can be chosen at once. */
export function restOfColumns<Row extends Record<string, unknown>>(
  { fields }: Pick<RecordKind, 'fields'>,
  shown: readonly string[],
): Column<Row>[] {
  return Object.entries(fields)
    .filter(([name, field]) => isRead(field) && !shown.includes(name))
    .map(([name, field]) => ({
      key: name,
      title: field.title,
      sort: field.sort === false ? undefined : name,
      numeric: field.type === 'integer' || field.type === 'number',
      optional: true,
      render: (row) => fieldText(field, jsonOf(row[name])),
    }));
}

const jsonOf = (value: unknown): Json | undefined =>
  value === undefined || value === null ? null : (JSON.parse(JSON.stringify(value)) as Json);

/** Titles and texts of filled fields that a card does not show itself. */
export function restOfFacts(
  { fields }: Pick<RecordKind, 'fields'>,
  row: Record<string, unknown>,
  shown: readonly string[],
): [title: string, value: string][] {
  return Object.entries(fields).flatMap(([name, field]): [string, string][] => {
    const value = row[name];
    const open = value === null || value === undefined || value === '';
    if (!isRead(field) || shown.includes(name) || open) return [];
    return [[field.title, fieldText(field, jsonOf(value))]];
  });
}

/** Conditions by codes and by yes or no that the list does not offer itself. */
export function restOfFilters(
  { fields }: Pick<RecordKind, 'fields'>,
  offered: readonly string[],
): FilterField[] {
  return Object.entries(fields)
    .filter(([name, field]) => isRead(field) && field.filter !== false && !offered.includes(name))
    .flatMap(([source, { title, words, type }]): FilterField[] => {
      if (words) return [{ source, label: title, choices: choicesOf(words) }];
      if (type !== 'boolean') return [];
      const choices = [
        { id: 'true', name: 'да' },
        { id: 'false', name: 'нет' },
      ];
      return [{ source, label: title, boolean: true, choices }];
    });
}
