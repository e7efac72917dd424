import AddIcon from '@mui/icons-material/AddOutlined';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import EditIcon from '@mui/icons-material/EditOutlined';
import { Button, IconButton, Tooltip } from '@mui/material';
import { type ReactElement, useState } from 'react';
import { useGetList } from 'react-admin';
import { Removal } from '../edit/Removal.tsx';
import { Note } from '../parts/Note.tsx';
import { may, useMay, useSession, worksAt } from '../providers/session.ts';
import type { Employer } from './employer.ts';
import { PartDialog } from './PartDialog.tsx';
import type { EmployerPart, PartRow } from './parts.ts';

export function PartList({ part, employer }: { part: EmployerPart; employer: Employer }) {
  const mayAdd = useMay('employer.create');
  const session = useSession();
  const mayTo = (verb: string, row: PartRow) =>
    session !== undefined && may(session, verb) && worksAt(session, row);
  const [edited, setEdited] = useState<PartRow | 'new'>();
  const [removed, setRemoved] = useState<PartRow>();
  const { data, error } = useGetList<PartRow>(part.record.name, {
    filter: { employerId: employer.id },
    sort: { field: 'name', order: 'ASC' },
    pagination: { page: 1, perPage: 200 },
  });
  return (
    <section aria-labelledby={part.record.name}>
      <div className="row">
        <h2 id={part.record.name} className="grow">
          {part.title}
        </h2>
        {mayAdd ? (
          <Button size="small" startIcon={<AddIcon />} onClick={() => setEdited('new')}>
            {part.addLabel}
          </Button>
        ) : null}
      </div>
      {error ? <Note tone="bad">{error.message}</Note> : null}
      {data?.length === 0 ? <p className="small mute">{part.empty}</p> : null}
      {data && data.length > 0 ? (
        <ul className="boxed-list">
          {data.map((row) => (
            <li key={row.id}>
              <span className="grow">
                <span className="strong">{row.name}</span>
                <span className="cell-second">{part.second(row)}</span>
              </span>
              {mayTo('employer.update', row) ? (
                <Act label={`Изменить: ${row.name}`} onClick={() => setEdited(row)}>
                  <EditIcon />
                </Act>
              ) : null}
              {mayTo('employer.delete', row) ? (
                <Act label={`Удалить: ${row.name}`} onClick={() => setRemoved(row)}>
                  <DeleteIcon />
                </Act>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {edited ? (
        <PartDialog
          part={part}
          employer={employer}
          row={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      ) : null}
      {removed ? (
        <Removal
          resource={part.record.name}
          row={removed}
          content={removed.name}
          onClose={() => setRemoved(undefined)}
        />
      ) : null}
    </section>
  );
}

function Act(props: { label: string; onClick(): void; children: ReactElement }) {
  return (
    <Tooltip title={props.label}>
      <IconButton size="small" aria-label={props.label} onClick={props.onClick}>
        {props.children}
      </IconButton>
    </Tooltip>
  );
}
