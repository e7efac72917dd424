// Why a change of several rows was not made: each row by its name with its own reason.
import { useListContext } from 'react-admin';
import { Note } from '../parts/Note.tsx';

function rowsOf(error: unknown): [id: string, reason: string][] {
  const body = typeof error === 'object' && error !== null && 'body' in error ? error.body : null;
  const rows = typeof body === 'object' && body !== null && 'rows' in body ? body.rows : null;
  if (typeof rows !== 'object' || rows === null) return [];
  return Object.entries(rows).map(([id, reason]) => [id, String(reason)]);
}

export function BulkRefusal<Row extends { id: number }>({
  error,
  nameOf,
}: {
  error: unknown;
  nameOf(row: Row): string;
}) {
  const { data = [] } = useListContext<Row>();
  const rows = rowsOf(error);
  return (
    <Note tone="bad">
      {error instanceof Error ? error.message : 'Не удалось изменить'}
      {rows.length > 0 ? (
        <ul>
          {rows.slice(0, 20).map(([id, reason]) => {
            const row = data.find((one) => String(one.id) === id);
            return (
              <li key={id}>
                {row ? nameOf(row) : `Запись № ${id}`}: {reason}
              </li>
            );
          })}
          {rows.length > 20 ? <li>и ещё {rows.length - 20}</li> : null}
        </ul>
      ) : null}
    </Note>
  );
}
