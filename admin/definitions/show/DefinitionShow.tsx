import { ShowBase, useResourceContext, useShowContext } from 'react-admin';
import { Waiting } from '../../edit/FormPage.tsx';
import { EmptyState } from '../../parts/Note.tsx';
import type { DefinitionRow } from '../../providers/definition-types.ts';
import { wholeRecord } from '../../providers/whole-record.ts';
import { DefinitionScreen } from './DefinitionScreen.tsx';

export function DefinitionShow() {
  const resource = useResourceContext() ?? '';
  return (
    <ShowBase queryOptions={wholeRecord}>
      <Content resource={resource} />
    </ShowBase>
  );
}

function Content({ resource }: { resource: string }) {
  const { record, error } = useShowContext<DefinitionRow>();
  if (error) return <EmptyState title="Элемент не открылся">{error.message}</EmptyState>;
  if (!record) return <Waiting />;
  return <DefinitionScreen key={`${resource} ${record.id}`} resource={resource} loaded={record} />;
}
