import { Autocomplete, MenuItem, TextField } from '@mui/material';
import { isObject, type Json, type JsonObject } from '../../../../forms/json.ts';
import { computeOps } from '../../../../forms/questions/compute.ts';
import { optionsOf, questionTypeOf } from '../../../../forms/questions/index.ts';
import type { Operand } from '../../../../forms/questions/question-type.ts';
import { DraftField } from '../../../parts/DraftField.tsx';
import { PropertyBox } from '../PropertyBox.tsx';
import { useField } from '../use-field.ts';
import { type NamedQuestion, useQuestions } from './questions.ts';

/** The same operations at greater length: here they are chosen. */
const operations = {
  ...computeOps,
  difference: 'Разность: первое минус остальные',
  count: 'Сколько заполнено, отмечено, строк',
  lookup: 'По таблице: каждому ответу своё значение',
} as const;
type Operation = keyof typeof operations;

const isOperation = (value: Json | undefined): value is Operation =>
  typeof value === 'string' && Object.hasOwn(operations, value);
const between = new Set<Operation>(['days', 'months', 'years']);

function begin(op: Operation): JsonObject {
  if (between.has(op)) return { op, from: '', to: 'today' };
  return op === 'lookup' ? { op, of: [], table: {} } : { op, of: [] };
}

/** How a value is worked out of other answers: the operation, what goes into it, and to how many places. */
export function ComputePart({ id, label }: { id: string; label: string }) {
  const { value, set, disabled } = useField(id);
  const stated = value(['x-compute']);
  const compute = isObject(stated) ? stated : {};
  const op: Operation = isOperation(compute.op) ? compute.op : 'sum';
  const questions = useQuestions(id);
  const put = (next: JsonObject) => set(['x-compute'], next, 'Изменён расчёт');
  const strings = (names: Json | undefined) =>
    Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
  const fitting = (operand: Operand) =>
    questions.filter(({ type }) => type.operands.includes(operand));
  return (
    <fieldset className="entries">
      <legend className="field-label small">{label}</legend>
      <TextField
        select
        id="compute-op"
        label="Действие"
        value={op}
        disabled={disabled}
        onChange={({ target }) => {
          if (!isOperation(target.value)) return;
          const fresh = begin(target.value);
          put('of' in fresh && !between.has(op) ? { ...fresh, of: compute.of ?? [] } : fresh);
        }}
      >
        {Object.entries(operations).map(([code, title]) => (
          <MenuItem key={code} value={code}>
            {title}
          </MenuItem>
        ))}
      </TextField>
      {between.has(op) ? (
        <div className="form-pair">
          {(['from', 'to'] as const).map((side) => (
            <DateSource
              key={side}
              label={side === 'from' ? 'С даты' : 'По дату'}
              questions={fitting('day')}
              value={compute[side]}
              disabled={disabled}
              onValue={(name) => put({ ...compute, [side]: name })}
            />
          ))}
        </div>
      ) : (
        <QuestionsBox
          label={op === 'lookup' ? 'По какому ответу' : 'Из чего'}
          several={op !== 'lookup'}
          questions={op === 'count' ? questions : fitting(op === 'lookup' ? 'choice' : 'number')}
          names={strings(compute.of)}
          disabled={disabled}
          onNames={(of) => put({ ...compute, of })}
        />
      )}
      {op === 'lookup' ? (
        <LookupTable
          question={questions.find(({ name }) => name === strings(compute.of)[0])}
          compute={compute}
          disabled={disabled}
          onCompute={put}
        />
      ) : null}
      {op === 'count' || between.has(op) || op === 'lookup' ? null : (
        <PropertyBox
          id="compute-digits"
          property={{ box: 'count', path: [], label: 'Знаков после запятой, не больше 4' }}
          value={compute.digits}
          disabled={disabled}
          onValue={(digits) => {
            const { digits: _, ...rest } = compute;
            const fits = typeof digits === 'number' && digits <= 4;
            put(fits ? { ...rest, digits } : rest);
          }}
        />
      )}
    </fieldset>
  );
}

interface QuestionsBoxProps {
  label: string;
  several: boolean;
  questions: NamedQuestion[];
  names: string[];
  disabled: boolean;
  onNames(names: string[]): void;
}

function QuestionsBox({ label, several, questions, names, disabled, onNames }: QuestionsBoxProps) {
  const lost = (name: string): NamedQuestion => ({
    name,
    title: `${name}: вопроса больше нет`,
    type: questionTypeOf({}),
    field: {},
  });
  return (
    <Autocomplete
      multiple
      disableCloseOnSelect={several}
      options={questions}
      value={names.map((name) => questions.find((one) => one.name === name) ?? lost(name))}
      getOptionLabel={({ title }) => title}
      getOptionKey={({ name }) => name}
      isOptionEqualToValue={(left, right) => left.name === right.name}
      disabled={disabled}
      noOptionsText="Подходящих вопросов нет"
      onChange={(_event, next) =>
        onNames((several ? next : next.slice(-1)).map(({ name }) => name))
      }
      renderInput={(props) => <TextField {...props} label={label} />}
    />
  );
}

interface DateSourceProps {
  label: string;
  questions: NamedQuestion[];
  value: Json | undefined;
  disabled: boolean;
  onValue(name: string): void;
}

function DateSource({ label, questions, value, disabled, onValue }: DateSourceProps) {
  const name = typeof value === 'string' ? value : '';
  const known = name === '' || name === 'today' || questions.some((one) => one.name === name);
  return (
    <TextField
      select
      label={label}
      value={name}
      disabled={disabled}
      error={!known}
      helperText={known ? undefined : 'Этого вопроса больше нет'}
      onChange={({ target }) => onValue(target.value)}
    >
      <MenuItem value="today">день ответа</MenuItem>
      {known ? null : <MenuItem value={name}>{name}</MenuItem>}
      {questions.map((one) => (
        <MenuItem key={one.name} value={one.name}>
          {one.title}
        </MenuItem>
      ))}
    </TextField>
  );
}

interface LookupTableProps {
  question: NamedQuestion | undefined;
  compute: JsonObject;
  disabled: boolean;
  onCompute(compute: JsonObject): void;
}

/** «98» is a number, everything else a word. */
function resultOf(text: string): Json | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const number = Number(trimmed.replace(',', '.'));
  return Number.isFinite(number) ? number : trimmed;
}

function LookupTable({ question, compute, disabled, onCompute }: LookupTableProps) {
  if (!question)
    return <p className="small second">Выберите ответ: для каждого его варианта встанет строка.</p>;
  const table = isObject(compute.table) ? compute.table : {};
  const options = optionsOf(question.field);
  const written = (value: Json | undefined) =>
    value === undefined || value === null ? '' : String(value).replace('.', ',');
  return (
    <ul className="lookup">
      {options.map(({ const: value, title }) => (
        <li key={String(value)} className="row">
          <span className="grow small">{title}</span>
          <DraftField
            size="small"
            className="field-number"
            aria-label={`Значение для «${title}»`}
            value={written(table[String(value)])}
            disabled={disabled}
            onCommit={(text) => {
              const result = resultOf(text);
              const { [String(value)]: _, ...rest } = table;
              onCompute({
                ...compute,
                table: result === undefined ? rest : { ...rest, [String(value)]: result },
              });
            }}
          />
        </li>
      ))}
      <li className="row">
        <span className="grow small second">в остальных случаях</span>
        <DraftField
          size="small"
          className="field-number"
          aria-label="Значение в остальных случаях"
          value={written(compute.else)}
          disabled={disabled}
          onCommit={(text) => {
            const result = resultOf(text);
            const { else: _, ...rest } = compute;
            onCompute(result === undefined ? rest : { ...rest, else: result });
          }}
        />
      </li>
    </ul>
  );
}
