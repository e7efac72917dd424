// Ready questions of the federal methodology, with their options and facts.
import BoltIcon from '@mui/icons-material/BoltOutlined';
import { useBuilder } from '../use-builder.ts';
import { takenReady, useReadyFields } from './ready.ts';

const mostShown = 30;

export function ReadyFields({ search }: { search: string }) {
  const { place, readOnly, putIn } = useBuilder();
  const wanted = place.paged;
  const data = useReadyFields(wanted && !readOnly);
  const word = search.trim().toLowerCase();
  const fitting = data.filter(({ title, fact }) =>
    `${title} ${fact ?? ''}`.toLowerCase().includes(word),
  );
  if (!wanted || readOnly || fitting.length === 0) return null;
  return (
    <details className="ready" open={word !== ''}>
      <summary>Готовые вопросы методики: {fitting.length}</summary>
      <ul>
        {fitting.slice(0, mostShown).map((ready) => (
          <li key={ready.key}>
            <button
              type="button"
              className="ready-item"
              onClick={() => putIn(...takenReady(ready))}
            >
              {ready.title}
              {ready.fact ? (
                <span className="small mute row">
                  <BoltIcon aria-hidden="true" />
                  {ready.fact}
                </span>
              ) : null}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
