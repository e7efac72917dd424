import { SelectInput, TextInput } from 'react-admin';
import { organization } from '../../forms/records/organizations.ts';
import { RecordInput } from '../edit/RecordInput.tsx';
import { checkInn, checkOgrn, checkOktmo } from './organization.ts';

const zones = [
  'Europe/Kaliningrad',
  'Europe/Moscow',
  'Europe/Samara',
  'Asia/Yekaterinburg',
  'Asia/Omsk',
  'Asia/Krasnoyarsk',
  'Asia/Irkutsk',
  'Asia/Yakutsk',
  'Asia/Vladivostok',
  'Asia/Magadan',
  'Asia/Kamchatka',
];
const zoneWords: Record<string, string> = {
  'Europe/Kaliningrad': 'Калининград, UTC+2',
  'Europe/Moscow': 'Москва, UTC+3',
  'Europe/Samara': 'Самара, UTC+4',
  'Asia/Yekaterinburg': 'Екатеринбург, UTC+5',
  'Asia/Omsk': 'Омск, UTC+6',
  'Asia/Krasnoyarsk': 'Красноярск, UTC+7',
  'Asia/Irkutsk': 'Иркутск, UTC+8',
  'Asia/Yakutsk': 'Якутск, UTC+9',
  'Asia/Vladivostok': 'Владивосток, UTC+10',
  'Asia/Magadan': 'Магадан, UTC+11',
  'Asia/Kamchatka': 'Камчатка, UTC+12',
};

const Input = ({ source }: { source: string }) => (
  <RecordInput record={organization} source={source} />
);

export function OrganizationFields() {
  return (
    <>
      <RecordInput record={organization} source="parentId" asked />
      <Input source="kind" />
      <Input source="name" />
      <Input source="shortName" />
      <div className="form-pair">
        <TextInput source="inn" validate={checkInn} helperText={false} />
        <TextInput source="ogrn" validate={checkOgrn} helperText={false} />
        <TextInput source="oktmo" validate={checkOktmo} helperText={false} />
      </div>
      <Input source="address" />
      <SelectInput
        source="timeZone"
        choices={zones.map((id) => ({ id, name: zoneWords[id] }))}
        emptyText="Как у вышестоящей организации"
        helperText="По нему считаются «сегодня» и сроки"
      />
      <Input source="active" />
    </>
  );
}
