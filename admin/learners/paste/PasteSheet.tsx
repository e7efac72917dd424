import { useMemo } from 'react';
import { Grid } from '../../grid/Grid.tsx';
import type { CellChange, GridColumn, GridRow } from '../../grid/types.ts';
import { choicesOf, sexes } from '../../messages/words.ts';
import type { Decision, JudgedRow, Setting } from './paste-state.ts';

interface PasteSheetProps {
  rows: JudgedRow[];
  setting: Setting;
  onChange(row: string, column: string, value: string): void;
  onPaste(changes: CellChange[]): void;
  onDecision(row: string, decision: Decision): void;
}

const always: GridColumn[] = [
  { key: 'lastName', title: 'Фамилия', kind: 'text', width: 150, required: true },
  { key: 'firstName', title: 'Имя', kind: 'text', width: 130, required: true },
  { key: 'patronymic', title: 'Отчество', kind: 'text', width: 150 },
  { key: 'birthDate', title: 'Дата рождения', kind: 'date', width: 120, required: true },
  { key: 'groupName', title: 'Группа', kind: 'text', width: 100, required: true },
];
const specialty: GridColumn = {
  key: 'specialtyCode',
  title: 'Специальность',
  kind: 'text',
  width: 120,
  required: true,
};
const course: GridColumn = { key: 'course', title: 'Курс', kind: 'number', width: 70 };
/** Shown only when the list has them. */
const rare: GridColumn[] = [
  { key: 'sex', title: 'Пол', kind: 'choice', width: 110, choices: choicesOf(sexes) },
  { key: 'snils', title: 'СНИЛС', kind: 'text', width: 140 },
  { key: 'phone', title: 'Телефон', kind: 'text', width: 150 },
  { key: 'email', title: 'Почта', kind: 'text', width: 180 },
  { key: 'enrolledOn', title: 'Зачислен', kind: 'date', width: 120 },
];

const decisions: Record<Decision, string> = {
  create: 'Внести как нового',
  update: 'Обновить группу и курс',
  skip: 'Не вносить',
};

function textsOf({ values }: JudgedRow): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, value === null ? '' : String(value)]),
  );
}

export function PasteSheet({ rows, setting, onChange, onPaste, onDecision }: PasteSheetProps) {
  const used = rare
    .filter(({ key }) => rows.some((row) => textsOf(row)[key]))
    .map(({ key }) => key);
  const wanted = used.join(' ');
  const columns = useMemo(
    () => [
      ...always,
      ...(setting.isSchool ? [] : [specialty]),
      course,
      ...rare.filter(({ key }) => wanted.split(' ').includes(key)),
    ],
    [setting.isSchool, wanted],
  );
  const shown = rows.map((row): GridRow => {
    const name = [row.values.lastName, row.values.firstName].filter(Boolean).join(' ');
    return {
      key: row.key,
      label: name || 'без имени',
      values: textsOf(row),
      errors: row.errors,
      dim: row.decision === 'skip',
      note: row.duplicate
        ? `Уже есть: ${row.duplicate.fullName}, ${row.duplicate.groupName}`
        : undefined,
      tail: (
        <select
          className="paste-select"
          aria-label={`Что сделать: ${name}`}
          value={row.decision}
          onChange={({ target }) => {
            const { value } = target;
            if (value === 'create' || value === 'update' || value === 'skip')
              onDecision(row.key, value);
          }}
        >
          {(row.duplicate
            ? (['skip', 'update', 'create'] as const)
            : (['create', 'skip'] as const)
          ).map((decision) => (
            <option key={decision} value={decision}>
              {row.duplicate || decision === 'skip' ? decisions[decision] : 'Внести'}
            </option>
          ))}
        </select>
      ),
    };
  });
  return (
    <Grid
      label="Список для внесения"
      columns={columns}
      rows={shown}
      tailTitle="Что сделать"
      onChange={onChange}
      onPaste={onPaste}
    />
  );
}
