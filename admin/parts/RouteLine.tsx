// The product's one idea: a thin line with stops.
import type { ReactNode } from 'react';
import './parts.css';

export type StopState = 'done' | 'late' | 'doubt' | 'here' | 'ahead';

export interface RouteStop {
  key: string;
  title: string;
  note?: ReactNode;
  state: StopState;
  /** The stop can be gone to. */
  onOpen?(): void;
}

const stateWords: Record<StopState, string> = {
  done: 'пройдено',
  late: 'просрочено',
  doubt: 'под вопросом',
  here: 'сейчас',
  ahead: 'впереди',
};

export function Stop({ state }: { state: StopState }) {
  return (
    <span className={`stop stop-${state}`} aria-hidden="true">
      {state === 'done' ? (
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M9 16.17 4.83 12l-1.42 1.41L9 19 21 7l-1.41-1.41z" />
        </svg>
      ) : null}
    </span>
  );
}

export function RouteLine({ stops, label }: { stops: RouteStop[]; label: string }) {
  return (
    <ol className="route" aria-label={label}>
      {stops.map(({ key, title, note, state, onOpen }) => (
        <li
          key={key}
          className={`route-stop route-${state}`}
          aria-current={state === 'here' ? 'step' : undefined}
        >
          <Stop state={state} />
          {onOpen ? (
            <button type="button" className="route-open" onClick={onOpen}>
              {title}
            </button>
          ) : (
            <b>{title}</b>
          )}
          <span className="visually-hidden">, {stateWords[state]}. </span>
          {note ? <span className="route-note">{note}</span> : null}
        </li>
      ))}
    </ol>
  );
}
