// The input of one field of a record, by the one text of the record: what is asked, of whom, within which words.
import { BooleanInput, NumberInput, required, SelectInput, TextInput } from 'react-admin';
import type { RecordField } from '../../forms/records/field.ts';
import { isWritten, type RecordKind } from '../../forms/records/record.ts';
import { choicesOf } from '../messages/words.ts';
import { DateInput } from '../parts/DateInput.tsx';
import { EmployerInput } from './EmployerInput.tsx';
import { OrganizationInput } from './OrganizationInput.tsx';

const yesNo = [
  { id: true, name: 'Да' },
  { id: false, name: 'Нет' },
];

export interface RecordInputProps {
  record: Pick<RecordKind, 'fields'>;
  source: string;
  /** Where the form asks otherwise than the record says. */
  label?: string;
  help?: string;
  /** Must be filled here, though the record may be without it. */
  asked?: boolean;
}

export function RecordInput({ record, source, asked, ...own }: RecordInputProps) {
  const field = record.fields[source];
  if (!field) throw new Error(`Нет поля ${source}`);
  const { type, words, otherwise, reference } = field;
  const label = own.label ?? field.label ?? field.title;
  const help = own.help ?? field.help;
  const must = asked || field.required || typeof otherwise === 'string';
  const validate = must ? required() : undefined;
  const common = { source, label, validate, helperText: help ?? (false as const) };
  if (type === 'date')
    return <DateInput source={source} label={label} validate={validate} helperText={help} />;
  if (words)
    return (
      <SelectInput {...common} choices={choicesOf(words)} emptyText={must ? '' : 'Не указано'} />
    );
  if (type === 'boolean' && otherwise === undefined)
    return <SelectInput {...common} choices={yesNo} />;
  if (type === 'boolean')
    return (
      <BooleanInput
        source={source}
        label={label}
        helperText={common.helperText}
        defaultValue={otherwise === true}
      />
    );
  if (reference?.resource === 'organizations')
    return (
      <OrganizationInput
        source={source}
        label={label}
        kinds={reference.kinds ? [...reference.kinds] : undefined}
        helperText={help}
        optional={!must}
      />
    );
  if (reference?.resource === 'employers') return <EmployerInput source={source} label={label} />;
  if (type === 'integer' || type === 'number')
    return <NumberInput {...common} min={field.minimum} max={field.maximum} />;
  return <TextInput {...common} multiline={field.lines === true} />;
}

/** Fields that the form has not laid by hand, so that a new one is on the form by being a field. */
export function RestOfRecord({
  record,
  laid,
}: {
  record: Pick<RecordKind, 'fields'>;
  laid: readonly string[];
}) {
  return (
    <>
      {Object.entries(record.fields)
        .filter(([name, field]) => !laid.includes(name) && isAsked(field))
        .map(([name]) => (
          <RecordInput key={name} record={record} source={name} />
        ))}
    </>
  );
}

const isAsked = (field: RecordField): boolean => isWritten(field) && field.type !== 'json';
