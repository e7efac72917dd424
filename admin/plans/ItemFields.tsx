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
import { planItem } from '../../forms/records/plan-items.ts';
import { organizationText } from '../edit/OrganizationInput.tsx';
import { RecordInput } from '../edit/RecordInput.tsx';
import { DateInput } from '../parts/DateInput.tsx';
import { DayOff } from './DayOff.tsx';
import type { Plan, PlanItem } from './types.ts';

const comparisonChoices = [
  { id: 'at-least', name: 'не менее' },
  { id: 'at-most', name: 'не более' },
  { id: 'equal', name: 'ровно' },
];
const classChoices = responsibleClasses.map(({ code, title }) => ({ id: code, name: title }));

const Input = ({ source }: { source: string }) => <RecordInput record={planItem} source={source} />;

/** @param items those of the plan this one may be a part of. */
export function ItemFields({ plan, items }: { plan: Plan; items: PlanItem[] }) {
  return (
    <>
      <Input source="title" />
      <div className="form-pair">
        <Input source="number" />
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
      <Input source="resultText" />
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
      <Input source="note" />
    </>
  );
}

function Responsibles() {
  return (
    <>
      <Input source="responsibleText" />
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
      <Input source="termText" />
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
