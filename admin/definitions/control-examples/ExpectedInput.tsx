import { Button, MenuItem, TextField } from '@mui/material';
import type { JsonObject } from '../../../forms/json.ts';
import {
  criterionOutcomes,
  outcomeInWords,
  type PersonaKind,
  policyLevels,
} from '../../../forms/personas/index.ts';

interface ExpectedInputProps {
  kind: PersonaKind;
  expected: JsonObject;
  /** What comes of the text as it stands, where it can be run. */
  found: JsonObject | undefined;
  errors: Readonly<Record<string, string>>;
  titleOf(key: string): string;
  onChange(expected: JsonObject): void;
}

const labels: Record<PersonaKind, string> = {
  'risk-criterion': 'Итог по критерию',
  'risk-policy': 'Уровень',
  questionnaire: 'Принимаются ли такие ответы',
};
const names: Record<PersonaKind, string> = {
  'risk-criterion': 'outcome',
  'risk-policy': 'level',
  questionnaire: 'valid',
};
const choices: Record<PersonaKind, Readonly<Record<string, string>>> = {
  'risk-criterion': criterionOutcomes,
  'risk-policy': policyLevels,
  questionnaire: { true: 'да', false: 'нет' },
};

/** The main expectation by hand; the rest of it is taken from what came, and shown in words. */
export function ExpectedInput(props: ExpectedInputProps) {
  const { kind, expected, found, errors, titleOf, onChange } = props;
  const name = names[kind];
  const value = expected[name];
  return (
    <div className="stack">
      <TextField
        select
        id="persona-expected"
        label={labels[kind]}
        value={value === undefined ? '' : String(value)}
        error={errors[`expected.${name}`] !== undefined}
        helperText={errors[`expected.${name}`]}
        onChange={({ target }) =>
          onChange({ [name]: kind === 'questionnaire' ? target.value === 'true' : target.value })
        }
        required
      >
        {Object.entries(choices[kind]).map(([code, title]) => (
          <MenuItem key={code} value={code}>
            {title}
          </MenuItem>
        ))}
      </TextField>
      {Object.keys(expected).length > 1 ? (
        <p className="small second">Ожидается: {outcomeInWords(kind, expected, titleOf)}</p>
      ) : null}
      {found ? (
        <div className="row-wrap">
          <span className="grow small second">
            Сейчас получается: {outcomeInWords(kind, found, titleOf)}
          </span>
          <Button size="small" onClick={() => onChange(found)}>
            Ожидать этого
          </Button>
        </div>
      ) : null}
    </div>
  );
}
