import { useState } from 'react';
import { ListPage } from '../list/ListPage.tsx';
import { type Column, ListTable } from '../list/ListTable.tsx';
import { choicesOf, wordOf } from '../messages/words.ts';
import { formatInstant } from '../parts/formats.ts';
import { StatusLabel } from '../parts/StatusLabel.tsx';
import { AuditChanges } from './AuditChanges.tsx';
import { DateRange } from './DateRange.tsx';
import './audit.css';
import type { AuditEvent } from './types.ts';
import {
  actionTitle,
  actorTitle,
  auditOutcomes,
  closedSummary,
  outcomeTones,
  readableSummary,
} from './words.ts';

const verbs = /^(Созда|Измен|Удал|Опубликова|Подтвер|Показан|Открыт|Отказ)/;

/** «Создание» under «Создано: …», «Вход» under «Вход: ivanova» would be the same word twice. */
function namesAction(summary: string, action: string): boolean {
  return action.startsWith('session.') || verbs.test(summary);
}

const columns: Column<AuditEvent>[] = [
  {
    key: 'at',
    title: 'Когда',
    sort: 'at',
    render: ({ at }) => <span className="no-wrap">{formatInstant(at)}</span>,
  },
  {
    key: 'actor',
    fields: ['actorName', 'actorLogin'],
    title: 'Кто',
    render: ({ actorName, actorLogin, action }) => (
      <>
        <span className="no-wrap">{actorTitle(actorName, actorLogin, action)}</span>
        {actorName && actorLogin ? <code className="cell-second">{actorLogin}</code> : null}
      </>
    ),
  },
  {
    key: 'summary',
    title: 'Что произошло',
    render: ({ summary, action }) =>
      summary === undefined || action === undefined ? (
        <span className="audit-summary second">{closedSummary}</span>
      ) : (
        <>
          <span className="audit-summary" title={summary}>
            {action.startsWith('session.') ? actionTitle(action) : readableSummary(summary)}
          </span>
          {namesAction(summary, action) ? null : (
            <span className="cell-second">{actionTitle(action)}</span>
          )}
        </>
      ),
  },
  {
    key: 'place',
    fields: ['organizationName'],
    title: 'Место',
    wide: true,
    render: ({ organizationName }) => (
      <span className="cell-cut" title={organizationName ?? undefined}>
        {organizationName ?? '—'}
      </span>
    ),
  },
  {
    key: 'outcome',
    title: 'Итог',
    render: ({ outcome }) => (
      <StatusLabel tone={outcomeTones[outcome] ?? 'none'}>
        {wordOf(auditOutcomes, outcome)}
      </StatusLabel>
    ),
  },
];

const filters = [{ source: 'outcome', label: 'Итог', choices: choicesOf(auditOutcomes) }];

export function AuditList() {
  const [opened, setOpened] = useState<number>();
  const toggle: Column<AuditEvent> = {
    key: 'changes',
    fields: [],
    title: 'Изменения',
    render: ({ id, changes }) =>
      changes && changes.length > 0 ? (
        <button
          type="button"
          className="link-button no-wrap"
          aria-expanded={opened === id}
          onClick={() => setOpened(opened === id ? undefined : id)}
        >
          {opened === id ? 'Свернуть' : `Показать ${changes.length}`}
        </button>
      ) : null,
  };
  return (
    <ListPage
      title="Журнал"
      lead="Кто, когда и что сделал. Записи нельзя изменить или удалить."
      sort={{ field: 'at', order: 'DESC' }}
      filters={filters}
      moreFilters={<DateRange />}
    >
      <ListTable<AuditEvent>
        label="Журнал"
        columns={[...columns, toggle]}
        emptyTitle="Журнал пока пуст"
        emptyText="Здесь появятся входы, просмотры и изменения."
        detail={(event) =>
          opened === event.id ? (
            <tr className="audit-detail">
              <td colSpan={columns.length + 1}>
                <AuditChanges event={event} />
              </td>
            </tr>
          ) : null
        }
      />
    </ListPage>
  );
}
