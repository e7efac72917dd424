import { minValue, NumberInput, required } from 'react-admin';
import { OrganizationInput } from '../edit/OrganizationInput.tsx';
import { SpecialtyInput } from '../edit/SpecialtyInput.tsx';

function notMoreThanGraduates(value: unknown, all: { graduates?: number }): string | undefined {
  const tooMany =
    typeof value === 'number' && typeof all.graduates === 'number' && value > all.graduates;
  return tooMany ? 'Трудоустроенных не может быть больше, чем выпускников' : undefined;
}

const whole = (value: unknown) =>
  typeof value === 'number' && !Number.isInteger(value) ? 'Введите целое число' : undefined;

export function GraduateStatisticFields() {
  return (
    <>
      <OrganizationInput kinds={['vocational-college', 'university']} />
      <SpecialtyInput />
      <div className="form-pair">
        <NumberInput source="year" validate={[required(), minValue(2000)]} helperText={false} />
        <NumberInput
          source="graduates"
          validate={[required(), minValue(0), whole]}
          helperText={false}
        />
        <NumberInput
          source="employed"
          validate={[required(), minValue(0), whole, notMoreThanGraduates]}
          helperText={false}
        />
      </div>
    </>
  );
}
