import { useState } from 'react';
import { type RaRecord, regex, required, TextInput, useRedirect } from 'react-admin';
import { CreatePage } from '../edit/FormPage.tsx';
import { PasswordOnce } from './PasswordOnce.tsx';
import { temporaryPassword } from './temporary-password.ts';
import { UserFields } from './UserFields.tsx';
import './users.css';

const loginRule = regex(
  /^[a-zA-Z0-9][a-zA-Z0-9._-]{2,60}$/,
  'От 3 до 61 знака: латинские буквы, цифры, точка, дефис, подчёркивание; первый знак — буква или цифра',
);

export function UserCreate() {
  const [password] = useState(temporaryPassword);
  const [created, setCreated] = useState<RaRecord>();
  const redirect = useRedirect();
  return (
    <CreatePage
      title="Новый пользователь"
      lead="Временный пароль составляется сам и показывается один раз после создания."
      crumbs={[{ title: 'Пользователи', to: '/users' }]}
      saveLabel="Создать пользователя"
      redirect={false}
      transform={(data: RaRecord) => ({ ...data, password })}
      mutationOptions={{ onSuccess: setCreated }}
    >
      <UserFields />
      <TextInput
        source="login"
        label="Логин"
        validate={[required(), loginRule]}
        autoComplete="off"
        helperText="Латинскими буквами, например ivanova.m"
      />
      {created ? (
        <PasswordOnce
          login={String(created.login)}
          password={password}
          onClose={() => redirect('edit', 'users', created.id)}
        />
      ) : null}
    </CreatePage>
  );
}
