import { BooleanInput, email, NumberInput, required, SelectInput, TextInput } from 'react-admin';
import { isSnils } from '../../forms/dialect/formats/snils.ts';
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

export function LearnerFields() {
  return (
    <>
      <h2>Человек</h2>
      <div className="form-pair">
        <TextInput source="lastName" validate={required()} helperText={false} autoFocus />
        <TextInput source="firstName" validate={required()} helperText={false} />
        <TextInput source="patronymic" helperText={false} />
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
        <TextInput source="phone" helperText={false} />
        <TextInput
          source="email"
          validate={email('Введите адрес, например ivanov@example.ru')}
          helperText={false}
        />
      </div>
      <h2>Обучение</h2>
      <OrganizationInput kinds={['vocational-college', 'university', 'school']} />
      <SpecialtyInput optional />
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
        <DateInput source="enrolledOn" label="Дата зачисления" />
        <BooleanInput
          source="isFinalYear"
          helperText="По выпускному курсу собираются сводки для министерства"
          defaultValue={false}
        />
      </div>
    </>
  );
}
