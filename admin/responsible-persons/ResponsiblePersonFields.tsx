import { BooleanInput, required, TextInput } from 'react-admin';
import { OrganizationInput } from '../edit/OrganizationInput.tsx';

export function ResponsiblePersonFields() {
  return (
    <>
      <TextInput source="name" validate={required()} helperText={false} />
      <TextInput source="position" helperText={false} />
      <OrganizationInput />
      <div className="form-pair">
        <TextInput source="phone" helperText={false} />
        <TextInput source="email" helperText={false} />
      </div>
      <TextInput
        source="userLogin"
        helperText="Логин, с которым человек входит: по нему он отмечает свои пункты"
      />
      <BooleanInput source="active" helperText={false} />
    </>
  );
}
