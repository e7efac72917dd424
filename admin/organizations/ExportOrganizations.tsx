import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { download } from '../providers/download.ts';

const columns = ['shortName', 'name', 'kind', 'parentName', 'inn', 'ogrn', 'oktmo', 'address'];

export function ExportOrganizations() {
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const take = async () => {
    setBusy(true);
    const query = new URLSearchParams({ format: 'xlsx', columns: JSON.stringify(columns) });
    try {
      await download(`organizations/export?${query}`, 'organizations.xlsx');
    } catch (error) {
      notify(error instanceof Error ? error.message : 'Выгрузить не удалось', { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button variant="text" startIcon={<DownloadIcon />} disabled={busy} onClick={take}>
      {busy ? 'Готовим файл…' : 'Выгрузить'}
    </Button>
  );
}
