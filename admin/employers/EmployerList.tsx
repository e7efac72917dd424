import { employer } from '../../forms/records/employers.ts';
import type { FilterField } from '../list/FilterBar.tsx';
import { ListPage } from '../list/ListPage.tsx';
import { type Column, ListTable } from '../list/ListTable.tsx';
import { restOfColumns, restOfFilters } from '../list/record-columns.tsx';
import { choicesOf, wordOf } from '../messages/words.ts';
import { formatDate } from '../parts/formats.ts';
import { StatusLabel } from '../parts/StatusLabel.tsx';
import { today } from '../providers/session.ts';
import { type Employer, industryWords, yearStart } from './employer.ts';

const columns: Column<Employer>[] = [
  {
    key: 'shortName',
    title: 'Работодатель',
    sort: 'shortName',
    render: ({ shortName, active }) => (
      <>
        {shortName}
        {active ? null : <span className="tag">не действует</span>}
      </>
    ),
  },
  {
    key: 'industry',
    title: 'Отрасль',
    sort: 'industry',
    render: ({ industry }) => (
      <span className="cell-cut" title={wordOf(industryWords, industry)}>
        {wordOf(industryWords, industry)}
      </span>
    ),
  },
  {
    key: 'seat',
    title: 'Муниципалитет',
    sort: 'seatName',
    render: ({ seatName }) => seatName ?? '—',
  },
  { key: 'inn', title: 'ИНН', sort: 'inn', wide: true, render: ({ inn }) => inn ?? '—' },
  {
    key: 'first',
    title: 'Первый контакт',
    sort: 'firstContactOn',
    render: ({ firstContactOn }) =>
      firstContactOn && firstContactOn >= yearStart(today()) ? (
        <StatusLabel tone="ok">новый, {formatDate(firstContactOn)}</StatusLabel>
      ) : (
        formatDate(firstContactOn)
      ),
  },
  {
    key: 'keeper',
    title: 'Ведёт',
    sort: 'organizationName',
    wide: true,
    render: ({ organizationName }) => (
      <span className="cell-cut" title={organizationName}>
        {organizationName}
      </span>
    ),
  },
  // The full name stands in the short one's search; whom the mark is open to see it on the card.
  ...restOfColumns<Employer>(employer, [
    'name',
    'shortName',
    'industry',
    'inn',
    'firstContactOn',
    'defenceIndustry',
    'active',
  ]),
];

export function EmployerList() {
  const filters: FilterField[] = [
    { source: 'industry', label: 'Отрасль', choices: choicesOf(industryWords) },
    {
      source: 'seatId',
      label: 'Муниципалитет',
      reference: 'organizations',
      referenceFilter: { kind: 'municipality' },
    },
    {
      source: 'firstContactOn_gte',
      label: 'Новые для ЦЗН',
      choices: [{ id: yearStart(today()), name: 'с начала года' }],
    },
    {
      source: 'active',
      label: 'Действует',
      boolean: true,
      choices: [
        { id: 'true', name: 'да' },
        { id: 'false', name: 'нет' },
      ],
    },
    ...restOfFilters(employer, ['industry', 'active', 'defenceIndustry']),
  ];
  return (
    <ListPage
      title="Работодатели"
      sort={{ field: 'shortName', order: 'ASC' }}
      filters={filters}
      searchable="Название или ИНН"
      createLabel="Добавить работодателя"
    >
      <ListTable<Employer>
        label="Работодатели"
        columns={columns}
        to={({ id }) => `/employers/${id}/show`}
        emptyTitle="Работодателей пока нет"
        emptyText="Добавьте предприятие: с ним свяжутся мероприятия, площадки и контактные лица."
      />
    </ListPage>
  );
}
