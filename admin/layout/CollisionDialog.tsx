// Two people changed the same field: both values are shown, the person chooses field by field.
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Radio,
  RadioGroup,
} from '@mui/material';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Json, JsonObject } from '../../forms/json.ts';
import { formatDate, formatNumber } from '../parts/formats.ts';
import { type CollisionQuestion, useCollisionQuestion } from '../providers/collisions.ts';

function shown(value: Json | undefined): string {
  if (value === null || value === undefined || value === '') return 'пусто';
  if (typeof value === 'boolean') return value ? 'да' : 'нет';
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'string') {
    const text = /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value) : value;
    return text.length > 300 ? `${text.slice(0, 300)}…` : text;
  }
  return JSON.stringify(value).slice(0, 300);
}

export function CollisionDialog() {
  const question = useCollisionQuestion();
  return question ? (
    <Choice key={question.collisions.map(({ field }) => field).join()} question={question} />
  ) : null;
}

function Choice({ question }: { question: CollisionQuestion }) {
  const translate = useTranslate();
  const { resource, collisions, answer } = question;
  const [sides, setSides] = useState<Record<string, string>>({});
  useEffect(
    () => setSides(Object.fromEntries(collisions.map(({ field }) => [field, 'mine']))),
    [collisions],
  );

  function save() {
    const chosen: JsonObject = {};
    for (const { field, mine, theirs } of collisions)
      chosen[field] = (sides[field] === 'theirs' ? theirs : mine) ?? null;
    answer(chosen);
  }

  return (
    <Dialog
      open
      maxWidth="sm"
      fullWidth
      onClose={() => answer(undefined)}
      aria-labelledby="collision-title"
    >
      <DialogTitle id="collision-title">Запись изменил и другой пользователь</DialogTitle>
      <DialogContent className="stack">
        <p className="second">
          Остальные изменения объединены. Выберите, что сохранить там, где вы правили одно и то же.
        </p>
        {collisions.map(({ field, before, mine, theirs }) => {
          const name = translate(`resources.${resource}.fields.${field}`, { _: field });
          return (
            <fieldset key={field} className="collision">
              <legend className="strong">{name}</legend>
              <p className="small mute">Было: {shown(before)}</p>
              <RadioGroup
                value={sides[field] ?? 'mine'}
                onChange={(_event, side) => setSides((all) => ({ ...all, [field]: side }))}
              >
                <FormControlLabel
                  value="mine"
                  control={<Radio size="small" />}
                  label={`Ваше: ${shown(mine)}`}
                />
                <FormControlLabel
                  value="theirs"
                  control={<Radio size="small" />}
                  label={`Другого: ${shown(theirs)}`}
                />
              </RadioGroup>
            </fieldset>
          );
        })}
      </DialogContent>
      <DialogActions>
        <Button variant="text" onClick={() => answer(undefined)}>
          Вернуться к правке
        </Button>
        <Button variant="contained" color="primary" onClick={save}>
          Сохранить выбранное
        </Button>
      </DialogActions>
    </Dialog>
  );
}
