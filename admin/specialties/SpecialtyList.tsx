import { ListPage } from '../list/ListPage.tsx';
import { type Column, ListTable } from '../list/ListTable.tsx';
import { choicesOf, educationLevels, wordOf } from '../messages/words.ts';

interface Specialty {
  id: number;
  code: string;
  name: string;
  level: string;
}

const columns: Column<Specialty>[] = [
  {
    key: 'code',
    title: 'Код',
    sort: 'code',
    render: ({ code }) => <span className="no-wrap">{code}</span>,
  },
  { key: 'name', title: 'Наименование', sort: 'name', render: ({ name }) => name },
  {
    key: 'level',
    title: 'Уровень образования',
    sort: 'level',
    render: ({ level }) => wordOf(educationLevels, level),
  },
];

const filters = [
  {
    source: 'level',
    label: 'Уровень образования',
    choices: choicesOf(educationLevels).filter(({ id }) => id !== 'school'),
  },
];

export function SpecialtyList() {
  return (
    <ListPage
      title="Специальности"
      lead="Общий справочник: по коду связываются обучающиеся, статистика выпуска и критерии риска."
      sort={{ field: 'code', order: 'ASC' }}
      searchable="Найти по коду или названию"
      filters={filters}
    >
      <ListTable<Specialty>
        label="Специальности"
        columns={columns}
        emptyTitle="Справочник пуст"
        emptyText="Специальности загружаются вместе с библиотекой методологии при запуске сервера."
      />
    </ListPage>
  );
}
