import { TextInput } from 'react-admin';
import { employer } from '../../forms/records/employers.ts';
import { RecordInput, RestOfRecord } from '../edit/RecordInput.tsx';
import { checkOgrn } from '../organizations/organization.ts';
import { InnInput } from './InnInput.tsx';

const LAID = [
  'name',
  'shortName',
  'inn',
  'ogrn',
  'industry',
  'seatId',
  'firstContactOn',
  'firstContactWith',
  'organizationId',
  'defenceIndustry',
  'active',
];

const Input = ({ source }: { source: string }) => <RecordInput record={employer} source={source} />;

/** `marksDefence`: the defence-industry mark is seen by whoever holds the right of its own to it. */
export function EmployerFields({ marksDefence }: { marksDefence: boolean }) {
  return (
    <>
      <Input source="name" />
      <Input source="shortName" />
      <div className="form-pair">
        <InnInput />
        <TextInput source="ogrn" validate={checkOgrn} helperText={false} />
      </div>
      <div className="form-pair">
        <Input source="industry" />
        <Input source="seatId" />
      </div>
      <div className="form-pair">
        <Input source="firstContactOn" />
        <Input source="firstContactWith" />
      </div>
      <RestOfRecord record={employer} laid={LAID} />
      <Input source="organizationId" />
      {marksDefence ? <Input source="defenceIndustry" /> : null}
      <Input source="active" />
    </>
  );
}
