import BoltIcon from '@mui/icons-material/BoltOutlined';
import { MenuItem, TextField } from '@mui/material';
import type { JsonObject } from '../../../forms/json.ts';
import { factOf } from '../../../forms/risk/fact-catalogue.ts';
import { askableFacts, factLinkOf, linkJson } from './parts/fact-values.ts';
import { useField } from './use-field.ts';

/** What is known from the answer: the fact it gives and the characteristic that reads it. */
export function FactPart({ id, field }: { id: string; field: JsonObject }) {
  const { disabled, set, type } = useField(id);
  const link = factLinkOf(field);
  const fact = link && factOf(link.name);
  const known = askableFacts.some(({ name }) => name === link?.name);
  if (!type.answered && !type.computed) return null;
  return (
    <section className="stack">
      <h3>Что узнаём из ответа</h3>
      <TextField
        select
        id="question-fact"
        label="Факт"
        value={link?.name ?? ''}
        disabled={disabled}
        onChange={({ target }) =>
          set(
            ['x-fact'],
            target.value === '' ? undefined : linkJson({ name: target.value, values: {} }),
            'Изменено, что узнаём из ответа',
          )
        }
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      >
        <MenuItem value="">ничего, ответ просто хранится</MenuItem>
        {link && !known ? <MenuItem value={link.name}>{fact?.title ?? link.name}</MenuItem> : null}
        {askableFacts.map(({ name, title }) => (
          <MenuItem key={name} value={name}>
            {title}
          </MenuItem>
        ))}
      </TextField>
      {fact ? (
        <p className="small second row">
          <BoltIcon fontSize="small" aria-hidden="true" />
          {fact.criterion ? `Читает характеристика ${fact.criterion}. ` : ''}
          {type.group === 'choice' ? 'Что говорит каждый вариант, задано рядом с ним.' : ''}
        </p>
      ) : null}
    </section>
  );
}
