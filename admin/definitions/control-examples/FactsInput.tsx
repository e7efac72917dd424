import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import { IconButton, MenuItem, TextField, Tooltip } from '@mui/material';
import type { Json } from '../../../forms/json.ts';
import { type Fact, factCatalogue, factOf } from '../../../forms/risk/fact-catalogue.ts';
import type { GivenProps } from '../kinds/kind.ts';

const all: readonly Fact[] = factCatalogue;

function choicesOf(fact: Fact): [value: string, title: string][] | undefined {
  if (fact.type === 'boolean')
    return [
      ['true', 'да'],
      ['false', 'нет'],
    ];
  return fact.values ? Object.entries(fact.values) : undefined;
}

function valueFrom(fact: Fact, text: string): Json {
  if (fact.type === 'boolean') return text === 'true';
  if (fact.type === 'integer') return text.trim() === '' ? text : Number(text);
  return text;
}

function firstOf(fact: Fact): Json {
  const first = choicesOf(fact)?.[0]?.[0];
  return first === undefined ? (fact.type === 'integer' ? 0 : '') : valueFrom(fact, first);
}

/** What is known of the invented person: a fact and its value on a line. */
export function FactsInput({ given: facts, errors, onChange }: Omit<GivenProps, 'subject'>) {
  const unused = all.filter(({ name }) => !Object.hasOwn(facts, name));
  const without = (name: string) =>
    Object.fromEntries(Object.entries(facts).filter(([key]) => key !== name));
  return (
    <div className="stack">
      {Object.entries(facts).map(([name, value]) => {
        const fact = factOf(name);
        if (!fact) return null;
        const choices = choicesOf(fact);
        const error = errors[`input.facts.${name}`];
        return (
          <div key={name} className="persona-fact">
            <TextField
              select={choices !== undefined}
              id={`persona-fact-${name}`}
              label={fact.title}
              value={String(value)}
              error={error !== undefined}
              helperText={error ?? fact.unit}
              onChange={({ target }) =>
                onChange({ ...facts, [name]: valueFrom(fact, target.value) })
              }
              slotProps={{
                htmlInput: { inputMode: choices ? undefined : 'numeric', maxLength: 12 },
              }}
            >
              {choices?.map(([code, title]) => (
                <MenuItem key={code} value={code}>
                  {title}
                </MenuItem>
              ))}
            </TextField>
            <Tooltip title="Убрать">
              <IconButton
                aria-label={`Убрать: ${fact.title}`}
                onClick={() => onChange(without(name))}
              >
                <DeleteIcon />
              </IconButton>
            </Tooltip>
          </div>
        );
      })}
      <TextField
        select
        id="persona-add-fact"
        label="Добавить сведения"
        value=""
        error={errors.input !== undefined}
        helperText={errors.input ?? 'О чём не сказано, то неизвестно'}
        onChange={({ target }) => {
          const fact = factOf(target.value);
          if (fact) onChange({ ...facts, [fact.name]: firstOf(fact) });
        }}
      >
        {unused.map(({ name, title }) => (
          <MenuItem key={name} value={name}>
            {title}
          </MenuItem>
        ))}
      </TextField>
    </div>
  );
}
