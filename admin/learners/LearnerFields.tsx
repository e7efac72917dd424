import { email, required, TextInput, useGetOne } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { isPhone, phone } from '../../forms/dialect/formats/phone.ts';
import { isSnils } from '../../forms/dialect/formats/snils.ts';
import { isPersonName } from '../../forms/person-name.ts';
import { learner } from '../../forms/records/learners.ts';
import { RecordInput } from '../edit/RecordInput.tsx';
import { SpecialtyInput } from '../edit/SpecialtyInput.tsx';

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

const Input = ({ source }: { source: string }) => <RecordInput record={learner} source={source} />;

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
        <Input source="birthDate" />
        <Input source="sex" />
        <TextInput source="snils" validate={snils} helperText={learner.fields.snils.help} />
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
      <Input source="organizationId" />
      <LearnerSpecialty />
      <div className="form-pair">
        <Input source="groupName" />
        <Input source="course" />
        <Input source="studyForm" />
      </div>
      <div className="form-pair">
        <Input source="enrolledOn" />
        <Input source="isFinalYear" />
      </div>
    </>
  );
}
