import { Button, MenuItem, TextField, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useGetList } from 'react-admin';
import type { JsonObject } from '../../../../../forms/json.ts';
import type { Questionnaire } from '../../../../../forms/questionnaires/index.ts';
import { inventedAnswers } from '../../../../../forms/questionnaires/invented-answers.ts';
import { today } from '../../../../providers/session.ts';
import type { ControlExampleRow } from '../../../control-examples/control-example.ts';

const sources = {
  empty: 'Пусто',
  invented: 'Придуманными ответами',
  persona: 'Контрольным примером',
  own: 'Своими',
} as const;
type Source = keyof typeof sources;

export interface Filling {
  source: Source;
  answers: JsonObject;
  /** Grows when all answers are others: the form begins anew. */
  turn: number;
  /** Of made-up answers: each number gives others. */
  seed?: number;
  persona?: number;
}

interface FillWithProps {
  body: Questionnaire;
  filling: Filling;
  /** The element whose examples may be shown; none for a text that is not kept. */
  definitionId: number | undefined;
  onChange(filling: Filling): void;
}

/** What the form is filled with; nothing of it is kept. */
export function FillWith({ body, filling, definitionId, onChange }: FillWithProps) {
  const { data: personas = [] } = useGetList<ControlExampleRow>(
    'personas',
    {
      filter: { definitionId },
      pagination: { page: 1, perPage: 100 },
      sort: { field: 'id', order: 'ASC' },
    },
    { enabled: definitionId !== undefined },
  );
  const examples = personas.filter(({ input }) => input.answers !== undefined);
  const keys: Source[] = [
    'empty',
    'invented',
    ...(examples.length > 0 ? ['persona' as const] : []),
    'own',
  ];
  const turn = filling.turn + 1;
  const invented = (seed: number) =>
    onChange({ source: 'invented', turn, seed, answers: inventedAnswers(body, seed, today()) });
  const example = (persona: ControlExampleRow | undefined) => {
    if (persona)
      onChange({
        source: 'persona',
        turn,
        persona: persona.id,
        answers: persona.input.answers ?? {},
      });
  };
  const choose = (source: Source) => {
    if (source === 'empty') onChange({ source, turn, answers: {} });
    else if (source === 'invented') invented(1);
    else if (source === 'persona') example(examples[0]);
    else onChange({ ...filling, source });
  };
  return (
    <div className="row-wrap">
      <span className="small second">Чем заполнить</span>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={filling.source}
        aria-label="Чем заполнить"
        onChange={(_event, next: Source | null) => {
          if (next) choose(next);
        }}
      >
        {keys.map((key) => (
          <ToggleButton key={key} value={key}>
            {sources[key]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {filling.source === 'invented' ? (
        <Button size="small" onClick={() => invented((filling.seed ?? 1) + 1)}>
          Придумать другие
        </Button>
      ) : null}
      {filling.source === 'persona' ? (
        <TextField
          select
          size="small"
          label="Пример"
          value={filling.persona ?? ''}
          onChange={({ target }) => example(examples.find(({ id }) => id === Number(target.value)))}
        >
          {examples.map(({ id, title }) => (
            <MenuItem key={id} value={id}>
              {title}
            </MenuItem>
          ))}
        </TextField>
      ) : null}
      <span className="small mute">Эти ответы нигде не сохраняются.</span>
    </div>
  );
}
