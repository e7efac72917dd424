// Loads the figures of a year, keeps what is typed, saves lines one after another.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { HttpError, useDataProvider, useGetList } from 'react-admin';
import type { CellChange } from '../grid/types.ts';
import {
  errorsIn,
  figuresOf,
  isChanged,
  type Line,
  linesOf,
  type StatisticRow,
  withChanges,
} from './statistic-lines.ts';

const resource = 'graduate-statistics';

function refusalOf(error: unknown): Record<string, string> {
  const errors: unknown = error instanceof HttpError ? error.body?.errors : undefined;
  const texts = Object.values(typeof errors === 'object' && errors !== null ? errors : {}).filter(
    (text): text is string => typeof text === 'string',
  );
  const message = error instanceof Error ? error.message : 'Не удалось сохранить';
  return { graduates: texts.join('. ') || message };
}

export function useStatistics(organizationId: number | undefined, year: number) {
  const api = useDataProvider();
  const cache = useQueryClient();
  const { data, total, isPending } = useGetList<StatisticRow>(resource, {
    // Of one organisation all years are read: what it had before waits to be filled in.
    filter: organizationId ? { organizationId } : { year },
    pagination: { page: 1, perPage: 1000 },
    sort: { field: 'year', order: 'DESC' },
  });
  const [lines, setLines] = useState<Line[]>([]);
  const [last, setLast] = useState<string>();
  const latest = useRef(lines);
  latest.current = lines;

  useEffect(() => {
    if (!data) return;
    setLines((old) => {
      const typed = new Map(old.filter(isChanged).map((line) => [line.key, line]));
      return linesOf(data, year).map((line) => {
        const kept = typed.get(line.key);
        return kept ? { ...kept, record: line.record } : line;
      });
    });
  }, [data, year]);

  const put = useCallback((key: string, change: Partial<Line>) => {
    setLines((old) => old.map((line) => (line.key === key ? { ...line, ...change } : line)));
  }, []);

  const change = useCallback((changes: readonly CellChange[]) => {
    setLines((old) => withChanges(old, changes));
    setLast(changes.at(-1)?.row);
  }, []);

  const save = useCallback(
    async (line: Line) => {
      const figures = figuresOf(line);
      if (!figures) return put(line.key, { errors: errorsIn(line) });
      put(line.key, { state: 'saving', errors: {} });
      const { organizationId: place, specialtyCode, record } = line;
      try {
        const { data: saved } = record
          ? await api.update<StatisticRow>(resource, {
              id: record.id,
              data: { ...record, ...figures },
              previousData: record,
            })
          : await api.create<StatisticRow>(resource, {
              data: { organizationId: place, specialtyCode, year, ...figures },
            });
        put(line.key, { record: saved, typed: {}, state: 'saved' });
      } catch (error) {
        put(line.key, { state: 'changed', errors: refusalOf(error) });
      }
    },
    [api, put, year],
  );

  const saveAll = useCallback(async () => {
    for (const line of latest.current) if (isChanged(line)) await save(line);
    for (const key of [resource, 'graduate-totals', 'learners'])
      await cache.invalidateQueries({ queryKey: [key] });
  }, [cache, save]);

  return {
    lines,
    isPending,
    /** More rows than a sheet holds: an organisation must be chosen. */
    isCut: (total ?? 0) > (data?.length ?? 0),
    last: lines.find(({ key }) => key === last),
    change,
    saveAll,
  };
}
