import { minLength, required, TextInput } from 'react-admin';
import { user } from '../../forms/records/users.ts';
import { RecordInput } from '../edit/RecordInput.tsx';

export function UserFields({ withStatus }: { withStatus?: boolean }) {
  return (
    <>
      <TextInput
        source="name"
        validate={[required(), minLength(2)]}
        autoComplete="off"
        helperText={false}
      />
      <RecordInput record={user} source="position" />
      <RecordInput record={user} source="organizationId" />
      {withStatus ? <RecordInput record={user} source="status" /> : null}
    </>
  );
}
