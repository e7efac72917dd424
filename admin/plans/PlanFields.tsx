import { ArrayInput, required, SimpleFormIterator, TextInput } from 'react-admin';
import { plan } from '../../forms/records/plans.ts';
import { RecordInput } from '../edit/RecordInput.tsx';

const Input = ({ source }: { source: string }) => <RecordInput record={plan} source={source} />;

export function PlanFields() {
  return (
    <>
      <Input source="title" />
      <Input source="subtitle" />
      <div className="form-pair">
        <Input source="periodFrom" />
        <Input source="periodTo" />
      </div>
      <Input source="status" />
      <div className="form-pair">
        <Input source="approvedOn" />
        <Input source="agreedOn" />
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
