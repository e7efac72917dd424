import { Button, FormControlLabel, Radio, RadioGroup } from '@mui/material';
import { useMemo, useState } from 'react';
import type { Decision } from '../../../forms/definitions/layers/merge.ts';
import { plainPath } from '../../../forms/definitions/layers/tree.ts';
import { placeTitle } from '../../../forms/definitions/references/index.ts';
import type { Json } from '../../../forms/json.ts';
import { readText } from '../../definition-text/text/read-text.ts';
import { Note } from '../../parts/Note.tsx';
import type { DefinitionRow } from '../../providers/definition-types.ts';
import { joinTexts } from './join-texts.ts';
import type { DraftText } from './use-draft-text.ts';

const LONGEST = 300;

function shown(value: Json | undefined): string {
  if (value === undefined) return 'удалено';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** The same place changed by two: both are shown, and nothing is lost until one is chosen. */
export function CollisionNote({ draft, current }: { draft: DraftText; current: DefinitionRow }) {
  const [decisions, setDecisions] = useState<Record<string, Decision>>({});
  const { row, text } = draft;
  const theirs = current.draft ?? current.published ?? '';
  const joined = useMemo(
    () => joinTexts(row.kind, { was: draft.savedText, mine: text, theirs }, decisions),
    [row.kind, draft.savedText, text, theirs, decisions],
  );
  const body = useMemo(() => readText(row.kind, text).body ?? {}, [row.kind, text]);
  const who = current.updatedByName ?? 'Другой человек';
  const open = joined?.collisions.some(({ key }) => decisions[key] === undefined) ?? true;
  return (
    <Note tone="warn">
      <p>
        <b>{who}</b> одновременно с вами изменил то же место черновика. Ваш текст не потерян.
        {joined ? ' Выберите, что оставить; остальные изменения соединятся сами.' : null}
      </p>
      {joined?.collisions.map(({ key, path, ours, theirs: other }) => (
        <fieldset key={key} className="collision-choice">
          <legend>{placeTitle(row.kind, body, plainPath(path))}</legend>
          <RadioGroup
            value={decisions[key] ?? ''}
            onChange={(_event, side) =>
              setDecisions({ ...decisions, [key]: side === 'theirs' ? 'theirs' : 'ours' })
            }
          >
            <FormControlLabel
              value="ours"
              control={<Radio size="small" />}
              label={`Моё: ${shown(ours)}`}
            />
            <FormControlLabel
              value="theirs"
              control={<Radio size="small" />}
              label={`${who}: ${shown(other)}`}
            />
          </RadioGroup>
        </fieldset>
      ))}
      <p className="row-wrap">
        {joined ? (
          <Button
            size="small"
            variant="contained"
            color="primary"
            disabled={open}
            onClick={() => draft.settle(current, joined.text)}
          >
            Соединить
          </Button>
        ) : null}
        <Button size="small" onClick={() => draft.settle(current, text)}>
          Оставить мой текст
        </Button>
        <Button size="small" onClick={() => draft.accept(current)}>
          Взять сохранённый другим
        </Button>
      </p>
    </Note>
  );
}
