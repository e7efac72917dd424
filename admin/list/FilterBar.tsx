import CloseIcon from '@mui/icons-material/CloseOutlined';
import ExpandMoreIcon from '@mui/icons-material/ExpandMoreOutlined';
import SearchIcon from '@mui/icons-material/SearchOutlined';
import { Button, InputAdornment, Menu, MenuItem, Popover, TextField } from '@mui/material';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useListContext } from 'react-admin';
import type { Choice } from '../messages/words.ts';
import { ReferencePicker } from './ReferencePicker.tsx';

export interface FilterField {
  source: string;
  label: string;
  /** A closed list of values … */
  choices?: Choice[];
  /** … or a resource to choose from. */
  reference?: string;
  referenceFilter?: Record<string, unknown>;
  labelOf?(row: Record<string, unknown>): string;
  /** … or a word typed as it is written, e.g. a group. */
  text?: boolean;
  /** Values are sent as booleans. */
  boolean?: boolean;
  /** Not offered, only said when an address brings it: what the condition means. */
  wordOf?(value: unknown): string;
}

const typingPause = 350;

export interface FilterBarProps {
  fields: FilterField[];
  searchable?: string;
  /** Conditions of another form than a choice, e.g. days. */
  children?: ReactNode;
}

export function FilterBar({ fields, searchable, children }: FilterBarProps) {
  const { filterValues, setFilters } = useListContext();
  const values: Record<string, unknown> = filterValues;
  const set = (source: string, value: unknown) => {
    const next = { ...values };
    if (value === undefined || value === '') delete next[source];
    else next[source] = value;
    setFilters(next, undefined);
  };
  const active = Object.keys(values).length > 0;
  return (
    <search className="filter-bar">
      {searchable ? (
        <SearchBox
          label={searchable}
          value={String(values.q ?? '')}
          onSearch={(q) => set('q', q)}
        />
      ) : null}
      {fields.map((field) =>
        field.wordOf && values[field.source] === undefined ? null : (
          <FilterChip
            key={field.source}
            field={field}
            value={values[field.source]}
            onChange={(value) => set(field.source, value)}
          />
        ),
      )}
      {children}
      {active ? (
        <Button variant="text" size="small" onClick={() => setFilters({}, undefined)}>
          Сбросить
        </Button>
      ) : null}
    </search>
  );
}

function SearchBox({
  label,
  value,
  onSearch,
}: {
  label: string;
  value: string;
  onSearch(q: string): void;
}) {
  const [text, setText] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sent = useRef(value);
  useEffect(() => {
    if (value !== sent.current) setText(value);
    sent.current = value;
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const search = (q: string) => {
    clearTimeout(timer.current);
    sent.current = q.trim();
    onSearch(sent.current);
  };
  return (
    <TextField
      className="filter-search"
      type="search"
      placeholder={label}
      value={text}
      onChange={(event) => {
        const typed = event.target.value;
        setText(typed);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => search(typed), typingPause);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') search(text);
      }}
      slotProps={{
        htmlInput: { 'aria-label': label },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <SearchIcon aria-hidden="true" />
            </InputAdornment>
          ),
        },
      }}
    />
  );
}

function FilterChip({
  field,
  value,
  onChange,
}: {
  field: FilterField;
  value: unknown;
  onChange(value: unknown): void;
}) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [picked, setPicked] = useState<string>();
  const chosen = value !== undefined;
  const word =
    field.wordOf?.(value) ??
    field.choices?.find(({ id }) => id === String(value))?.name ??
    (field.text ? String(value ?? '') : picked) ??
    (chosen ? '…' : '');
  const choose = (next: unknown) => {
    onChange(next);
    setAnchor(null);
  };
  return (
    <span className={`filter-chip${chosen ? ' filter-chip-on' : ''}`}>
      <button
        type="button"
        className="plain-button"
        aria-haspopup={field.reference || field.text ? 'dialog' : 'menu'}
        aria-expanded={anchor !== null}
        disabled={field.wordOf !== undefined}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {field.label}
        {chosen ? (
          <>
            : <b>{word}</b>
          </>
        ) : null}
        {chosen ? null : <ExpandMoreIcon aria-hidden="true" />}
      </button>
      {chosen ? (
        <button
          type="button"
          className="plain-button"
          aria-label={`Убрать условие «${field.label}»`}
          onClick={() => choose(undefined)}
        >
          <CloseIcon aria-hidden="true" />
        </button>
      ) : null}
      {field.reference || field.text ? (
        <Popover
          open={anchor !== null}
          anchorEl={anchor}
          onClose={() => setAnchor(null)}
          // The list of names opens at once: it must not measure a surface that still grows.
          transitionDuration={0}
          anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
          slotProps={{
            paper: { className: 'filter-popover', role: 'dialog', 'aria-label': field.label },
          }}
        >
          {field.text ? (
            <WordBox label={field.label} value={String(value ?? '')} onPick={choose} />
          ) : (
            <ReferencePicker field={field} onPick={choose} />
          )}
        </Popover>
      ) : (
        <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
          {field.choices?.map(({ id, name }) => (
            <MenuItem
              key={id}
              selected={id === String(value)}
              onClick={() => choose(field.boolean ? id === 'true' : id)}
            >
              {name}
            </MenuItem>
          ))}
        </Menu>
      )}
      {field.reference && chosen ? <Resolve field={field} id={value} onWord={setPicked} /> : null}
    </span>
  );
}

function WordBox({
  label,
  value,
  onPick,
}: {
  label: string;
  value: string;
  onPick(word: string): void;
}) {
  const [word, setWord] = useState(value);
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        onPick(word.trim());
      }}
    >
      <TextField
        label={label}
        value={word}
        autoFocus
        onChange={(event) => setWord(event.target.value)}
      />
      <Button type="submit" sx={{ alignSelf: 'flex-end' }}>
        Показать
      </Button>
    </form>
  );
}

/** The name of a chosen record when the address alone is known. */
function Resolve({
  field,
  id,
  onWord,
}: {
  field: FilterField;
  id: unknown;
  onWord(word: string): void;
}) {
  return <ReferencePicker.Name field={field} id={id} onName={onWord} />;
}
