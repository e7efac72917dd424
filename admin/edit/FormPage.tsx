// A page with one form: create or edit, saved by one button, errors in their places.
import { Button, CircularProgress } from '@mui/material';
import type { ReactNode } from 'react';
import {
  CreateBase,
  type CreateBaseProps,
  DeleteButton,
  EditBase,
  type EditBaseProps,
  Form,
  type RaRecord,
  SaveButton,
  useEditContext,
  useResourceContext,
} from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { type Crumb, ScreenHeader } from '../parts/ScreenHeader.tsx';
import { mayDo } from '../providers/auth-provider.ts';
import { wholeRecord } from '../providers/whole-record.ts';

interface Common {
  title: string;
  lead?: ReactNode;
  crumbs?: Crumb[];
  saveLabel?: string;
  children: ReactNode;
}

export interface CreatePageProps
  extends Common,
    Pick<CreateBaseProps, 'redirect' | 'transform' | 'resource' | 'record' | 'mutationOptions'> {
  defaultValues?: Record<string, unknown>;
}

export function CreatePage({
  title,
  lead,
  crumbs,
  saveLabel = 'Добавить',
  defaultValues,
  children,
  ...base
}: CreatePageProps) {
  return (
    <CreateBase {...base}>
      <ScreenHeader title={title} crumbs={crumbs}>
        {lead ? <p className="second">{lead}</p> : null}
      </ScreenHeader>
      <FormBody saveLabel={saveLabel} defaultValues={defaultValues}>
        {children}
      </FormBody>
    </CreateBase>
  );
}

export interface EditPageProps
  extends Omit<Common, 'title'>,
    Pick<EditBaseProps, 'redirect' | 'transform'> {
  title(record: RaRecord): string;
  removable?: boolean;
  /** What stands beside the form, e.g. what belongs to the record. */
  aside?: ReactNode;
}

export function EditPage({
  title,
  lead,
  crumbs,
  saveLabel = 'Сохранить',
  removable,
  aside,
  children,
  ...base
}: EditPageProps) {
  return (
    <EditBase mutationMode="pessimistic" queryOptions={wholeRecord} {...base}>
      <EditHead title={title} lead={lead} crumbs={crumbs} />
      <div className={aside ? 'two-columns' : 'one-column'}>
        <FormBody saveLabel={saveLabel} removable={removable}>
          {children}
        </FormBody>
        {aside ? <aside className="side">{aside}</aside> : null}
      </div>
    </EditBase>
  );
}

function EditHead({ title, lead, crumbs }: Pick<EditPageProps, 'title' | 'lead' | 'crumbs'>) {
  const { record } = useEditContext();
  return (
    <ScreenHeader title={record ? title(record) : 'Загружаем…'} crumbs={crumbs}>
      {lead ? <p className="second">{lead}</p> : null}
    </ScreenHeader>
  );
}

interface FormBodyProps {
  saveLabel: string;
  removable?: boolean;
  defaultValues?: Record<string, unknown>;
  children: ReactNode;
}

function FormBody({ saveLabel, removable, defaultValues, children }: FormBodyProps) {
  const resource = useResourceContext() ?? '';
  const navigate = useNavigate();
  return (
    <Form
      warnWhenUnsavedChanges
      sanitizeEmptyValues={false}
      noValidate
      defaultValues={defaultValues}
    >
      <div className="screen-body">
        <div className="form-column">{children}</div>
      </div>
      <div className="form-bar">
        <SaveButton
          label={saveLabel}
          variant="contained"
          color="primary"
          icon={<Nothing />}
          alwaysEnable
        />
        <Button variant="text" onClick={() => navigate(`/${resource}`)}>
          Отмена
        </Button>
        {removable && mayDo(resource, 'delete') ? (
          <>
            <span className="grow" />
            <DeleteButton mutationMode="pessimistic" label="Удалить" color="error" variant="text" />
          </>
        ) : null}
      </div>
    </Form>
  );
}

function Nothing() {
  return null;
}

export function Waiting() {
  return (
    <div className="empty" role="status" aria-label="Загружаем">
      <CircularProgress size={28} aria-label="Загружаем" />
    </div>
  );
}
