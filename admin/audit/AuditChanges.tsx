// What a change did, field by field: the value before and the value after.
import { formatDate, formatInstant, formatNumber } from '../parts/formats.ts';
import './audit.css';
import type { AuditChange, AuditEvent } from './types.ts';

const isoDay = /^\d{4}-\d{2}-\d{2}$/;
const isoInstant = /^\d{4}-\d{2}-\d{2}T/;

export function presentValue(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'не указано';
  if (typeof value === 'boolean') return value ? 'да' : 'нет';
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value !== 'string') return JSON.stringify(value);
  if (isoDay.test(value)) return formatDate(value);
  return isoInstant.test(value) ? formatInstant(value) : value;
}

function ChangeRow({ change }: { change: AuditChange }) {
  return (
    <tr>
      <th scope="row">{change.title}</th>
      {change.closed || change.erased ? (
        <td colSpan={2} className="mute">
          {change.erased ? 'личные сведения уничтожены' : 'личные сведения вам не открыты'}
        </td>
      ) : (
        <>
          <td className="mute">{presentValue(change.before)}</td>
          <td>{presentValue(change.after)}</td>
        </>
      )}
    </tr>
  );
}

export function AuditChanges({ event }: { event: AuditEvent }) {
  return (
    <table className="audit-changes">
      <caption className="visually-hidden">Изменённые поля</caption>
      <thead>
        <tr>
          <th scope="col">Поле</th>
          <th scope="col">Было</th>
          <th scope="col">Стало</th>
        </tr>
      </thead>
      <tbody>
        {event.changes?.map((change) => (
          <ChangeRow key={change.field} change={change} />
        ))}
      </tbody>
    </table>
  );
}
