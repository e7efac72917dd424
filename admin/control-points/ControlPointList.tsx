import { audiences } from '../../forms/plans/index.ts';
import { controlPointStatuses } from '../../forms/words.ts';
import { ListPage } from '../list/ListPage.tsx';
import { type Column, ListTable } from '../list/ListTable.tsx';
import { choicesOf, wordOf } from '../messages/words.ts';
import { formatDate } from '../parts/formats.ts';
import { StatusLabel } from '../parts/StatusLabel.tsx';
import type { ControlPoint } from '../plans/PointsView.tsx';

const columns: Column<ControlPoint>[] = [
  { key: 'title', title: 'Контрольная точка', render: ({ title }) => title },
  {
    key: 'audience',
    title: 'О ком',
    sort: 'audience',
    render: ({ audience }) => wordOf(audiences, audience),
  },
  { key: 'due', title: 'Дата', sort: 'dueOn', render: ({ dueOn }) => formatDate(dueOn) },
  {
    key: 'item',
    title: 'Пункт плана',
    render: ({ itemNumber, itemDueOn, differs }) =>
      itemNumber ? (
        <>
          № {itemNumber}
          {differs ? (
            <span className="cell-second">в плане {formatDate(itemDueOn)}, сроки расходятся</span>
          ) : null}
        </>
      ) : (
        '—'
      ),
  },
  {
    key: 'state',
    title: 'Состояние',
    render: ({ status, doneOn, overdue, original }) =>
      status === 'done' ? (
        <StatusLabel tone="ok">пройдена {formatDate(doneOn)}</StatusLabel>
      ) : (
        <StatusLabel tone={overdue ? 'bad' : 'none'}>
          {overdue ? 'просрочена' : original ? 'исходный документ' : 'впереди'}
        </StatusLabel>
      ),
  },
];

export function ControlPointList() {
  return (
    <ListPage
      title="Контрольные точки"
      sort={{ field: 'dueOn', order: 'ASC' }}
      filter={{ original: false }}
      searchable="Найти контрольную точку"
      filters={[
        { source: 'audience', label: 'О ком', choices: choicesOf(audiences) },
        {
          source: 'status',
          label: 'Состояние',
          choices: choicesOf(controlPointStatuses),
        },
      ]}
    >
      <ListTable<ControlPoint>
        label="Контрольные точки"
        columns={columns}
        to={({ planId }) => `/plans/${planId}/show?view=points`}
        emptyTitle="Контрольных точек пока нет"
        emptyText="Они появятся вместе с планом, составленным по исходному документу."
      />
    </ListPage>
  );
}
