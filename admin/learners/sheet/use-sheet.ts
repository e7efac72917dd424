// Loads a group's records of one kind, keeps what is typed, saves rows one after another.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { HttpError, useDataProvider, useGetList } from 'react-admin';
import type { CellChange } from '../../grid/types.ts';
import type { Learner } from '../types.ts';
import { recordOf, type SheetKind } from './sheet-kinds.ts';
import {
  applyChanges,
  cellsOf,
  isChanged,
  ownErrors,
  rowKey,
  type SheetRecord,
  type SheetRow,
} from './sheet-state.ts';

const mostPeople = 200;

interface Asked {
  kind: SheetKind;
  organizationId: number | undefined;
  groupName: string;
  /** Version of the event type that the sheet's records are of. */
  eventTypeVersionId?: number;
}

export interface Sheet {
  rows: SheetRow[];
  isPending: boolean;
  total: number;
  change(changes: readonly CellChange[]): void;
  save(key: string): Promise<void>;
  saveAll(): Promise<void>;
}

function errorsOf(error: unknown, fields: readonly string[]): Record<string, string> {
  const errors: unknown = error instanceof HttpError ? error.body?.errors : undefined;
  const message = error instanceof Error ? error.message : 'Не удалось сохранить';
  const entries =
    typeof errors === 'object' && errors !== null
      ? Object.entries(errors).filter(
          (entry): entry is [string, string] => typeof entry[1] === 'string',
        )
      : [];
  const known = entries.filter(([field]) => fields.includes(field));
  return known.length > 0 ? Object.fromEntries(known) : { [fields[0] ?? '']: message };
}

export function useSheet({ kind, organizationId, groupName, eventTypeVersionId }: Asked): Sheet {
  const api = useDataProvider();
  const cache = useQueryClient();
  const enabled = organizationId !== undefined && groupName !== '';
  const people = useGetList<Learner>(
    'learners',
    {
      filter: { organizationId, groupName },
      pagination: { page: 1, perPage: mostPeople },
      sort: { field: 'fullName', order: 'ASC' },
    },
    { enabled },
  );
  const ids = useMemo(() => (people.data ?? []).map(({ id }) => id), [people.data]);
  const waitsForType = kind.countsAs !== undefined && eventTypeVersionId === undefined;
  const stored = useGetList<SheetRecord>(
    kind.records.record.name,
    {
      filter: {
        ...kind.filter,
        ...(kind.countsAs ? { eventTypeVersionId } : {}),
        learnerId_in: ids,
      },
      pagination: { page: 1, perPage: 1000 },
      sort: { field: kind.records.sort, order: 'DESC' },
    },
    { enabled: enabled && ids.length > 0 && !waitsForType },
  );
  const [rows, setRows] = useState<SheetRow[]>([]);
  const latest = useRef(rows);
  latest.current = rows;

  useEffect(() => {
    if (!people.data) return;
    const byLearner = new Map<number, SheetRecord>();
    for (const record of stored.data ?? [])
      if (!byLearner.has(record.learnerId)) byLearner.set(record.learnerId, record);
    setRows((old) => {
      const typed = new Map(old.filter(isChanged).map((row) => [rowKey(row), row]));
      return people.data.map((learner): SheetRow => {
        const kept = typed.get(String(learner.id));
        const record = byLearner.get(learner.id) ?? kept?.record;
        if (kept) return { ...kept, learner, record };
        return { learner, record, typed: {}, errors: {}, state: record ? 'saved' : undefined };
      });
    });
  }, [people.data, stored.data]);

  const put = useCallback((key: string, change: Partial<SheetRow>) => {
    setRows((old) => old.map((row) => (rowKey(row) === key ? { ...row, ...change } : row)));
  }, []);

  const change = useCallback(
    (changes: readonly CellChange[]) => {
      latest.current = applyChanges(kind, latest.current, changes);
      setRows(latest.current);
    },
    [kind],
  );

  const save = useCallback(
    async (key: string) => {
      const row = latest.current.find((one) => rowKey(one) === key);
      if (!row || !isChanged(row) || row.state === 'saving') return;
      const missing = ownErrors(kind, row);
      if (Object.keys(missing).length > 0) return put(key, { errors: missing });
      put(key, { state: 'saving', errors: {} });
      const sent = row.typed;
      const data = {
        ...recordOf(kind, cellsOf(kind, row)),
        ...(kind.countsAs ? { eventTypeVersionId } : {}),
      };
      const { name: resource } = kind.records.record;
      try {
        const { data: record } = row.record
          ? await api.update<SheetRecord>(resource, {
              id: row.record.id,
              data: { ...row.record, ...data },
              previousData: row.record,
            })
          : await api.create<SheetRecord>(resource, {
              data: { ...data, learnerId: row.learner.id },
            });
        // The other sheets open to people by their consent, and cards show the new level.
        void cache.invalidateQueries({ queryKey: ['learners'], refetchType: 'none' });
        void cache.invalidateQueries({ queryKey: [resource], refetchType: 'none' });
        setRows((old) =>
          old.map((one) => {
            if (rowKey(one) !== key) return one;
            // What was typed while the answer was on its way stays to be saved.
            const left = Object.entries(one.typed).filter(([cell, value]) => sent[cell] !== value);
            return {
              ...one,
              record,
              typed: Object.fromEntries(left),
              learner: kind.beforeConsent ? { ...one.learner, hasConsent: true } : one.learner,
              state: left.length > 0 ? 'changed' : 'saved',
            };
          }),
        );
      } catch (error) {
        put(key, { state: 'changed', errors: errorsOf(error, kind.fields) });
      }
    },
    [api, cache, kind, put, eventTypeVersionId],
  );

  const saveAll = useCallback(async () => {
    for (const row of latest.current) if (isChanged(row)) await save(rowKey(row));
  }, [save]);

  return {
    rows,
    isPending:
      enabled && (people.isPending || (ids.length > 0 && !waitsForType && stored.isPending)),
    total: people.total ?? 0,
    change,
    save,
    saveAll,
  };
}
