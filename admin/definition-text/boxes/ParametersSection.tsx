import { isObject, type Json, type JsonObject } from '../../../forms/json.ts';
import { describeParameter } from '../../../forms/risk/parameter-sentence.ts';
import { useProperty } from '../definition-text.ts';
import { ChoiceBox, NumberBox, TextBox } from './boxes.tsx';
import { OverridesEditor } from './OverridesEditor.tsx';
import { overridesOf, parameterOf } from './parameter-overrides.ts';
import { type ParameterReach, useParameterReach } from './use-parameter-reach.ts';

/**
 * Parameters as sentences with the value inside: the part of a federal element that a region tunes.
 * @param byPerson they may have special values; what a rule sets for everybody at once (a term of validity) has none
 */
export function ParametersSection({ byPerson = false }: { byPerson?: boolean }) {
  const { value } = useProperty(['parameters']);
  const parameters = isObject(value)
    ? Object.entries(value).filter((entry): entry is [string, JsonObject] => isObject(entry[1]))
    : [];
  const special = parameters.some(([, { overrides }]) => overridesOf(overrides).length > 0);
  const reach = useParameterReach(special);
  if (parameters.length === 0) return null;
  return (
    <section className="form-column">
      <h2>Параметры</h2>
      {parameters.map(([name, parameter]) => (
        <ParameterLine
          key={name}
          name={name}
          byPerson={byPerson}
          parameter={parameter}
          reach={reach.get(name)}
        />
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

function ParameterLine({
  name,
  byPerson,
  parameter,
  reach,
}: {
  name: string;
  byPerson: boolean;
  parameter: JsonObject;
  reach: ParameterReach | undefined;
}) {
  const { title, type, enum: values, note } = parameter;
  const path = ['parameters', name, 'default'];
  const whole = parameterOf(parameter);
  const special = (whole?.overrides ?? []).length > 0;
  const label = String(title ?? name);
  const help = rangeOf(parameter);
  return (
    <div className="parameter">
      {whole && special ? (
        <p>
          {whole.title}: <b className="strong">{describeParameter(whole)}</b>
        </p>
      ) : null}
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
      {whole && byPerson ? <OverridesEditor name={name} parameter={whole} reach={reach} /> : null}
    </div>
  );
}
