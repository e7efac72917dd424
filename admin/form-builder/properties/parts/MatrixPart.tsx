import { isObject } from '../../../../forms/json.ts';
import { useField } from '../use-field.ts';
import { EntriesEditor } from './EntriesEditor.tsx';

const sides = {
  rows: { keyword: 'x-rows', noun: 'строку', code: 'row' },
  columns: { keyword: 'x-columns', noun: 'столбец', code: 'column' },
} as const;

/** Rows or columns of a matrix. */
export function MatrixPart({
  id,
  label,
  side,
}: {
  id: string;
  label: string;
  side: keyof typeof sides;
}) {
  const { value, path, disabled, set } = useField(id);
  const { keyword, noun, code } = sides[side];
  const stated = value([keyword]);
  const entries = Array.isArray(stated) ? stated.filter((entry) => isObject(entry)) : [];
  return (
    <EntriesEditor
      label={label}
      noun={noun}
      code={code}
      entries={entries}
      path={[...path, keyword]}
      disabled={disabled}
      least={1}
      onEntries={(next) => set([keyword], next)}
    />
  );
}
