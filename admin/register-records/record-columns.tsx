// Columns of a register's list: those its definition names, then where the record belongs.
import { Link } from 'react-router-dom';
import { fieldsIn } from '../../forms/questionnaires/schema.ts';
import { type Register, valueText } from '../../forms/registers/index.ts';
import { attachmentTitles } from '../../forms/registers/vocabulary.ts';
import type { Column } from '../list/ListTable.tsx';
import { formatInstant } from '../parts/formats.ts';
import { cardOf, type RecordRow } from './record-row.ts';

export function columnsOf(register: Register): Column<RecordRow>[] {
  const fields = fieldsIn(register.schema);
  const own = [...new Set([register.titleField, ...register.columns])].flatMap((key) => {
    const field = fields.get(key);
    if (!field) return [];
    const column: Column<RecordRow> = {
      key: `field-${key}`,
      title: String(field.title),
      numeric: field.type === 'integer' || field.type === 'number',
      render: ({ values }) => valueText(field, values[key]) || '—',
    };
    return [
      key === register.titleField
        ? { ...column, sort: 'title', render: ({ title }: RecordRow) => title }
        : column,
    ];
  });
  const rest: Column<RecordRow>[] = [...fields]
    .filter(([key]) => key !== register.titleField && !register.columns.includes(key))
    .map(([key, field]) => ({
      key: `field-${key}`,
      title: String(field.title),
      optional: true,
      render: ({ values }) => valueText(field, values[key]) || '—',
    }));
  return [...own, ...attached(register), ...rest, updated];
}

function attached({ attachedTo }: Register): Column<RecordRow>[] {
  const place: Column<RecordRow> = {
    key: 'organization',
    title: 'Организация',
    sort: 'organizationName',
    render: ({ organizationName }) => organizationName,
  };
  if (attachedTo === 'none' || attachedTo === 'organization') return [place];
  return [
    {
      key: 'attached',
      title: attachmentTitles[attachedTo],
      render: (row) => <AttachedTo row={row} />,
    },
    { ...place, optional: true },
  ];
}

const updated: Column<RecordRow> = {
  key: 'updated',
  title: 'Изменено',
  sort: 'updatedAt',
  wide: true,
  optional: true,
  render: ({ updatedAt }) => formatInstant(updatedAt),
};

export function AttachedTo({ row }: { row: RecordRow }) {
  const to = cardOf(row);
  const title = row.attachedTitle ?? '—';
  return to ? <Link to={to}>{title}</Link> : title;
}
