import { minLength, required, SelectInput, TextInput } from 'react-admin';
import { OrganizationInput } from '../edit/OrganizationInput.tsx';
import { choicesOf, userStatuses } from '../messages/words.ts';

export function UserFields({ withStatus }: { withStatus?: boolean }) {
  return (
    <>
      <TextInput
        source="name"
        label="Фамилия, имя, отчество"
        validate={[required(), minLength(2)]}
        autoComplete="off"
        helperText={false}
      />
      <TextInput source="position" label="Должность" helperText={false} />
      <OrganizationInput label="Организация" />
      {withStatus ? (
        <SelectInput
          source="status"
          label="Состояние"
          choices={choicesOf(userStatuses)}
          validate={required()}
          helperText="Заблокированный пользователь не может войти, открытые им сеансы завершаются"
        />
      ) : null}
    </>
  );
}
