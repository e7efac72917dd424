import { Button } from '@mui/material';
import { useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { Link } from 'react-router-dom';
import { type ImportRow, undoList } from '../learners/paste/calls.ts';
import { ListPage } from '../list/ListPage.tsx';
import { type Column, ListTable } from '../list/ListTable.tsx';
import { formatInstant, formatNumber } from '../parts/formats.ts';
import { StatusLabel } from '../parts/StatusLabel.tsx';
import { mayDo } from '../providers/auth-provider.ts';

const columns: Column<ImportRow>[] = [
  { key: 'title', title: 'Список', sort: 'title', render: ({ title }) => title },
  {
    key: 'organization',
    title: 'Организация',
    sort: 'organizationName',
    wide: true,
    render: ({ organizationName }) => organizationName,
  },
  {
    key: 'created',
    title: 'Создано',
    numeric: true,
    render: ({ createdCount }) => formatNumber(createdCount),
  },
  {
    key: 'updated',
    title: 'Обновлено',
    numeric: true,
    wide: true,
    render: ({ updatedCount }) => formatNumber(updatedCount),
  },
  {
    key: 'skipped',
    title: 'Пропущено',
    numeric: true,
    wide: true,
    render: ({ skippedCount }) => formatNumber(skippedCount),
  },
  {
    key: 'at',
    title: 'Внесён',
    sort: 'createdAt',
    render: ({ createdAt, createdBy }) => (
      <>
        {formatInstant(createdAt)}
        {createdBy ? <span className="small second"> · {createdBy}</span> : null}
      </>
    ),
  },
  { key: 'state', title: 'Состояние', render: (row) => <State row={row} /> },
];

export function ImportList() {
  return (
    <ListPage
      title="Внесённые списки"
      sort={{ field: 'createdAt', order: 'DESC' }}
      actions={
        mayDo('imports', 'create') ? (
          <Button component={Link} to="/learners/paste" variant="contained" color="primary">
            Вставить список
          </Button>
        ) : undefined
      }
    >
      <ListTable
        label="Внесённые списки"
        columns={columns}
        emptyTitle="Списков ещё не вносили"
        emptyText="Скопируйте группу из таблицы Excel и вставьте её целиком: строки проверяются до сохранения."
      />
    </ListPage>
  );
}

function State({ row }: { row: ImportRow }) {
  const notify = useNotify();
  const refresh = useRefresh();
  const [busy, setBusy] = useState(false);
  if (row.status === 'undone')
    return <StatusLabel tone="none">отменён {formatInstant(row.undoneAt)}</StatusLabel>;
  const undo = async () => {
    setBusy(true);
    try {
      await undoList(row.id);
      notify('Список отменён целиком', { type: 'success' });
    } catch (error) {
      notify(error instanceof Error ? error.message : 'Не удалось отменить', { type: 'error' });
    } finally {
      setBusy(false);
      refresh();
    }
  };
  return (
    <span className="row-wrap">
      <StatusLabel tone="ok">внесён</StatusLabel>
      {mayDo('imports', 'delete') ? (
        <Button variant="text" size="small" onClick={undo} disabled={busy}>
          Отменить
        </Button>
      ) : null}
    </span>
  );
}
