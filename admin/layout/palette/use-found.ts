// What the words typed find: screens and actions at once, records after a pause in typing.
import { useQueries } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useDataProvider } from 'react-admin';
import { may, useSession } from '../../providers/session.ts';
import { navigationFor } from '../navigation.ts';
import { actions, type Row, sources } from './sources.ts';

export interface Found {
  key: string;
  group: string;
  title: string;
  note?: string;
  to: string;
}

const PAUSE = 250;
const SHORTEST = 2;
const OF_A_KIND = 5;

const fold = (text: string) => text.toLowerCase().replaceAll('ё', 'е');

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

export function useFound(typed: string): { found: Found[]; searching: boolean } {
  const session = useSession();
  const provider = useDataProvider();
  const q = useSettled(typed.trim());
  const asked = sources.filter(({ verb }) => may(session, verb));
  const answers = useQueries({
    queries: asked.map(({ resource, sort }) => ({
      queryKey: [resource, 'palette', q],
      queryFn: () =>
        provider.getList<Row>(resource, {
          filter: { q },
          sort: { field: sort, order: 'ASC' },
          pagination: { page: 1, perPage: OF_A_KIND },
        }),
      enabled: q.length >= SHORTEST,
      // A reader of figures may not search by names: that kind is then simply not found.
      retry: false,
      staleTime: 30_000,
    })),
  });
  const matches = (title: string) => fold(title).includes(fold(typed.trim()));
  const screens = navigationFor(session).flatMap(({ title: group, items }) =>
    items
      .filter(({ title }) => matches(title))
      .map(({ to, title }) => ({
        key: `screen ${to}`,
        group: 'Разделы',
        title,
        note: group === title ? undefined : group,
        to,
      })),
  );
  const offered = actions
    .filter(({ verb, title }) => may(session, verb) && matches(title))
    .map(({ title, to }) => ({ key: `action ${to}`, group: 'Действия', title, to }));
  const records =
    q.length < SHORTEST
      ? []
      : asked.flatMap(({ title: group, resource, label, note, to }, i) =>
          (answers[i]?.data?.data ?? []).map((row) => ({
            key: `${resource} ${row.id}`,
            group,
            title: label(row),
            note: note?.(row),
            to: to(row),
          })),
        );
  const searching = q !== typed.trim() || answers.some(({ isFetching }) => isFetching);
  return {
    found: [...records, ...screens, ...offered],
    searching: typed.trim().length >= SHORTEST && searching,
  };
}
