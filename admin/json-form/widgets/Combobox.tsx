// A line one writes into and chooses from what is suggested: options of a long list, entries of a directory.
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Suggestion } from '../sources.ts';
import { useFormTexts } from '../texts.ts';
import './widgets.css';

export interface ComboboxProps {
  id: string;
  /** What is chosen, in words. */
  shown: string;
  /** Suggestions for what is typed; may answer later, the last question wins. */
  suggest(query: string): Promise<Suggestion[]> | Suggestion[];
  onChoose(value: string | undefined): void;
  onBlur?(): void;
  disabled?: boolean;
  required?: boolean;
  invalid?: boolean;
  describedBy?: string;
}

export function Combobox(props: ComboboxProps) {
  const { id, shown, suggest, onChoose, disabled, required, invalid, describedBy } = props;
  const texts = useFormTexts();
  const listId = useId();
  const [text, setText] = useState(shown);
  const [found, setFound] = useState<Suggestion[]>();
  const [active, setActive] = useState(-1);
  const asked = useRef(0);
  useEffect(() => setText(shown), [shown]);

  const ask = async (query: string) => {
    asked.current += 1;
    const own = asked.current;
    const answer = await suggest(query);
    if (own !== asked.current) return;
    setFound(answer);
    setActive(answer.length > 0 ? 0 : -1);
  };
  const close = () => {
    asked.current += 1;
    setFound(undefined);
    setActive(-1);
  };
  const choose = (suggestion: Suggestion) => {
    setText(suggestion.title);
    close();
    onChoose(suggestion.value);
  };
  const byKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && found) {
      event.stopPropagation();
      setText(shown);
      close();
      return;
    }
    if (event.key === 'Enter' && found?.[active]) {
      event.preventDefault();
      choose(found[active]);
      return;
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    if (!found) void ask(text === shown ? '' : text);
    else if (found.length > 0) setActive((active + step + found.length) % found.length);
  };
  return (
    <div className="combobox">
      <input
        id={id}
        className="plain-input"
        role="combobox"
        autoComplete="off"
        aria-expanded={found !== undefined && found.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={found?.[active] ? `${listId}-${active}` : undefined}
        aria-required={required || undefined}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        placeholder={texts.search}
        disabled={disabled}
        value={text}
        onClick={() => {
          if (!found) void ask('');
        }}
        onChange={({ target }) => {
          setText(target.value);
          if (target.value === '') onChoose(undefined);
          void ask(target.value);
        }}
        onKeyDown={byKey}
        onBlur={() => {
          // What was typed and not chosen is not an answer.
          if (text !== '') setText(shown);
          close();
          props.onBlur?.();
        }}
      />
      <div role="status" className="visually-hidden">
        {found ? (found.length > 0 ? texts.found(found.length) : texts.nothingFound) : ''}
      </div>
      <div
        role="listbox"
        id={listId}
        tabIndex={-1}
        className="combobox-list"
        hidden={!found || found.length === 0}
        aria-label={texts.search}
      >
        {(found ?? []).map((suggestion, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the line above
          <div
            key={suggestion.value}
            id={`${listId}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
            className="combobox-option"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(suggestion)}
          >
            {suggestion.title}
            {suggestion.note ? <span className="small second">{suggestion.note}</span> : null}
          </div>
        ))}
      </div>
      {found && found.length === 0 ? <p className="field-help">{texts.nothingFound}</p> : null}
    </div>
  );
}
