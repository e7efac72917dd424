import { useGetOne } from 'react-admin';
import { Navigate, useParams } from 'react-router-dom';
import { kindsByCode } from '../../../forms/definitions/kinds/index.ts';
import { Waiting } from '../../edit/FormPage.tsx';
import { EmptyState } from '../../parts/Note.tsx';
import type { DefinitionVersion } from '../../providers/definition-types.ts';
import { wholeRecord } from '../../providers/whole-record.ts';

/** A link to a version opens its element on the tab of versions. */
export function VersionShow() {
  const { id = '' } = useParams();
  const { data, error } = useGetOne<DefinitionVersion>('definition-versions', {
    id: Number(id),
    meta: wholeRecord.meta,
  });
  if (error) return <EmptyState title="Версия не открылась">{error.message}</EmptyState>;
  if (!data) return <Waiting />;
  const { resource } = kindsByCode[data.kind];
  return (
    <Navigate
      replace
      to={`/${resource}/${data.definitionId}/show?tab=versions&version=${data.id}`}
    />
  );
}
