import { Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { planStatuses } from '../../forms/plans/index.ts';
import { ListPage } from '../list/ListPage.tsx';
import { type Column, ListTable } from '../list/ListTable.tsx';
import { choicesOf, wordOf } from '../messages/words.ts';
import { formatDate } from '../parts/formats.ts';
import { StatusLabel } from '../parts/StatusLabel.tsx';
import { mayDo } from '../providers/auth-provider.ts';
import type { Plan } from './types.ts';

const columns: Column<Plan>[] = [
  { key: 'title', title: 'План', render: ({ title }) => title },
  {
    key: 'organization',
    title: 'Чей',
    sort: 'organizationName',
    render: ({ organizationName }) => organizationName,
  },
  {
    key: 'period',
    title: 'Период',
    sort: 'periodFrom',
    render: ({ periodFrom, periodTo }) => `${formatDate(periodFrom)} – ${formatDate(periodTo)}`,
  },
  {
    key: 'status',
    title: 'Состояние',
    sort: 'status',
    render: ({ status, original }) =>
      original ? 'исходный документ' : wordOf(planStatuses, status),
  },
  {
    key: 'done',
    title: 'Исполнено',
    render: ({ doneCount, itemCount, original }) =>
      original ? `пунктов ${itemCount}` : `${doneCount} из ${itemCount}`,
  },
  {
    key: 'overdue',
    title: 'Просрочено',
    render: ({ overdueCount }) =>
      overdueCount > 0 ? <StatusLabel tone="bad">{overdueCount}</StatusLabel> : '—',
  },
];

export function PlanList() {
  return (
    <ListPage
      title="Планы"
      actions={
        mayDo('plans', 'create') && mayDo('plan-templates', 'read') ? (
          <Button component={Link} to="/plans/create?from=template">
            Составить по шаблону
          </Button>
        ) : undefined
      }
      sort={{ field: 'periodFrom', order: 'DESC' }}
      createLabel="Составить план"
      filters={[{ source: 'status', label: 'Состояние', choices: choicesOf(planStatuses) }]}
    >
      <ListTable<Plan>
        label="Планы"
        columns={columns}
        to={({ id }) => `/plans/${id}/show`}
        emptyTitle="Планов пока нет"
        emptyText="Составьте план по исходному документу: пункты, сроки и ответственные перейдут дословно."
      />
    </ListPage>
  );
}
