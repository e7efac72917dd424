import PasteIcon from '@mui/icons-material/ContentPasteOutlined';
import SheetIcon from '@mui/icons-material/TableRowsOutlined';
import { Button } from '@mui/material';
import { Link } from 'react-router-dom';
import type { FilterField } from '../list/FilterBar.tsx';
import { ListPage } from '../list/ListPage.tsx';
import { type Column, ListTable } from '../list/ListTable.tsx';
import { choicesOf, educationLevels, riskLevels, wordOf } from '../messages/words.ts';
import { formatDate } from '../parts/formats.ts';
import { RiskLevel, StatusLabel } from '../parts/StatusLabel.tsx';
import { isTeaching, usePlace } from '../providers/place.ts';
import { useMay } from '../providers/session.ts';
import { ChangeSeveral } from './ChangeSeveral.tsx';
import { LearnerPreview } from './LearnerPreview.tsx';
import { type Learner, learnerName } from './types.ts';
import './learner-list.css';

const yesNo = [
  { id: 'true', name: 'да' },
  { id: 'false', name: 'нет' },
];

const filters: FilterField[] = [
  {
    source: 'organizationId',
    label: 'Организация',
    reference: 'organizations',
    referenceFilter: { kind_in: ['vocational-college', 'university', 'school'] },
  },
  { source: 'groupName', label: 'Группа', text: true },
  { source: 'riskLevel', label: 'Риск', choices: choicesOf(riskLevels) },
  // The desk leads here with these two.
  { source: 'riskLevel_null', label: 'Риск', wordOf: () => 'не оценён' },
  {
    source: 'educationLevel_in',
    label: 'Уровень образования',
    wordOf: (levels) =>
      [levels]
        .flat()
        .map((level) => wordOf(educationLevels, String(level)))
        .join(', '),
  },
  { source: 'isFinalYear', label: 'Выпускной курс', boolean: true, choices: yesNo },
  { source: 'educationLevel', label: 'Уровень образования', choices: choicesOf(educationLevels) },
  { source: 'hasConsent', label: 'Согласие', boolean: true, choices: yesNo },
];

const columns: Column<Learner>[] = [
  {
    key: 'fullName',
    title: 'Фамилия, имя, отчество',
    sort: 'fullName',
    render: (learner) => <span className="no-wrap">{learnerName(learner)}</span>,
  },
  { key: 'groupName', title: 'Группа', sort: 'groupName', render: ({ groupName }) => groupName },
  {
    key: 'specialty',
    title: 'Специальность',
    sort: 'specialtyCode',
    fields: ['specialtyCode', 'specialtyName'],
    wide: true,
    render: ({ specialtyCode, specialtyName }) => (
      <span className="cell-cut learner-specialty" title={specialtyName ?? undefined}>
        {specialtyCode ? <span className="mute">{specialtyCode}</span> : '—'} {specialtyName}
      </span>
    ),
  },
  {
    key: 'course',
    title: 'Курс',
    sort: 'course',
    fields: ['course', 'isFinalYear'],
    wide: true,
    render: ({ course, isFinalYear }) => (
      <span className="no-wrap">
        {course ?? '—'}
        {isFinalYear ? <span className="tag learner-final">выпускной</span> : null}
      </span>
    ),
  },
  {
    key: 'organization',
    title: 'Организация',
    sort: 'organizationName',
    wide: true,
    render: ({ organizationName }) => (
      <span className="cell-cut learner-organization" title={organizationName}>
        {organizationName}
      </span>
    ),
  },
  {
    key: 'riskLevel',
    title: 'Риск',
    sort: 'riskLevel',
    render: ({ riskLevel, assessable }) =>
      assessable === false ? (
        <span className="mute">не оценивается</span>
      ) : (
        <RiskLevel level={riskLevel} />
      ),
  },
  {
    key: 'assessedOn',
    title: 'Оценён',
    sort: 'assessedOn',
    wide: true,
    render: ({ assessedOn }) => formatDate(assessedOn),
  },
  {
    key: 'hasConsent',
    title: 'Согласие',
    sort: 'hasConsent',
    render: ({ hasConsent }) =>
      hasConsent ? (
        <StatusLabel tone="ok">есть</StatusLabel>
      ) : (
        <StatusLabel tone="none">нет</StatusLabel>
      ),
  },
];

/** Offered among the columns. */
const more: Column<Learner>[] = [
  {
    key: 'birthDate',
    title: 'Дата рождения',
    sort: 'birthDate',
    optional: true,
    render: ({ birthDate }) => formatDate(birthDate),
  },
  {
    key: 'educationLevel',
    title: 'Уровень образования',
    sort: 'educationLevel',
    optional: true,
    render: ({ educationLevel }) => wordOf(educationLevels, educationLevel),
  },
  {
    key: 'enrolledOn',
    title: 'Зачислен',
    sort: 'enrolledOn',
    optional: true,
    render: ({ enrolledOn }) => formatDate(enrolledOn),
  },
];

/** «Не оценён» beside everybody would mislead whoever may not see levels. */
const levels = ['riskLevel', 'riskLevel_null', 'assessedOn'];

export function LearnerList() {
  const { place } = usePlace();
  const own = isTeaching(place);
  const seesLevels = useMay('assessment.read');
  const mayChange = useMay('learner.update');
  const hidden = (key: string) => !seesLevels && levels.includes(key);
  // In a wide area the organisation matters more than the day of the assessment.
  const first = own ? 'organization' : 'assessedOn';
  const shown = [...columns, ...more]
    .filter(({ key }) => !hidden(key))
    .map((column) => (column.key === first ? { ...column, optional: true } : column));
  return (
    <ListPage
      title="Обучающиеся и выпускники"
      sort={{ field: 'fullName', order: 'ASC' }}
      filters={filters.filter(
        ({ source }) => !(own && source === 'organizationId') && !hidden(source),
      )}
      searchable="Найти по фамилии и имени"
      createLabel="Добавить обучающегося"
      actions={<ListActions />}
    >
      <ListTable
        label="Обучающиеся и выпускники"
        columns={shown}
        to={({ id }: Learner) => `/learners/${id}/show`}
        bulk={{ nameOf: learnerName, actions: mayChange ? <ChangeSeveral /> : null }}
        preview={(learner: Learner) => <LearnerPreview learner={learner} />}
        emptyTitle="Здесь пока никого нет"
        emptyText="Добавьте обучающегося: его карточка соберёт ответы, мероприятия и уровень риска."
      />
    </ListPage>
  );
}

function ListActions() {
  const mayTake = useMay('import.create');
  const mayRegister = useMay('learner.create');
  const maySheet = useMay('consent.create');
  return (
    <>
      {maySheet ? (
        <Button component={Link} to="/learners/sheet" startIcon={<SheetIcon />}>
          Ведомость группы
        </Button>
      ) : null}
      {mayTake && mayRegister ? (
        <Button component={Link} to="/learners/paste" startIcon={<PasteIcon />}>
          Вставить список
        </Button>
      ) : null}
    </>
  );
}
