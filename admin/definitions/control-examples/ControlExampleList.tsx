import type { ReactNode } from 'react';
import type { JsonObject } from '../../../forms/json.ts';
import {
  factsInWords,
  outcomeInWords,
  runPersona,
  type Subject,
} from '../../../forms/personas/index.ts';
import { StatusLabel } from '../../parts/StatusLabel.tsx';
import type { ControlExampleRow } from './control-example.ts';
import { titlesOf } from './use-subject.ts';

interface ControlExampleListProps {
  rows: readonly ControlExampleRow[];
  subject: Subject | undefined;
  actions(row: ControlExampleRow): ReactNode;
}

function inputInWords({ input }: ControlExampleRow): string {
  if (input.facts) return factsInWords(input.facts);
  return `ответов: ${Object.keys(input.answers ?? {}).length}`;
}

/** Each example with what is expected and, when it does not come true, what came instead. */
export function ControlExampleList({ rows, subject, actions }: ControlExampleListProps) {
  const titleOf = titlesOf(subject);
  const inWords = (row: ControlExampleRow, outcome: JsonObject) =>
    outcomeInWords(row.kind, outcome, titleOf);
  return (
    <ul className="persona-list">
      {rows.map((row) => {
        const result = subject && runPersona(subject, row.input, row.expected);
        return (
          <li key={row.id}>
            <div className="row-wrap">
              <b className="strong grow">{row.title}</b>
              {result ? (
                <StatusLabel tone={result.passed ? 'ok' : 'bad'}>
                  {result.passed ? 'сходится' : 'не сходится'}
                </StatusLabel>
              ) : null}
            </div>
            <p className="small second">{inputInWords(row)}</p>
            <p className="small">
              Должно получиться: {inWords(row, row.expected)}
              {result && !result.passed ? <b>. Получилось: {inWords(row, result.found)}</b> : null}
            </p>
            <div className="row-wrap">{actions(row)}</div>
          </li>
        );
      })}
    </ul>
  );
}
