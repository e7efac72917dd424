import { Button, Checkbox } from '@mui/material';
import type { KeyboardEvent } from 'react';
import { Link } from 'react-router-dom';
import type { JsonObject } from '../../forms/json.ts';
import { answerText, fieldsIn } from '../../forms/questionnaires/index.ts';

export interface ParticipantRow {
  id: number;
  learnerId: number;
  learnerName: string;
  groupName: string;
  organizationName: string;
  attended: boolean;
  fields: JsonObject | null;
}

interface GroupTicksProps {
  name: string;
  rows: readonly ParticipantRow[];
  came(row: ParticipantRow): boolean;
  /** Ticks are shown, not made. */
  closed: boolean;
  schema: JsonObject | undefined;
  onMark(ids: readonly number[], attended: boolean): void;
  onOutcome(row: ParticipantRow): void;
}

/** Arrows go from tick to tick, over the borders of groups as well; the space bar ticks. */
function walk(press: KeyboardEvent<HTMLElement>): void {
  const by = press.key === 'ArrowDown' ? 1 : press.key === 'ArrowUp' ? -1 : 0;
  if (by === 0 || !(press.target instanceof HTMLInputElement)) return;
  const area = press.currentTarget.closest('.participants');
  const boxes = [...(area?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? [])];
  const next = boxes[boxes.indexOf(press.target) + by];
  if (!next) return;
  press.preventDefault();
  next.focus();
}

function outcome(schema: JsonObject | undefined, fields: JsonObject | null): string {
  if (!schema || !fields) return '';
  return [...fieldsIn(schema)]
    .flatMap(([key, field]) => {
      const value = fields[key];
      return value === undefined || value === null ? [] : [answerText(field, value)];
    })
    .join(' · ');
}

export function GroupTicks(props: GroupTicksProps) {
  const { name, rows, came, closed, schema, onMark, onOutcome } = props;
  const asks = schema !== undefined && fieldsIn(schema).size > 0;
  const present = rows.filter(came).length;
  const all = present === rows.length;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the ticks inside
    <div className="group-ticks" onKeyDown={walk}>
      <div className="row-wrap group-ticks-head">
        <h3>{name}</h3>
        <span className="small second grow">
          {present} из {rows.length}
        </span>
        {closed ? null : (
          <Button
            size="small"
            onClick={() =>
              onMark(
                rows.map(({ learnerId }) => learnerId),
                !all,
              )
            }
          >
            {all ? 'Снять все отметки' : 'Отметить всех'}
          </Button>
        )}
      </div>
      <ul className="boxed-list">
        {rows.map((row) => {
          const outcomeWords = outcome(schema, row.fields);
          return (
            <li key={row.id}>
              <Checkbox
                size="small"
                checked={came(row)}
                disabled={closed}
                onChange={(_, checked) => onMark([row.learnerId], checked)}
                slotProps={{ input: { 'aria-label': `Пришёл: ${row.learnerName}` } }}
              />
              <span className="grow">
                <Link to={`/learners/${row.learnerId}/show?tab=events`}>{row.learnerName}</Link>
                {outcomeWords ? <span className="cell-second">{outcomeWords}</span> : null}
              </span>
              {came(row) && asks && !closed ? (
                <Button
                  size="small"
                  variant="text"
                  aria-label={`Итог: ${row.learnerName}`}
                  onClick={() => onOutcome(row)}
                >
                  Итог
                </Button>
              ) : (
                <span className="small mute">{came(row) ? 'пришёл' : ''}</span>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
