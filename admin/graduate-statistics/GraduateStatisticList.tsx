import SheetIcon from '@mui/icons-material/TableChartOutlined';
import { Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { ListPage } from '../list/ListPage.tsx';
import { type Column, ListTable } from '../list/ListTable.tsx';
import { formatNumber, formatPercent } from '../parts/formats.ts';
import { mayDo } from '../providers/auth-provider.ts';
import { isTeaching, usePlace } from '../providers/place.ts';
import type { StatisticRow } from './statistic-lines.ts';

const columns: Column<StatisticRow>[] = [
  {
    key: 'specialty',
    title: 'Специальность',
    sort: 'specialtyCode',
    fields: ['specialtyCode', 'specialtyName'],
    render: ({ specialtyCode, specialtyName }) =>
      `${specialtyCode}${specialtyName ? ` ${specialtyName}` : ''}`,
  },
  {
    key: 'organization',
    title: 'Организация',
    sort: 'organizationName',
    render: ({ organizationName }) => (
      <span className="cell-cut" title={organizationName}>
        {organizationName ?? '—'}
      </span>
    ),
  },
  { key: 'year', title: 'Год', sort: 'year', numeric: true, render: ({ year }) => year },
  {
    key: 'graduates',
    title: 'Выпускников',
    sort: 'graduates',
    numeric: true,
    render: ({ graduates }) => formatNumber(graduates),
  },
  {
    key: 'employed',
    title: 'Трудоустроено',
    sort: 'employed',
    numeric: true,
    render: ({ employed }) => formatNumber(employed),
  },
  {
    key: 'share',
    fields: [],
    title: 'Доля',
    numeric: true,
    render: ({ graduates, employed }) =>
      graduates > 0 ? formatPercent((employed / graduates) * 100) : '—',
  },
];

export function GraduateStatisticList() {
  const { place } = usePlace();
  const own = isTeaching(place);
  const editable = mayDo('graduate-statistics', 'edit');
  return (
    <ListPage
      title="Статистика выпуска"
      sort={{ field: 'year', order: 'DESC' }}
      createLabel="Внести выпуск"
      actions={
        editable ? (
          <Button component={Link} to="/graduate-statistics/sheet" startIcon={<SheetIcon />}>
            Ведомость выпуска
          </Button>
        ) : null
      }
      filters={
        own ? [] : [{ source: 'organizationId', label: 'Организация', reference: 'organizations' }]
      }
    >
      <ListTable<StatisticRow>
        label="Статистика выпуска"
        columns={own ? columns.filter(({ key }) => key !== 'organization') : columns}
        to={({ id }) => (editable ? `/graduate-statistics/${id}` : undefined)}
        emptyTitle="Статистики пока нет"
        emptyText="Внесите, сколько человек выпущено и сколько трудоустроено: по этим числам определяется характеристика 1."
      />
    </ListPage>
  );
}
