import {
  BooleanInput,
  email,
  NumberInput,
  required,
  SelectInput,
  TextInput,
  useGetOne,
} from 'react-admin';
import { useWatch } from 'react-hook-form';
import { isPhone, phone } from '../../forms/dialect/formats/phone.ts';
import { isSnils } from '../../forms/dialect/formats/snils.ts';
import { isPersonName } from '../../forms/person-name.ts';
import { OrganizationInput } from '../edit/OrganizationInput.tsx';
import { SpecialtyInput } from '../edit/SpecialtyInput.tsx';
import { choicesOf, sexes, studyForms } from '../messages/words.ts';
import { DateInput } from '../parts/DateInput.tsx';

function snils(value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  return isSnils(value.replace(/\D/g, ''))
    ? undefined
    : 'Проверьте СНИЛС: контрольное число не сходится';
}

function telephone(value: unknown): string | undefined {
  return typeof value !== 'string' || value === '' || isPhone(value) ? undefined : phone.message;
}

function personName(value: unknown): string | undefined {
  return typeof value !== 'string' || value === '' || isPersonName(value)
    ? undefined
    : 'Только буквы, пробел, дефис и апостроф';
}

/** Colleges and universities teach a specialty, a school does not. */
function LearnerSpecialty() {
  const organizationId: unknown = useWatch({ name: 'organizationId' });
  const { data } = useGetOne(
    'organizations',
    { id: Number(organizationId) },
    { enabled: Boolean(organizationId) },
  );
  return data?.kind === 'school' ? null : <SpecialtyInput optional={!data} />;
}

export function LearnerFields() {
  return (
    <>
      <h2>Человек</h2>
      <div className="form-pair">
        <TextInput
          source="lastName"
          validate={[required(), personName]}
          helperText={false}
          autoFocus
        />
        <TextInput source="firstName" validate={[required(), personName]} helperText={false} />
        <TextInput source="patronymic" validate={personName} helperText={false} />
      </div>
      <div className="form-pair">
        <DateInput source="birthDate" label="Дата рождения" validate={required()} />
        <SelectInput
          source="sex"
          choices={choicesOf(sexes)}
          emptyText="Не указан"
          helperText={false}
        />
        <TextInput source="snils" validate={snils} helperText="Необязательно: 11 цифр" />
      </div>
      <div className="form-pair">
        <TextInput source="phone" validate={telephone} helperText={false} />
        <TextInput
          source="email"
          validate={email('Введите адрес, например ivanov@example.ru')}
          helperText={false}
        />
      </div>
      <h2>Обучение</h2>
      <OrganizationInput kinds={['vocational-college', 'university', 'school']} />
      <LearnerSpecialty />
      <div className="form-pair">
        <TextInput source="groupName" validate={required()} helperText={false} />
        <NumberInput source="course" min={1} max={11} helperText={false} />
        <SelectInput
          source="studyForm"
          choices={choicesOf(studyForms)}
          emptyText="Не указана"
          helperText={false}
        />
      </div>
      <div className="form-pair">
        <DateInput
          source="enrolledOn"
          label="Дата зачисления"
          helperText="Пусто — с сегодняшнего дня"
        />
        <BooleanInput
          source="isFinalYear"
          helperText="По выпускному курсу собираются сводки для министерства"
          defaultValue={false}
        />
      </div>
    </>
  );
}
