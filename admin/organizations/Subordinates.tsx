import { LinkBase, useGetList } from 'react-admin';
import { formatNumber } from '../parts/formats.ts';
import { Note } from '../parts/Note.tsx';
import { OrganizationKind } from './OrganizationKind.tsx';
import type { Organization } from './organization.ts';

const shown = 100;

export function Subordinates({ parent }: { parent: Organization }) {
  const {
    data,
    error,
    total = 0,
  } = useGetList<Organization>('organizations', {
    filter: { parentId: parent.id },
    sort: { field: 'shortName', order: 'ASC' },
    pagination: { page: 1, perPage: shown },
  });
  return (
    <section aria-labelledby="subordinates">
      <h2 id="subordinates">
        Подчинённые организации{' '}
        {total > 0 ? <span className="mute">{formatNumber(total)}</span> : null}
      </h2>
      {error ? <Note tone="bad">{error.message}</Note> : null}
      {data?.length === 0 ? (
        <p className="small mute">Подчинённых организаций, открытых вам, нет.</p>
      ) : null}
      <ul className="stack-tight">
        {data?.map(({ id, shortName, kind }) => (
          <li key={id} className="subordinate">
            <LinkBase to={`/organizations/${id}/show`}>{shortName}</LinkBase>
            <OrganizationKind kind={kind} />
          </li>
        ))}
      </ul>
      {total > shown ? (
        <LinkBase
          to={`/organizations?filter=${encodeURIComponent(JSON.stringify({ parentId: parent.id }))}`}
          className="small"
        >
          Показать все
        </LinkBase>
      ) : null}
    </section>
  );
}
