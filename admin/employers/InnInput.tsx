// ИНН with its check digits, and a look whether the employer is known already: one entered twice
// would be counted twice.
import { LinkBase, TextInput, useGetList, useRecordContext } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { isInn } from '../../forms/dialect/formats/inn.ts';
import { checkInn } from '../organizations/organization.ts';
import { Note } from '../parts/Note.tsx';
import type { Employer } from './employer.ts';

export function InnInput() {
  const record = useRecordContext<Employer>();
  const typed: unknown = useWatch({ name: 'inn' });
  const inn = typeof typed === 'string' && isInn(typed) ? typed : undefined;
  const { data } = useGetList<Employer>(
    'employers',
    { filter: { inn }, pagination: { page: 1, perPage: 1 }, sort: { field: 'id', order: 'ASC' } },
    { enabled: inn !== undefined },
  );
  const known = inn ? data?.find(({ id }) => id !== record?.id) : undefined;
  return (
    <div>
      <TextInput source="inn" validate={checkInn} helperText={false} />
      {known ? (
        <Note tone="warn">
          Такой работодатель уже есть:{' '}
          <LinkBase to={`/employers/${known.id}/show`}>{known.shortName}</LinkBase>
        </Note>
      ) : null}
    </div>
  );
}
