import { Button, MenuItem, TextField } from '@mui/material';
import type { KindCode } from '../../../forms/definitions/kinds/index.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { outcomeInWords, type PersonaKind } from '../../../forms/personas/index.ts';
import type { ControlExamples } from '../kinds/kind.ts';

interface ExpectedInputProps {
  kind: PersonaKind;
  /** Its box, its name in the expectation, what may be chosen. */
  main: ControlExamples<KindCode>['expected'];
  expected: JsonObject;
  /** What comes of the text as it stands, where it can be run. */
  found: JsonObject | undefined;
  errors: Readonly<Record<string, string>>;
  titleOf(key: string): string;
  onChange(expected: JsonObject): void;
}

/** The main expectation by hand; the rest of it is taken from what came, and shown in words. */
export function ExpectedInput(props: ExpectedInputProps) {
  const { kind, main, expected, found, errors, titleOf, onChange } = props;
  const { name, label, choices } = main;
  const value = expected[name];
  return (
    <div className="stack">
      <TextField
        select
        id="persona-expected"
        label={label}
        value={value === undefined ? '' : String(value)}
        error={errors[`expected.${name}`] !== undefined}
        helperText={errors[`expected.${name}`]}
        onChange={({ target }) =>
          onChange({
            [name]: choices.find(({ value: one }) => String(one) === target.value)?.value ?? null,
          })
        }
        required
      >
        {choices.map(({ value: one, title }) => (
          <MenuItem key={title} value={String(one)}>
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
