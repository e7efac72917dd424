import type { Json, JsonObject } from '../../../forms/json.ts';
import { isObject } from '../../../forms/questionnaires/field-interpreter.ts';
import { ChoiceBox, NumberBox, TextBox } from './boxes.tsx';
import { useProperty } from './definition-text.ts';

/** Parameters as sentences with the value inside: the part of a federal element that a region tunes. */
export function ParametersSection() {
  const { value } = useProperty(['parameters']);
  const parameters = isObject(value)
    ? Object.entries(value).filter((entry): entry is [string, JsonObject] => isObject(entry[1]))
    : [];
  if (parameters.length === 0) return null;
  return (
    <section className="form-column">
      <h2>Параметры</h2>
      {parameters.map(([name, parameter]) => (
        <ParameterLine key={name} name={name} parameter={parameter} />
      ))}
    </section>
  );
}

function number(value: Json | undefined): string | undefined {
  return typeof value === 'number' ? value.toLocaleString('ru-RU') : undefined;
}

function rangeOf({ minimum, maximum }: JsonObject): string | undefined {
  const low = number(minimum);
  const high = number(maximum);
  if (low && high) return `От ${low} до ${high}`;
  return low ? `Не меньше ${low}` : high && `Не больше ${high}`;
}

const yesNo = [
  { value: true, name: 'Да' },
  { value: false, name: 'Нет' },
];

function ParameterLine({ name, parameter }: { name: string; parameter: JsonObject }) {
  const { title, type, enum: values, note, overrides } = parameter;
  const path = ['parameters', name, 'default'];
  const label = String(title ?? name);
  const special =
    Array.isArray(overrides) && overrides.length > 0
      ? `Особых значений по условиям: ${overrides.length}`
      : undefined;
  const help = [rangeOf(parameter), special].filter(Boolean).join('. ') || undefined;
  return (
    <div className="parameter">
      {Array.isArray(values) ? (
        <ChoiceBox
          path={path}
          label={label}
          help={help}
          choices={values.map((value) => ({ value, name: String(value) }))}
        />
      ) : type === 'boolean' ? (
        <ChoiceBox path={path} label={label} help={help} choices={yesNo} />
      ) : type === 'string' ? (
        <TextBox path={path} label={label} help={help} />
      ) : (
        <NumberBox path={path} label={label} help={help} />
      )}
      {typeof note === 'string' ? <p className="small second">{note}</p> : null}
    </div>
  );
}
