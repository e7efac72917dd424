// The list as it stands (conditions, order, columns) as a file; or only the chosen rows of it.
import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import { Button, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { type Identifier, useListContext, useNotify } from 'react-admin';
import { download } from '../providers/download.ts';
import { shownColumns, useListView } from './list-view.tsx';

const FORMATS = [
  ['xlsx', 'Таблица XLSX'],
  ['csv', 'Текст CSV (UTF-8)'],
  ['csv-1251', 'Текст CSV (кириллица Windows)'],
] as const;

export function ExportMenu({ ids, label = 'Выгрузить' }: { ids?: Identifier[]; label?: string }) {
  const { resource, filterValues, sort, total } = useListContext();
  const view = useListView();
  const notify = useNotify();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [busy, setBusy] = useState(false);
  if (!view) return null;
  const take = async (format: string) => {
    setAnchor(null);
    setBusy(true);
    const columns = shownColumns(view.columns, view.chosen).flatMap(({ fields }) => fields);
    const query = new URLSearchParams({
      format,
      filter: JSON.stringify(ids ? { id: ids } : { ...filterValues, ...view.always }),
      sort: JSON.stringify([sort.field, sort.order]),
      columns: JSON.stringify([...new Set(columns)]),
    });
    try {
      await download(`${resource}/export?${query}`, `${resource}.${format.slice(0, 4)}`);
    } catch (error) {
      notify(error instanceof Error ? error.message : 'Выгрузить не удалось', { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button
        size="small"
        variant="text"
        startIcon={<DownloadIcon />}
        aria-haspopup="menu"
        disabled={busy || (!ids && total === 0)}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {busy ? 'Готовим файл…' : label}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {FORMATS.map(([format, title]) => (
          <MenuItem key={format} onClick={() => take(format)}>
            {title}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
