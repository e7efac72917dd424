import {
  AutocompleteInput,
  FormDataConsumer,
  ReferenceInput,
  required,
  SelectInput,
  TextArrayInput,
} from 'react-admin';
import { describeRole, isRole, openedByOrder } from '../../forms/access.ts';
import { grant } from '../../forms/records/users.ts';
import { RecordInput } from '../edit/RecordInput.tsx';
import { areas, choicesOf, grantTitles, wordOf } from '../messages/words.ts';
import { useSession } from '../providers/session.ts';
import { grantableChoices } from './grantable.ts';

const Input = ({ source }: { source: string }) => <RecordInput record={grant} source={source} />;

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
      <Input source="organizationId" />
      <FormDataConsumer<{ role?: string }>>
        {({ formData }) => <ByRole role={formData.role ?? ''} />}
      </FormDataConsumer>
      <div className="form-pair">
        <Input source="startsOn" />
        <Input source="endsOn" />
      </div>
    </>
  );
}

function ByRole({ role }: { role: string }) {
  const opened = openedByOrder(role);
  if (opened !== undefined) {
    return (
      <section className="form-section">
        <h2>Основание допуска</h2>
        <p className="second">{opened} Выдаётся лично, по приказу.</p>
        <div className="form-pair">
          <RecordInput record={grant} source="orderNumber" asked />
          <RecordInput record={grant} source="orderDate" asked />
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
