import { responsiblePerson } from '../../forms/records/responsible-people.ts';
import { RecordInput, RestOfRecord } from '../edit/RecordInput.tsx';

const LAID = ['name', 'position', 'organizationId', 'phone', 'email'];

const Input = ({ source }: { source: string }) => (
  <RecordInput record={responsiblePerson} source={source} />
);

export function ResponsiblePersonFields() {
  return (
    <>
      <Input source="name" />
      <Input source="position" />
      <Input source="organizationId" />
      <div className="form-pair">
        <Input source="phone" />
        <Input source="email" />
      </div>
      <RestOfRecord record={responsiblePerson} laid={LAID} />
    </>
  );
}
