import AddIcon from '@mui/icons-material/AddOutlined';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import EditIcon from '@mui/icons-material/EditOutlined';
import { Button, IconButton, Skeleton, Tooltip } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { useGetList } from 'react-admin';
import { Link, useSearchParams } from 'react-router-dom';
import { Removal } from '../../edit/Removal.tsx';
import { useMay } from '../../providers/session.ts';
import type { RecordForm, RecordRow } from './kinds.ts';
import { RecordDialog } from './RecordDialog.tsx';

export interface RecordListProps {
  kind: RecordForm;
  learnerId: number;
  organizationId: number;
  /** Why nothing may be added now, e.g. no consent. */
  closed?: string;
  extra?: ReactNode;
}

export function useRecords(kind: RecordForm, learnerId: number) {
  const mayRead = useMay(`${kind.record.noun}.read`);
  return useGetList<RecordRow>(
    kind.record.name,
    {
      filter: { learnerId },
      pagination: { page: 1, perPage: 100 },
      sort: { field: kind.sort, order: 'DESC' },
    },
    { enabled: mayRead },
  );
}

export function RecordList({ kind, learnerId, organizationId, closed, extra }: RecordListProps) {
  const { data, isPending, error } = useRecords(kind, learnerId);
  const [edited, setEdited] = useState<RecordRow | 'new'>();
  const [removed, setRemoved] = useState<RecordRow>();
  const mayCreate = useMay(`${kind.record.noun}.create`);
  const mayUpdate = useMay(`${kind.record.noun}.update`);
  const mayDelete = useMay(`${kind.record.noun}.delete`);
  const [search] = useSearchParams();
  const open = search.get('open');
  return (
    <section>
      <div className="records-head">
        <h2 className="grow">{kind.title}</h2>
        {mayCreate ? (
          <>
            {extra}
            <Button
              startIcon={<AddIcon />}
              disabled={closed !== undefined}
              onClick={() => setEdited('new')}
            >
              {kind.addLabel}
            </Button>
          </>
        ) : null}
      </div>
      {closed && mayCreate ? <p className="small second">{closed}</p> : null}
      {error ? <p className="second">{error.message}</p> : null}
      {isPending && !error ? <Skeleton height={56} /> : null}
      {data?.length === 0 ? <p className="second">{kind.empty}</p> : null}
      {data && data.length > 0 ? (
        <ul className="boxed-list">
          {data.map((row) => (
            <li
              key={row.id}
              className={`record-row${open === String(row.id) ? ' record-open' : ''}`}
            >
              <span className="record-dates">{kind.dates(row)}</span>
              <span className="grow">
                <span className="strong">
                  <Name kind={kind} row={row} />
                </span>
                <span className="cell-second">{kind.second(row)}</span>
              </span>
              {mayUpdate ? (
                <Tooltip title="Изменить">
                  <IconButton
                    aria-label={`Изменить: ${kind.main(row)}`}
                    onClick={() => setEdited(row)}
                  >
                    <EditIcon />
                  </IconButton>
                </Tooltip>
              ) : null}
              {mayDelete ? (
                <Tooltip title="Удалить">
                  <IconButton
                    aria-label={`Удалить: ${kind.main(row)}`}
                    onClick={() => setRemoved(row)}
                  >
                    <DeleteIcon />
                  </IconButton>
                </Tooltip>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {edited ? (
        <RecordDialog
          kind={kind}
          learnerId={learnerId}
          organizationId={organizationId}
          row={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      ) : null}
      {removed ? (
        <Removal
          resource={kind.record.name}
          row={removed}
          content={`${kind.main(removed)}, ${kind.dates(removed)}. Уровень риска будет пересчитан без неё.`}
          onClose={() => setRemoved(undefined)}
        />
      ) : null}
    </section>
  );
}

function Name({ kind, row }: { kind: RecordForm; row: RecordRow }) {
  const to = kind.to?.(row);
  return to ? <Link to={to}>{kind.main(row)}</Link> : kind.main(row);
}
