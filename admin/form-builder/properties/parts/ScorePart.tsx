import AddIcon from '@mui/icons-material/AddOutlined';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import {
  Autocomplete,
  Button,
  FormControlLabel,
  IconButton,
  Switch,
  TextField,
  Tooltip,
} from '@mui/material';
import { isObject, type Json, type JsonObject } from '../../../../forms/json.ts';
import { optionsOf, type QuestionType, questionTypeOf } from '../../../../forms/questions/index.ts';
import { useLayers } from '../../../definition-text/layers/use-layers.ts';
import { DraftField } from '../../../parts/DraftField.tsx';
import { PropertyBox } from '../PropertyBox.tsx';
import { useField } from '../use-field.ts';
import { type NamedQuestion, useQuestions } from './questions.ts';

/** Which answers give points, and from how many points what is said. */
export function ScorePart({ id, label }: { id: string; label: string }) {
  const { value, set, disabled } = useField(id);
  const stated = value(['x-score']);
  const score = isObject(stated) ? stated : {};
  const points = isObject(score.points) ? score.points : {};
  const questions = useQuestions(id).flatMap(scoredParts);
  const names = Object.keys(points);
  const put = (next: JsonObject) => set(['x-score'], { ...score, ...next }, 'Изменены баллы');
  const putPoints = (name: string, own: Json) => put({ points: { ...points, [name]: own } });
  return (
    <fieldset className="entries">
      <legend className="field-label small">{label}</legend>
      <Autocomplete
        multiple
        disableCloseOnSelect
        options={questions}
        value={names.map(
          (name) =>
            questions.find((one) => one.name === name) ?? {
              name,
              title: `${name}: вопроса больше нет`,
              type: questionTypeOf({}),
              field: {},
            },
        )}
        getOptionLabel={({ title }) => title}
        getOptionKey={({ name }) => name}
        isOptionEqualToValue={(left, right) => left.name === right.name}
        disabled={disabled}
        noOptionsText="Подходящих вопросов нет"
        onChange={(_event, next) =>
          put({
            points: Object.fromEntries(
              next.map(({ name, type }) => [name, points[name] ?? firstPoints(type)]),
            ),
          })
        }
        renderInput={(props) => <TextField {...props} label="Ответы на какие вопросы дают баллы" />}
      />
      {names.map((name) => {
        const question = questions.find((one) => one.name === name);
        const own = points[name];
        return question && isObject(own) ? (
          <QuestionPoints
            key={name}
            question={question}
            points={own}
            disabled={disabled}
            onPoints={(next) => putPoints(name, next)}
          />
        ) : null;
      })}
      <Thresholds
        list={
          Array.isArray(score.thresholds) ? score.thresholds.filter((one) => isObject(one)) : []
        }
        disabled={disabled}
        onList={(thresholds) => put({ thresholds })}
      />
    </fieldset>
  );
}

const firstPoints = ({ scored }: QuestionType): JsonObject =>
  scored === 'value' ? {} : { values: {} };

interface QuestionPointsProps {
  question: NamedQuestion;
  points: JsonObject;
  disabled: boolean;
  onPoints(points: JsonObject): void;
}

function QuestionPoints({ question, points, disabled, onPoints }: QuestionPointsProps) {
  const { title, type, field } = question;
  if (type.scored === 'value')
    return (
      <FormControlLabel
        label={`«${title}»: считать наоборот`}
        control={
          <Switch
            size="small"
            checked={points.reversed === true}
            disabled={disabled}
            onChange={(_event, checked) => onPoints(checked ? { ...points, reversed: true } : {})}
          />
        }
      />
    );
  const values = isObject(points.values) ? points.values : {};
  const options = optionsOf(field);
  return (
    <div>
      <p className="small">{title}</p>
      <ul className="lookup">
        {options.map(({ const: value, title: name }) => (
          <li key={String(value)} className="row">
            <span className="grow small second">{name}</span>
            <DraftField
              size="small"
              className="field-number"
              aria-label={`Баллы за «${name}» в вопросе «${title}»`}
              value={String(values[String(value)] ?? '').replace('.', ',')}
              disabled={disabled}
              onCommit={(text) => {
                const number = Number(text.replace(',', '.'));
                const { [String(value)]: _, ...rest } = values;
                if (text.trim() === '') onPoints({ ...points, values: rest });
                else if (Number.isFinite(number))
                  onPoints({ ...points, values: { ...rest, [String(value)]: number } });
              }}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Each row of a matrix is scored on its own; rows of a group are not. */
function scoredParts(question: NamedQuestion): NamedQuestion[] {
  const { name, title, type, field } = question;
  if (!type.scored || (!type.parts && name.includes('.'))) return [];
  if (!type.parts) return [question];
  return type.parts(field).map(([part, inner]) => ({
    name: `${name}.${part}`,
    title: `${title}: ${String(inner.title)}`,
    type: questionTypeOf(inner),
    field: inner,
  }));
}

interface ThresholdsProps {
  list: JsonObject[];
  disabled: boolean;
  onList(list: JsonObject[]): void;
}

/** From how many points on which words hold. */
function Thresholds({ list, disabled, onList }: ThresholdsProps) {
  const { prefix } = useLayers();
  const add = () => {
    const codes = new Set(list.map(({ code }) => code));
    let number = list.length + 1;
    while (codes.has(`${prefix}level_${number}`)) number += 1;
    const last = list.at(-1)?.from;
    const from = list.length === 0 ? 0 : (typeof last === 'number' ? last : 0) + 1;
    onList([...list, { code: `${prefix}level_${number}`, from, title: `Уровень ${number}` }]);
  };
  return (
    <>
      <p className="field-label small">Что значит сумма</p>
      <ul className="thresholds">
        {list.map((threshold, index) => {
          const set = (keyword: string, value: Json | undefined) => {
            const { [keyword]: _, ...rest } = threshold;
            onList(list.with(index, value === undefined ? rest : { ...rest, [keyword]: value }));
          };
          const nth = index + 1;
          return (
            <li key={String(threshold.code)} className="threshold">
              <div className="row">
                <PropertyBox
                  id={`threshold-${nth}`}
                  property={{ box: 'number', path: [], label: `От, баллов (${nth})` }}
                  value={threshold.from}
                  disabled={disabled}
                  onValue={(from) => {
                    if (from !== undefined) set('from', from);
                  }}
                />
                <DraftField
                  className="grow"
                  label={`Название уровня ${nth}`}
                  value={String(threshold.title ?? '')}
                  disabled={disabled}
                  maxLength={500}
                  onCommit={(title) => set('title', title)}
                />
                <Tooltip title="Удалить уровень">
                  <span>
                    <IconButton
                      size="small"
                      aria-label={`Удалить уровень ${nth}`}
                      disabled={disabled}
                      onClick={() => onList(list.toSpliced(index, 1))}
                    >
                      <DeleteIcon />
                    </IconButton>
                  </span>
                </Tooltip>
              </div>
              <DraftField
                multiline
                label={`Толкование уровня ${nth}`}
                value={String(threshold.text ?? '')}
                disabled={disabled}
                maxLength={4000}
                onCommit={(text) => set('text', text === '' ? undefined : text)}
              />
            </li>
          );
        })}
      </ul>
      {disabled ? null : (
        <Button variant="text" size="small" startIcon={<AddIcon />} onClick={add}>
          Добавить уровень
        </Button>
      )}
    </>
  );
}
