import LockIcon from '@mui/icons-material/LockOutlined';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useGetList, useNotify } from 'react-admin';
import { Link, useNavigate } from 'react-router-dom';
import { Note } from '../../parts/Note.tsx';
import type { DefinitionRow } from '../../providers/definition-types.ts';
import { usePlace } from '../../providers/place.ts';
import { useMay } from '../../providers/session.ts';
import { createDefinition, refusalOf } from '../calls.ts';

/** Why the text cannot be changed here, and what can be done instead. */
export function ReadOnlyNote({ resource, row }: { resource: string; row: DefinitionRow }) {
  const mayCreate = useMay(`${row.kind}.create`);
  const { place } = usePlace();
  const navigate = useNavigate();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const offers =
    mayCreate &&
    place !== undefined &&
    place.id !== row.organizationId &&
    row.publishedVersionId !== null;
  const { data: own, isPending } = useGetList<DefinitionRow>(
    resource,
    {
      filter: { code: row.code, organizationId: place?.id },
      pagination: { page: 1, perPage: 1 },
      sort: { field: 'id', order: 'ASC' },
    },
    { enabled: offers },
  );
  const taken = own?.[0];
  const take = async () => {
    if (!place || row.publishedVersionId === null) return;
    setBusy(true);
    try {
      const created = await createDefinition(resource, {
        organizationId: place.id,
        baseVersionId: row.publishedVersionId,
      });
      notify('Создан черновик для вашего места. Федеральный элемент не изменился', {
        type: 'success',
      });
      navigate(`/${resource}/${created.id}/show`);
    } catch (error) {
      notify(refusalOf(error), { type: 'error' });
      setBusy(false);
    }
  };
  return (
    <Note icon={<LockIcon aria-hidden="true" />}>
      <div className="row-wrap">
        <span className="grow">
          {row.layer === 'federal'
            ? 'Федеральный элемент меняет методолог федерального уровня; здесь его можно прочитать.'
            : `Элемент принадлежит месту «${row.organizationName}»: менять его могут те, кто ведёт методологию этого места.`}
        </span>
        {offers && taken ? (
          <Button size="small" component={Link} to={`/${resource}/${taken.id}/show`}>
            Открыть свой вариант
          </Button>
        ) : null}
        {offers && !taken && !isPending ? (
          <Button size="small" disabled={busy} onClick={() => void take()}>
            {place.kind === 'region'
              ? 'Взять за основу для своего региона'
              : 'Взять за основу для своего места'}
          </Button>
        ) : null}
      </div>
    </Note>
  );
}
