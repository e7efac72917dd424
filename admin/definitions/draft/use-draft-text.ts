// One text behind all editors: typed here, kept on this device at once, on the server a moment later.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { parseJsonText } from '../../../forms/dialect/parse.ts';
import { bodyOf, readText } from '../../definition-text/text/read-text.ts';
import type { DefinitionRow } from '../../providers/definition-types.ts';
import { currentRow, refusalOf, saveDraft } from '../calls.ts';
import { joinTexts } from './join-texts.ts';
import { forget, keep, readKept } from './kept-text.ts';
import { useHistory } from './use-history.ts';
import { useOthers } from './use-others.ts';
import { useSettled } from './use-settled.ts';

export type SaveState =
  | { kind: 'quiet' }
  | { kind: 'waiting' }
  | { kind: 'saved'; at: Date }
  | { kind: 'refused'; message: string }
  | { kind: 'collided'; current: DefinitionRow };

/** Somebody else saved the draft: who, when, and whether own changes went together with theirs. */
export interface Met {
  name: string | null;
  at: string;
  joined: boolean;
}

const pause = 900;

function textOf(row: DefinitionRow): string {
  return row.draft ?? row.published ?? '{}\n';
}

export function useDraftText(resource: string, loaded: DefinitionRow) {
  const [row, setRow] = useState(loaded);
  const [kept] = useState(() => (loaded.mayEdit ? readKept(resource, loaded.id) : undefined));
  const restored = kept !== undefined && kept !== textOf(loaded);
  const history = useHistory(restored ? kept : textOf(loaded));
  const { text } = history;
  const [state, setState] = useState<SaveState>({ kind: restored ? 'waiting' : 'quiet' });
  const latest = useRef({ text, row });
  latest.current = { text, row };
  const sending = useRef<Promise<boolean>>(undefined);
  const unsaved = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [met, setMet] = useState<Met>();
  const later = useRef<(() => void) | undefined>(undefined);
  const { push } = history;

  // Theirs under mine: whole where nothing was typed here, joined where different places were changed.
  const meet = useCallback(
    (current: DefinitionRow) => {
      const { text: mine, row: base } = latest.current;
      const was = textOf(base);
      const theirs = textOf(current);
      const joined =
        mine === was
          ? { text: theirs, collisions: [] }
          : joinTexts(current.kind, { was, mine, theirs });
      if (!joined || joined.collisions.length > 0) {
        clearTimeout(timer.current);
        setState({ kind: 'collided', current });
        return;
      }
      latest.current = { text: joined.text, row: current };
      setRow(current);
      if (joined.text !== mine) push(joined.text, 'Взято изменение другого');
      if (theirs !== was)
        setMet({
          name: current.updatedByName ?? null,
          at: current.updatedAt,
          joined: mine !== was,
        });
      if (joined.text === theirs) {
        forget(resource, current.id);
        unsaved.current = false;
        setState({ kind: 'quiet' });
      } else {
        keep(resource, current.id, joined.text);
        later.current?.();
      }
    },
    [push, resource],
  );
  const known = useCallback(() => latest.current.row, []);
  useOthers(resource, known, meet);

  const send = useCallback(async (): Promise<boolean> => {
    const { text: sent, row: base } = latest.current;
    const broken = parseJsonText(sent).issues[0];
    if (broken) {
      setState({ kind: 'refused', message: `Не сохранено на сервере: ${broken.message}` });
      return false;
    }
    try {
      const saved = await saveDraft(resource, base, sent);
      setRow(saved);
      latest.current.row = saved;
      if (latest.current.text === sent) {
        forget(resource, base.id);
        unsaved.current = false;
        setState({ kind: 'saved', at: new Date() });
      }
      return true;
    } catch (error) {
      const current = currentRow(error);
      if (current) meet(current);
      else setState({ kind: 'refused', message: `Не сохранено на сервере: ${refusalOf(error)}` });
      return false;
    }
  }, [resource, meet]);

  /** Whether the server has the text as it stands now: what is on its way is waited for first. */
  const save = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    while (sending.current) await sending.current;
    if (!unsaved.current) return true;
    sending.current = send();
    const taken = await sending.current;
    sending.current = undefined;
    return taken;
  }, [send]);

  const schedule = useCallback(() => {
    unsaved.current = true;
    setState({ kind: 'waiting' });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), pause);
  }, [save]);
  later.current = schedule;

  const change = useCallback(
    (next: string, label?: string) => {
      if (next === latest.current.text) return;
      latest.current.text = next;
      history.push(next, label);
      keep(resource, latest.current.row.id, next);
      schedule();
    },
    [history.push, resource, schedule],
  );

  // Leaving the screen does not wait for the pause.
  useEffect(() => {
    if (restored) schedule();
    return () => {
      if (unsaved.current) void save();
    };
  }, [restored, save, schedule]);

  const step = (move: () => string | undefined) => {
    const next = move();
    if (next === undefined) return;
    latest.current.text = next;
    keep(resource, row.id, next);
    schedule();
  };
  const body = useMemo(() => bodyOf(text), [text]);
  // The check takes longer than a keystroke may: the form is drawn first, its mistakes a moment later.
  const checked = useSettled(text);
  const { issues } = useMemo(() => readText(row.kind, checked), [row.kind, checked]);

  return {
    row,
    /** What waits for its day is not changed until it is called off. */
    editable: row.mayEdit && !row.scheduledOn,
    text,
    body,
    issues,
    state,
    restored,
    /** The row as the last save left it, known before the screen is drawn again. */
    latestRow: () => latest.current.row,
    change,
    save,
    canUndo: history.canUndo,
    canRedo: history.canRedo,
    undo: () => step(history.undo),
    redo: () => step(history.redo),
    /** What was done in this sitting, and how much of it stands. */
    steps: history.steps,
    position: history.position,
    goTo: (steps: number) => step(() => history.goTo(steps)),
    /** The server's row after publication or after the draft was thrown away. */
    accept(next: DefinitionRow) {
      clearTimeout(timer.current);
      unsaved.current = false;
      forget(resource, next.id);
      latest.current = { text: textOf(next), row: next };
      setRow(next);
      history.reset(textOf(next));
      setState({ kind: 'quiet' });
    },
    met,
    meet,
    forgetMet: () => setMet(undefined),
    /** The text as the server last had it from here. */
    savedText: textOf(row),
    /** After a collision: the chosen text over theirs. */
    settle(current: DefinitionRow, chosen: string) {
      latest.current = { text: chosen, row: current };
      setRow(current);
      if (chosen !== text) history.push(chosen, 'Решено, чьё остаётся');
      keep(resource, current.id, chosen);
      schedule();
    },
  };
}

export type DraftText = ReturnType<typeof useDraftText>;
