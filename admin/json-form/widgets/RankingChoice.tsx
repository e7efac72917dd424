import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { FieldWidgetProps } from '../described-by.ts';
import { useFormTexts } from '../texts.ts';
import { type Option, optionsIn } from './options.ts';
import './widgets.css';

/** Dragged by mouse, moved by buttons or Alt and arrows; every move is said aloud. */
export function RankingChoice(props: FieldWidgetProps) {
  const { id, value, disabled, readonly, onChange } = props;
  const texts = useFormTexts();
  const list = optionsIn(props);
  const chosen: unknown[] = Array.isArray(value) ? value : [];
  const ranked = chosen.flatMap((own) => list.filter((option) => option.value === own));
  const rest = list.filter((option) => !chosen.includes(option.value));
  const [announcement, setAnnouncement] = useState('');
  const [focusOn, setFocusOn] = useState<string>();
  const [dragged, setDragged] = useState<unknown>();
  const root = useRef<HTMLDivElement>(null);
  const closed = disabled || readonly;
  const most = props.schema.maxItems ?? list.length;

  useEffect(() => {
    if (focusOn === undefined) return;
    root.current?.querySelector<HTMLElement>(`[data-rank="${CSS.escape(focusOn)}"]`)?.focus();
    setFocusOn(undefined);
  }, [focusOn]);

  const put = (option: Option, place: number) => {
    const others = chosen.filter((own) => own !== option.value);
    const at = Math.max(0, Math.min(place, others.length));
    onChange([...others.slice(0, at), option.value, ...others.slice(at)]);
    setAnnouncement(texts.placeIs(option.label, at + 1, others.length + 1));
    setFocusOn(String(option.value));
  };
  const takeOut = (option: Option) => {
    const others = chosen.filter((own) => own !== option.value);
    onChange(others.length > 0 ? others : props.options.emptyValue);
    setAnnouncement(texts.takenOut(option.label));
    setFocusOn(String(option.value));
  };
  const byKey = (event: KeyboardEvent, option: Option, at: number) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || step === 0 || closed) return;
    event.preventDefault();
    put(option, at + step);
  };
  return (
    <div className="ranking" id={id} ref={root}>
      <div role="status" className="visually-hidden">
        {announcement}
      </div>
      {closed ? null : <p className="field-help">{texts.rankingHelp}</p>}
      <ol className="ranking-list" aria-label={texts.ranked}>
        {ranked.map((option, at) => (
          <li
            key={String(option.value)}
            className="ranking-item"
            draggable={!closed}
            onDragStart={() => setDragged(option.value)}
            onDragEnd={() => setDragged(undefined)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault();
              const moved = list.find((own) => own.value === dragged);
              if (moved) put(moved, at);
            }}
            onKeyDown={(event) => byKey(event, option, at)}
          >
            <b>{at + 1}</b>
            <button
              type="button"
              className="plain-button ranking-title"
              data-rank={String(option.value)}
              disabled={closed}
            >
              {option.label}
            </button>
            {closed ? null : (
              <span className="ranking-moves">
                <Move
                  label={texts.up}
                  of={option.label}
                  sign="↑"
                  off={at === 0}
                  act={() => put(option, at - 1)}
                />
                <Move
                  label={texts.down}
                  of={option.label}
                  sign="↓"
                  off={at === ranked.length - 1}
                  act={() => put(option, at + 1)}
                />
                <Move
                  label={texts.takeOut}
                  of={option.label}
                  sign="×"
                  act={() => takeOut(option)}
                />
              </span>
            )}
          </li>
        ))}
      </ol>
      {rest.length > 0 && !closed ? (
        <ul className="ranking-list ranking-rest" aria-label={texts.unranked}>
          {rest.map((option) => (
            <li
              key={String(option.value)}
              className="ranking-item"
              draggable
              onDragStart={() => setDragged(option.value)}
              onDragEnd={() => setDragged(undefined)}
            >
              <button
                type="button"
                className="plain-button ranking-title"
                data-rank={String(option.value)}
                aria-label={`${texts.place}: ${option.label}`}
                disabled={ranked.length >= most}
                onClick={() => put(option, ranked.length)}
              >
                {option.label}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

interface MoveProps {
  label: string;
  of: string;
  sign: string;
  off?: boolean;
  act(): void;
}

export function Move({ label, of, sign, off = false, act }: MoveProps) {
  return (
    <button
      type="button"
      className="move-button"
      aria-label={`${label}: ${of}`}
      title={label}
      disabled={off}
      onClick={act}
    >
      {sign}
    </button>
  );
}
