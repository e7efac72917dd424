import EditIcon from '@mui/icons-material/EditOutlined';
import { Button } from '@mui/material';
import { LinkBase, ShowBase, useShowContext } from 'react-admin';
import { employer as employerRecord } from '../../forms/records/employers.ts';
import { Waiting } from '../edit/FormPage.tsx';
import { restOfFacts } from '../list/record-columns.tsx';
import { wordOf } from '../messages/words.ts';
import { formatDate } from '../parts/formats.ts';
import { EmptyState } from '../parts/Note.tsx';
import { ScreenHeader } from '../parts/ScreenHeader.tsx';
import { StatusLabel } from '../parts/StatusLabel.tsx';
import { today, useMayTo, useReadsPersonal } from '../providers/session.ts';
import { wholeRecord } from '../providers/whole-record.ts';
import { AttachedRecords } from '../register-records/AttachedRecords.tsx';
import { EmployerEvents } from './EmployerEvents.tsx';
import { EmployerPractices } from './EmployerPractices.tsx';
import { type Employer, industryWords, yearStart } from './employer.ts';
import { PartList } from './PartList.tsx';
import { contacts, sites } from './parts.ts';

export function EmployerShow() {
  return (
    <ShowBase queryOptions={wholeRecord}>
      <Content />
    </ShowBase>
  );
}

function Content() {
  const { record, error } = useShowContext<Employer>();
  if (error) return <EmptyState title="Карточка не открылась">{error.message}</EmptyState>;
  return record ? <Card employer={record} /> : <Waiting />;
}

function Card({ employer }: { employer: Employer }) {
  const mayUpdate = useMayTo('employer.update', employer);
  const readsContacts = useReadsPersonal();
  const { id, shortName, active, firstContactOn, defenceIndustry } = employer;
  return (
    <>
      <ScreenHeader
        title={shortName}
        crumbs={[{ title: 'Работодатели', to: '/employers' }]}
        actions={
          mayUpdate ? (
            <Button component={LinkBase} to={`/employers/${id}`} startIcon={<EditIcon />}>
              Изменить
            </Button>
          ) : undefined
        }
      >
        <p className="row-wrap">
          <span className="second">{wordOf(industryWords, employer.industry)}</span>
          {firstContactOn && firstContactOn >= yearStart(today()) ? (
            <StatusLabel tone="ok">новый для ЦЗН</StatusLabel>
          ) : null}
          {defenceIndustry ? <span className="tag">предприятие ОПК</span> : null}
          {active ? null : <StatusLabel tone="none">не действует</StatusLabel>}
        </p>
      </ScreenHeader>
      <div className="two-columns">
        <div className="screen-body stack">
          <Facts employer={employer} />
          <PartList part={sites} employer={employer} />
          {readsContacts ? <PartList part={contacts} employer={employer} /> : null}
          <AttachedRecords kind="employer" id={id} />
        </div>
        <aside className="side stack">
          <EmployerEvents employer={employer} />
          <EmployerPractices employer={employer} />
        </aside>
      </div>
    </>
  );
}

/** Fields that the card and its head show by themselves. */
const SHOWN = [
  'name',
  'shortName',
  'inn',
  'ogrn',
  'industry',
  'defenceIndustry',
  'firstContactOn',
  'website',
  'active',
];

function Facts({ employer }: { employer: Employer }) {
  const { firstContactOn, firstContactName } = employer;
  const rows: [title: string, value: string | null | undefined][] = [
    ['Полное наименование', employer.name],
    ['ИНН', employer.inn],
    ['ОГРН', employer.ogrn],
    ['Муниципалитет', employer.seatName],
    [
      'Первый контакт',
      firstContactOn
        ? `${formatDate(firstContactOn)}${firstContactName ? `, ${firstContactName}` : ''}`
        : firstContactName,
    ],
    ['Сайт', employer.website],
    ['Ведёт запись', employer.organizationName],
    ...restOfFacts(employerRecord, employer, SHOWN),
    ['Примечание', employer.note],
  ];
  return (
    <dl className="facts-list">
      {rows.flatMap(([title, value]) =>
        value ? [<dt key={title}>{title}</dt>, <dd key={`${title} value`}>{value}</dd>] : [],
      )}
    </dl>
  );
}
