// How a person looks at a list: which columns in which order and how dense. Remembered for each person
// and list; what an address says goes first.
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { type SortPayload, useResourceContext, useStore } from 'react-admin';
import { useSession } from '../providers/session.ts';
import { type Addressed, useOwnParams } from './own-params.ts';

export type Density = 'compact' | 'normal';

export interface ListColumn {
  key: string;
  title: string;
  /** Not shown until somebody chooses it. */
  optional?: boolean;
  /** Fields of the resource that a file takes for it. */
  fields: string[];
}

interface Settings {
  columns?: string[];
  density?: Density;
}

export interface ListView {
  resource: string;
  /** Everything the table can show, in its own order. */
  columns: ListColumn[];
  register(columns: ListColumn[]): void;
  /** Keys of the shown ones in order; undefined while nothing was chosen. */
  chosen: string[] | undefined;
  choose(keys: string[] | undefined): void;
  density: Density;
  setDensity(density: Density): void;
  address: Addressed;
  defaultSort: SortPayload;
  /** The list's own condition that nobody takes off. */
  always: Record<string, unknown>;
}

const Context = createContext<ListView | undefined>(undefined);

/** Nothing outside a ListPage. */
export function useListView(): ListView | undefined {
  return useContext(Context);
}

export function shownColumns<Column extends { key: string; optional?: boolean }>(
  columns: Column[],
  chosen: string[] | undefined,
): Column[] {
  const known = (chosen ?? []).flatMap((key) => columns.find((c) => c.key === key) ?? []);
  return known.length > 0 ? known : columns.filter(({ optional }) => !optional);
}

interface ProviderProps {
  /** What views and columns are kept under; the resource itself where it has one list. */
  name?: string;
  sort: SortPayload;
  always: Record<string, unknown>;
  children: ReactNode;
}

export function ListViewProvider({ name, sort, always, children }: ProviderProps) {
  const ofContext = useResourceContext() ?? '';
  const resource = name ?? ofContext;
  const person = useSession()?.user.id ?? 0;
  const [settings, setSettings] = useStore<Settings>(`lists.${person}.${resource}`, {});
  const [columns, setColumns] = useState<ListColumn[]>([]);
  const address = useOwnParams();
  const { own, write } = address;
  const register = useCallback((next: ListColumn[]) => {
    setColumns((was) => (JSON.stringify(was) === JSON.stringify(next) ? was : next));
  }, []);
  const view = useMemo<ListView>(
    () => ({
      resource,
      columns,
      register,
      chosen: own.columns ? own.columns.split(',') : settings.columns,
      choose(keys) {
        setSettings({ ...settings, columns: keys });
        write({ view: own.view, columns: keys?.join(',') });
      },
      density: settings.density ?? 'compact',
      setDensity: (density) => setSettings({ ...settings, density }),
      address,
      defaultSort: sort,
      always,
    }),
    [resource, columns, register, own, settings, setSettings, write, address, sort, always],
  );
  return <Context.Provider value={view}>{children}</Context.Provider>;
}
