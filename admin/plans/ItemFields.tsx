import {
  ArrayInput,
  AutocompleteArrayInput,
  NumberInput,
  ReferenceArrayInput,
  required,
  SelectInput,
  SimpleFormIterator,
  TextInput,
} from 'react-admin';
import { useWatch } from 'react-hook-form';
import { responsibleClasses } from '../../forms/plans/index.ts';
import { organizationText } from '../edit/OrganizationInput.tsx';
import { DateInput } from '../parts/DateInput.tsx';
import { DayOff } from './DayOff.tsx';
import type { Plan, PlanItem } from './types.ts';

const comparisonChoices = [
  { id: 'at-least', name: 'не менее' },
  { id: 'at-most', name: 'не более' },
  { id: 'equal', name: 'ровно' },
];
const classChoices = responsibleClasses.map(({ code, title }) => ({ id: code, name: title }));

/** @param items those of the plan this one may be a part of. */
export function ItemFields({ plan, items }: { plan: Plan; items: PlanItem[] }) {
  return (
    <>
      <TextInput source="title" multiline validate={required()} helperText={false} />
      <div className="form-pair">
        <TextInput source="number" helperText={false} />
        <SelectInput
          source="sectionId"
          choices={plan.sections.map(({ id, title }) => ({ id, name: title }))}
          helperText={false}
        />
      </div>
      <SelectInput
        source="parentId"
        choices={items.map(({ id, number, title }) => ({ id, name: `№ ${number} ${title}` }))}
        emptyText="самостоятельный пункт"
        helperText={false}
      />
      <Responsibles />
      <Dates />
      <TextInput source="resultText" multiline helperText={false} />
      <ArrayInput source="targets" helperText={false} className="item-rows">
        <SimpleFormIterator inline disableClear disableReordering>
          <TextInput source="title" label="Показатель" validate={required()} helperText={false} />
          <SelectInput
            source="comparison"
            label="Условие"
            choices={comparisonChoices}
            defaultValue="at-least"
            validate={required()}
            helperText={false}
          />
          <NumberInput source="target" label="Цель" validate={required()} helperText={false} />
          <TextInput source="unit" label="Единица" helperText={false} />
        </SimpleFormIterator>
      </ArrayInput>
      <TextInput source="note" multiline helperText={false} />
    </>
  );
}

function Responsibles() {
  return (
    <>
      <TextInput
        source="responsibleText"
        multiline
        helperText="Как в документе. Известные слова («ЦЗН», «ПОО и ОО ВО») будут раскрыты до организаций"
      />
      <AutocompleteArrayInput
        source="classes"
        label="Группы организаций"
        choices={classChoices}
        helperText={false}
        noOptionsText="Ничего не найдено"
      />
      <ReferenceArrayInput
        source="organizations"
        reference="organizations"
        sort={{ field: 'shortName', order: 'ASC' }}
        perPage={50}
      >
        <AutocompleteArrayInput
          label="Отдельные организации"
          optionText={organizationText}
          filterToQuery={(q: string) => (q ? { q } : {})}
          matchSuggestion={() => true}
          helperText={false}
          noOptionsText="Ничего не найдено"
        />
      </ReferenceArrayInput>
    </>
  );
}

function Dates() {
  const rows: { dueOn?: unknown }[] = useWatch({ name: 'occurrences' }) ?? [];
  return (
    <>
      <TextInput
        source="termText"
        helperText="Как в документе: «до 15 марта 2026 г.», «15 марта – 30 июня 2026 г.», «ежемесячно»"
      />
      <ArrayInput
        source="occurrences"
        className="item-rows"
        helperText="Читаются из срока сами, если их не менять. Начало — только у периода"
      >
        <SimpleFormIterator inline disableClear disableReordering>
          <DateInput source="startsOn" label="Начало" />
          <DateInput source="dueOn" label="Контрольная дата" validate={required()} />
        </SimpleFormIterator>
      </ArrayInput>
      <DayOff days={rows.map(({ dueOn }) => dueOn)} />
    </>
  );
}
