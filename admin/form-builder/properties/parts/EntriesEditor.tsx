import AddIcon from '@mui/icons-material/AddOutlined';
import UpIcon from '@mui/icons-material/ArrowUpwardOutlined';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import { Button, IconButton, TextField, Tooltip } from '@mui/material';
import { type ReactNode, useRef, useState } from 'react';
import type { JsonObject } from '../../../../forms/json.ts';
import { useKeys } from '../../../definition-text/keys/use-keys.ts';
import { LockMark } from '../../../definition-text/layers/Origin.tsx';
import { useLayers } from '../../../definition-text/layers/use-layers.ts';
import { DraftField } from '../../../parts/DraftField.tsx';

interface EntriesEditorProps {
  label: string;
  /** «вариант», «строка», «столбец». */
  noun: string;
  /** Stem of the codes of new ones. */
  code: string;
  entries: readonly JsonObject[];
  /** Of the list in the definition. */
  path: readonly string[];
  disabled: boolean;
  least: number;
  /** What stands beside and under an entry. */
  extra?(entry: JsonObject, index: number, locked: boolean): ReactNode;
  onEntries(entries: JsonObject[]): void;
}

/** Things to choose from: titles are typed, codes are given once and never change. Enter begins the next one. */
export function EntriesEditor(props: EntriesEditorProps) {
  const { label, noun, code, entries, path, disabled, least, extra, onEntries } = props;
  const { prefix, locked: lockedAt, reason } = useLayers();
  const keys = useKeys();
  const list = useRef<HTMLUListElement>(null);
  const [pasting, setPasting] = useState(false);
  const [text, setText] = useState('');
  const fresh = (titles: readonly string[]): JsonObject[] => {
    const taken = new Set([...keys.below(path), ...entries.map((entry) => String(entry.const))]);
    let number = entries.length;
    return titles.map((title) => {
      do number += 1;
      while (taken.has(`${prefix}${code}_${number}`));
      return { const: `${prefix}${code}_${number}`, title };
    });
  };
  const add = () => {
    onEntries([...entries, ...fresh([`${capital(noun)} ${entries.length + 1}`])]);
    requestAnimationFrame(() => {
      const inputs = list.current?.querySelectorAll<HTMLInputElement>('[data-entry] input');
      const last = inputs?.[inputs.length - 1];
      last?.focus();
      last?.select();
    });
  };
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim().slice(0, 500))
    .filter(Boolean);
  return (
    <fieldset className="entries">
      <legend className="field-label small">{label}</legend>
      <ul ref={list}>
        {entries.map((entry, index) => {
          const name = String(entry.const);
          const locked = lockedAt([...path, name]) !== false;
          const nth = `${noun} ${index + 1}`;
          return (
            <li key={name} className="entry">
              {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter of the box inside */}
              <div
                data-entry={name}
                className="row"
                onKeyDown={({ key, nativeEvent }) => {
                  if (key === 'Enter' && !nativeEvent.isComposing && !disabled) add();
                }}
              >
                <DraftField
                  className="grow"
                  size="small"
                  value={String(entry.title ?? '')}
                  disabled={disabled || locked}
                  maxLength={500}
                  aria-label={capital(nth)}
                  onCommit={(title) => onEntries(entries.with(index, { ...entry, title }))}
                />
                {locked ? <LockMark reason={reason} /> : null}
                <Tooltip title="Выше">
                  <span>
                    <IconButton
                      size="small"
                      aria-label={`Поднять ${nth}`}
                      disabled={disabled || index === 0}
                      onClick={() =>
                        onEntries(entries.toSpliced(index, 1).toSpliced(index - 1, 0, entry))
                      }
                    >
                      <UpIcon />
                    </IconButton>
                  </span>
                </Tooltip>
                <Tooltip title={locked ? 'Под замком: удалить нельзя' : 'Удалить'}>
                  <span>
                    <IconButton
                      size="small"
                      aria-label={`Удалить ${nth}`}
                      disabled={disabled || locked || entries.length <= least}
                      onClick={() => onEntries(entries.toSpliced(index, 1))}
                    >
                      <DeleteIcon />
                    </IconButton>
                  </span>
                </Tooltip>
              </div>
              {extra?.(entry, index, locked)}
            </li>
          );
        })}
      </ul>
      {disabled ? null : pasting ? (
        <div className="stack">
          <TextField
            multiline
            minRows={4}
            autoFocus
            label="Каждый с новой строки"
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          <div className="row">
            <Button
              size="small"
              variant="contained"
              disabled={lines.length === 0}
              onClick={() => {
                onEntries([...entries, ...fresh(lines)]);
                setText('');
                setPasting(false);
              }}
            >
              Добавить: {lines.length}
            </Button>
            <Button size="small" onClick={() => setPasting(false)}>
              Не добавлять
            </Button>
          </div>
        </div>
      ) : (
        <div className="row">
          <Button variant="text" size="small" startIcon={<AddIcon />} onClick={add}>
            Добавить {noun}
          </Button>
          <Button variant="text" size="small" onClick={() => setPasting(true)}>
            Вставить списком
          </Button>
        </div>
      )}
    </fieldset>
  );
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
