// What to do with the chosen rows: how many there are, what the screen offers, and none of it.
import { Button } from '@mui/material';
import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useDataProvider, useListContext, useNotify } from 'react-admin';
import { count, formatNumber } from '../parts/formats.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { useListView } from './list-view.tsx';

/** As many as one change takes in one transaction. */
export const MOST_CHOSEN = 1_000;

export function BulkBar({ children }: { children: ReactNode }) {
  const { selectedIds, onSelect, onUnselectItems, total = 0, ...list } = useListContext();
  const view = useListView();
  const provider = useDataProvider();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const conditions = JSON.stringify(list.filterValues);
  const known = useRef(conditions);
  useEffect(() => {
    // Rows chosen under other conditions are not seen any more: nobody should change them unawares.
    if (known.current !== conditions) onUnselectItems();
    known.current = conditions;
  }, [conditions, onUnselectItems]);
  if (selectedIds.length === 0) return null;
  const all = Math.min(total, MOST_CHOSEN);
  const selectAll = async () => {
    setBusy(true);
    try {
      const { data } = await provider.getList(list.resource, {
        filter: { ...list.filterValues, ...view?.always },
        sort: list.sort,
        pagination: { page: 1, perPage: MOST_CHOSEN },
      });
      onSelect(data.map(({ id }) => id));
    } catch (error) {
      notify(error instanceof Error ? error.message : 'Не удалось выбрать', { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="bulk-bar" aria-label="Выбранные строки">
      <b aria-live="polite">Выбрано: {count(selectedIds.length, 'строка', 'строки', 'строк')}</b>
      {selectedIds.length < all ? (
        <Button size="small" variant="text" disabled={busy} onClick={selectAll}>
          {total > MOST_CHOSEN
            ? `Выбрать первые ${formatNumber(MOST_CHOSEN)} из ${formatNumber(total)}`
            : `Выбрать все ${formatNumber(total)}`}
        </Button>
      ) : null}
      {children}
      <ExportMenu ids={selectedIds} label="Выгрузить выбранное" />
      <span className="grow" />
      <Button size="small" variant="text" onClick={() => onUnselectItems()}>
        Снять выбор
      </Button>
    </section>
  );
}
