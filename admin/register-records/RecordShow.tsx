import EditIcon from '@mui/icons-material/EditOutlined';
import { Button } from '@mui/material';
import { LinkBase, ShowBase, useRefresh, useShowContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { onePage } from '../../forms/questionnaires/index.ts';
import { attachmentTitles } from '../../forms/registers/vocabulary.ts';
import { Waiting } from '../edit/FormPage.tsx';
import { AnswersView } from '../json-form/index.ts';
import { KeptAsideList } from '../json-form/move/KeptAsideList.tsx';
import { MoveNote } from '../json-form/move/MoveNote.tsx';
import { formatInstant } from '../parts/formats.ts';
import { EmptyState } from '../parts/Note.tsx';
import { ScreenHeader } from '../parts/ScreenHeader.tsx';
import { listOf } from '../providers/kept-registers.ts';
import { useMayTo } from '../providers/session.ts';
import { wholeRecord } from '../providers/whole-record.ts';
import { AttachedTo } from './record-columns.tsx';
import type { RecordRow } from './record-row.ts';
import { useRegister } from './use-register.ts';

export function RecordShow() {
  return (
    <ShowBase queryOptions={wholeRecord}>
      <Content />
    </ShowBase>
  );
}

function Content() {
  const { record, error } = useShowContext<RecordRow>();
  if (error) return <EmptyState title="Запись не открылась">{error.message}</EmptyState>;
  return record ? <Card row={record} /> : <Waiting />;
}

function Card({ row }: { row: RecordRow }) {
  const register = useRegister(row.definitionVersionId);
  const refresh = useRefresh();
  const mayUpdate = useMayTo('register-record.update', row);
  const { id, title, register: code, attachedKind, organizationName, createdBy, createdAt } = row;
  return (
    <>
      <ScreenHeader
        title={title}
        crumbs={[
          { to: '/register-records', title: 'Реестры' },
          { to: listOf(code), title: register?.shortTitle ?? row.registerTitle },
        ]}
        actions={
          mayUpdate ? (
            <Button component={LinkBase} to={`/register-records/${id}`} startIcon={<EditIcon />}>
              Изменить
            </Button>
          ) : undefined
        }
      >
        <p className="row-wrap">
          {attachedKind === 'none' ? null : (
            <span>
              <span className="second">{attachmentTitles[attachedKind]}: </span>
              <AttachedTo row={row} />
            </span>
          )}
          {attachedKind === 'organization' ? null : (
            <span className="second">{organizationName}</span>
          )}
        </p>
      </ScreenHeader>
      <div className="screen-body stack">
        {mayUpdate ? (
          <MoveNote
            resource="register-records"
            record={row}
            versionId={row.definitionVersionId}
            kind="register"
            renewed="Реестр с тех пор обновлён. Запись остаётся в своей версии, пока её не перенесут."
            code={code}
            onMoved={() => refresh()}
          />
        ) : null}
        {register ? (
          <AnswersView body={onePage(register.schema, register.shortTitle)} answers={row.values} />
        ) : (
          <Waiting />
        )}
        <KeptAsideList kept={row.keptAside} />
        <p className="small second">
          Внесено {formatInstant(createdAt)}
          {createdBy ? `, ${createdBy}` : ''} ·{' '}
          <Link to={`/definition-versions/${row.definitionVersionId}/show`}>
            версия реестра, по которой внесено
          </Link>
        </p>
      </div>
    </>
  );
}
