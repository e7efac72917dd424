// Records of registers that hang on a card: of a person, an organisation, an employer.
import AddIcon from '@mui/icons-material/AddOutlined';
import { Button } from '@mui/material';
import { useGetList } from 'react-admin';
import { Link } from 'react-router-dom';
import { fieldsIn } from '../../forms/questionnaires/schema.ts';
import { type Attachment, valueText } from '../../forms/registers/index.ts';
import { Note } from '../parts/Note.tsx';
import { type KeptRegister, useKeptRegisters } from '../providers/kept-registers.ts';
import { may, useSession, worksAt } from '../providers/session.ts';
import type { RecordRow } from './record-row.ts';
import './register-records.css';
import { useRegister } from './use-register.ts';

interface AttachedProps {
  kind: Attachment;
  id: number;
  /** Where the records lie; without it at the place of whoever adds one. */
  organizationId?: number;
  /** Why nothing may be added now. */
  closed?: string;
}

/** Registers whose records hang on cards of this kind; none where nobody made such a one. */
export function useAttachedRegisters(kind: Attachment): KeptRegister[] {
  const { data = [] } = useKeptRegisters();
  return data.filter(({ attachedTo }) => attachedTo === kind);
}

export function AttachedRecords(props: AttachedProps) {
  const registers = useAttachedRegisters(props.kind);
  return (
    <div className="stack attached-records">
      {props.closed ? <Note tone="warn">{props.closed}</Note> : null}
      {registers.map((register) => (
        <Section key={register.id} kept={register} {...props} />
      ))}
    </div>
  );
}

function Section({
  kept,
  kind,
  id,
  organizationId,
  closed,
}: AttachedProps & { kept: KeptRegister }) {
  const register = useRegister(kept.versionId);
  const session = useSession();
  const mayAdd =
    may(session, 'register-record.create') &&
    (organizationId === undefined || (session && worksAt(session, { organizationId })));
  const { data = [], total = 0 } = useGetList<RecordRow>('register-records', {
    filter: { register: kept.id, attachedKind: kind, attachedId: id },
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'updatedAt', order: 'DESC' },
  });
  const fields = fieldsIn(register?.schema ?? {});
  const second = (row: RecordRow) =>
    (register?.columns ?? [])
      .filter((key) => key !== register?.titleField)
      .map((key) => valueText(fields.get(key) ?? {}, row.values[key]))
      .filter(Boolean)
      .join(' · ');
  return (
    <section aria-label={kept.shortTitle}>
      <div className="row">
        <h3 className="grow">
          {kept.shortTitle} <span className="mute">{total || ''}</span>
        </h3>
        {mayAdd && !closed ? (
          <Button
            size="small"
            component={Link}
            to={`/register-records/create?${new URLSearchParams({
              register: kept.id,
              attached: String(id),
              ...(organizationId === undefined ? {} : { organization: String(organizationId) }),
            })}`}
            startIcon={<AddIcon />}
          >
            Добавить
          </Button>
        ) : null}
      </div>
      {data.length === 0 ? (
        <p className="small second">Записей пока нет.</p>
      ) : (
        <ul className="plain-list attached-list">
          {data.map((row) => (
            <li key={row.id}>
              <Link to={`/register-records/${row.id}/show`}>{row.title}</Link>
              <span className="cell-second">{second(row)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
