// What this person may do and where, beside their account.
import AddIcon from '@mui/icons-material/AddOutlined';
import { Button } from '@mui/material';
import { LinkBase, useGetList } from 'react-admin';
import { GrantStatus } from '../grants/GrantStatus.tsx';
import type { Grant } from '../grants/types.ts';
import { grantTitles, wordOf } from '../messages/words.ts';
import { EmptyState, Note } from '../parts/Note.tsx';
import { useMay } from '../providers/session.ts';

export function UserGrants({ userId }: { userId: number }) {
  const mayCreate = useMay('grant.create');
  const mayUpdate = useMay('grant.update');
  const { data, error, isPending } = useGetList<Grant>('grants', {
    filter: { userId },
    sort: { field: 'organizationName', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  });
  const add = mayCreate ? (
    <Button
      component={LinkBase}
      to={`/grants/create?source=${encodeURIComponent(JSON.stringify({ userId }))}`}
      size="small"
      startIcon={<AddIcon />}
    >
      Выдать права
    </Button>
  ) : null;
  return (
    <section aria-labelledby="user-grants">
      <div className="row">
        <h2 id="user-grants" className="grow">
          Права
        </h2>
        {data?.length ? add : null}
      </div>
      {error ? <Note tone="bad">{error.message}</Note> : null}
      {!isPending && data?.length === 0 ? (
        <EmptyState title="Прав пока нет" action={add}>
          Без прав пользователь может войти, но ничего не увидит.
        </EmptyState>
      ) : null}
      <ul className="boxed-list grant-list" hidden={!data?.length}>
        {data?.map((grant) => (
          <li key={grant.id}>
            <div className="grow">
              {mayUpdate ? (
                <LinkBase to={`/grants/${grant.id}`}>{wordOf(grantTitles, grant.role)}</LinkBase>
              ) : (
                wordOf(grantTitles, grant.role)
              )}
              <span className="cell-second">{grant.organizationName}</span>
              {grant.groupNames?.length ? (
                <span className="cell-second">Группы: {grant.groupNames.join(', ')}</span>
              ) : null}
            </div>
            <GrantStatus grant={grant} />
          </li>
        ))}
      </ul>
    </section>
  );
}
