import {
  AutocompleteInput,
  FormDataConsumer,
  ReferenceInput,
  required,
  SelectInput,
  TextArrayInput,
  TextInput,
} from 'react-admin';
import { describeRole, isRole } from '../../forms/access.ts';
import { OrganizationInput } from '../edit/OrganizationInput.tsx';
import { areas, choicesOf, grantTitles, wordOf } from '../messages/words.ts';
import { DateInput } from '../parts/DateInput.tsx';
import { useSession } from '../providers/session.ts';
import { grantableChoices } from './grantable.ts';

function purposeOf(role: unknown): string | false {
  return typeof role === 'string' && isRole(role) ? describeRole(role).purpose : false;
}

function userText(user: { name?: string; login?: string }): string {
  return user.name ? `${user.name} (${user.login})` : '';
}

/** @param held the role a grant already has: shown even when the reader could not hand it on. */
export function GrantFields({ held }: { held?: string }) {
  const offered = grantableChoices(useSession());
  const known = held === undefined || offered.some(({ id }) => id === held);
  const choices = known ? offered : [{ id: held, name: wordOf(grantTitles, held) }, ...offered];
  return (
    <>
      <ReferenceInput
        source="userId"
        reference="users"
        sort={{ field: 'name', order: 'ASC' }}
        perPage={50}
      >
        <AutocompleteInput
          label="Пользователь"
          optionText={userText}
          filterToQuery={(q: string) => (q ? { q } : {})}
          matchSuggestion={() => true}
          validate={required()}
          helperText={false}
          noOptionsText="Ничего не найдено"
        />
      </ReferenceInput>
      <FormDataConsumer<{ role?: string }>>
        {({ formData }) => (
          <SelectInput
            source="role"
            label="Роль или допуск"
            choices={choices}
            validate={required()}
            helperText={purposeOf(formData.role)}
          />
        )}
      </FormDataConsumer>
      <OrganizationInput
        label="Место"
        helperText="Организация, от имени которой действует пользователь"
      />
      <FormDataConsumer<{ role?: string }>>
        {({ formData }) => <ByRole role={formData.role ?? ''} />}
      </FormDataConsumer>
      <div className="form-pair">
        <DateInput source="startsOn" label="Действует с" validate={required()} />
        <DateInput source="endsOn" label="Действует по" helperText="Пусто — бессрочно" />
      </div>
    </>
  );
}

function ByRole({ role }: { role: string }) {
  if (role === 'special-access') {
    return (
      <section className="form-section">
        <h2>Основание допуска</h2>
        <p className="second">
          Допуск открывает специальные сведения: о здоровье, семье, правонарушениях. Выдаётся лично,
          по приказу.
        </p>
        <div className="form-pair">
          <TextInput
            source="orderNumber"
            label="Номер приказа"
            validate={required()}
            helperText={false}
          />
          <DateInput source="orderDate" label="Дата приказа" validate={required()} />
        </div>
      </section>
    );
  }
  if (role === 'curator') {
    return (
      <TextArrayInput
        source="groupNames"
        label="Группы куратора"
        validate={required()}
        helperText="Введите название группы и нажмите клавишу ввода"
      />
    );
  }
  if (!isRole(role)) return null;
  return (
    <SelectInput
      source="area"
      label="Чьи сведения открыты"
      choices={choicesOf(areas)}
      emptyText={`Как принято для роли: ${wordOf(areas, describeRole(role).area)}`}
      helperText={false}
    />
  );
}
