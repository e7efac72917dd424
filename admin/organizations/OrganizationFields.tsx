import { BooleanInput, required, SelectInput, TextInput } from 'react-admin';
import { OrganizationInput } from '../edit/OrganizationInput.tsx';
import { choicesOf, organizationKinds } from '../messages/words.ts';
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

export function OrganizationFields() {
  return (
    <>
      <OrganizationInput source="parentId" label="Вышестоящая организация" />
      <SelectInput
        source="kind"
        choices={choicesOf(organizationKinds)}
        validate={required()}
        helperText={false}
      />
      <TextInput source="name" validate={required()} multiline helperText={false} />
      <TextInput source="shortName" helperText="Так организация называется в списках и отчётах" />
      <div className="form-pair">
        <TextInput source="inn" validate={checkInn} helperText={false} />
        <TextInput source="ogrn" validate={checkOgrn} helperText={false} />
        <TextInput source="oktmo" validate={checkOktmo} helperText={false} />
      </div>
      <TextInput source="address" helperText={false} />
      <SelectInput
        source="timeZone"
        choices={zones.map((id) => ({ id, name: zoneWords[id] }))}
        emptyText="Как у вышестоящей организации"
        helperText="По нему считаются «сегодня» и сроки"
      />
      <BooleanInput source="active" defaultValue={true} helperText={false} />
    </>
  );
}
