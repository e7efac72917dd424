import { ArrayInput, required, SelectInput, SimpleFormIterator, TextInput } from 'react-admin';
import { choicesOf } from '../messages/words.ts';
import { DateInput } from '../parts/DateInput.tsx';
import { planStatusWords } from './types.ts';

export function PlanFields() {
  return (
    <>
      <TextInput source="title" multiline validate={required()} helperText={false} />
      <TextInput source="subtitle" helperText={false} />
      <div className="form-pair">
        <DateInput source="periodFrom" validate={required()} />
        <DateInput source="periodTo" validate={required()} />
      </div>
      <SelectInput
        source="status"
        choices={choicesOf(planStatusWords)}
        validate={required()}
        helperText="Сроки считаются, когда план утверждён или действует"
      />
      <div className="form-pair">
        <DateInput source="approvedOn" />
        <DateInput source="agreedOn" />
      </div>
    </>
  );
}

export function SectionsInput() {
  return (
    <ArrayInput source="sections" helperText={false}>
      <SimpleFormIterator inline disableClear>
        <TextInput source="number" label="Номер" helperText={false} />
        <TextInput
          source="title"
          label="Название раздела"
          validate={required()}
          helperText={false}
        />
      </SimpleFormIterator>
    </ArrayInput>
  );
}
