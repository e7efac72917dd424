import EditIcon from '@mui/icons-material/EditOutlined';
import { Button } from '@mui/material';
import { LinkBase, ShowBase, useShowContext } from 'react-admin';
import { Waiting } from '../edit/FormPage.tsx';
import { ScreenHeader } from '../parts/ScreenHeader.tsx';
import { StatusLabel } from '../parts/StatusLabel.tsx';
import { TabBar, tabId } from '../parts/TabBar.tsx';
import { useTab } from '../parts/use-tab.ts';
import { may, useSession } from '../providers/session.ts';
import { AttachedRecords, useAttachedRegisters } from '../register-records/AttachedRecords.tsx';
import { OrganizationKind } from './OrganizationKind.tsx';
import './organizations.css';
import { EventsTab, FiguresTab, PeopleTab, PlanTab, UsersTab } from './OrganizationTabs.tsx';
import type { Organization } from './organization.ts';
import { ServiceAreas } from './ServiceAreas.tsx';
import { Subordinates } from './Subordinates.tsx';

export function OrganizationShow() {
  return (
    <ShowBase>
      <Card />
    </ShowBase>
  );
}

type Tab = 'facts' | 'people' | 'users' | 'events' | 'plan' | 'figures' | 'registers';
const keys: readonly Tab[] = ['facts', 'people', 'users', 'events', 'plan', 'figures', 'registers'];

const allTabs: { key: Tab; title: string; verb?: string; ofPeople?: true }[] = [
  { key: 'facts', title: 'Сведения' },
  { key: 'people', title: 'Обучающиеся', verb: 'learner.read', ofPeople: true },
  { key: 'users', title: 'Пользователи', verb: 'grant.read' },
  { key: 'events', title: 'Мероприятия', verb: 'event.read' },
  { key: 'plan', title: 'Пункты плана', verb: 'plan-item.read' },
  { key: 'figures', title: 'Показатели', verb: 'figure.read', ofPeople: true },
  { key: 'registers', title: 'Реестры', verb: 'register-record.read' },
];
const teaching = ['vocational-college', 'university', 'school'];

function Card() {
  const { record, isPending } = useShowContext<Organization>();
  const session = useSession();
  const mayUpdate = may(session, 'organization.update');
  const registers = useAttachedRegisters('organization').length > 0;
  const [tab, setTab] = useTab<Tab>(keys, 'facts');
  if (isPending || !record) return <Waiting />;
  const { id, shortName, kind, parentId, parentName, active } = record;
  const teaches = teaching.includes(kind);
  const tabs = allTabs.filter(
    ({ key, verb, ofPeople }) =>
      (verb === undefined || may(session, verb)) &&
      (!ofPeople || teaches) &&
      (key !== 'registers' || registers),
  );
  return (
    <>
      <ScreenHeader
        title={shortName}
        crumbs={[
          { title: 'Организации', to: '/organizations' },
          ...(parentId && parentName
            ? [{ title: parentName, to: `/organizations/${parentId}/show` }]
            : []),
        ]}
        actions={
          mayUpdate ? (
            <Button component={LinkBase} to={`/organizations/${id}`} startIcon={<EditIcon />}>
              Изменить
            </Button>
          ) : undefined
        }
      >
        <p className="row-wrap">
          <OrganizationKind kind={kind} whole />
          {active ? null : <StatusLabel tone="none">не действует</StatusLabel>}
        </p>
      </ScreenHeader>
      <TabBar label="Разделы организации" items={tabs} current={tab} onChange={setTab} />
      <div role="tabpanel" aria-labelledby={tabId(tab)} className="organization-panel">
        {tab === 'facts' ? <Facts record={record} /> : null}
        {tab === 'people' ? (
          <PeopleTab
            organization={record}
            seesLevels={kind !== 'school' && may(session, 'assessment.read')}
          />
        ) : null}
        {tab === 'users' ? <UsersTab organization={record} /> : null}
        {tab === 'events' ? <EventsTab organization={record} /> : null}
        {tab === 'plan' ? <PlanTab organization={record} /> : null}
        {tab === 'figures' ? <FiguresTab organization={record} /> : null}
        {tab === 'registers' ? (
          <AttachedRecords kind="organization" id={record.id} organizationId={record.id} />
        ) : null}
      </div>
    </>
  );
}

function Facts({ record }: { record: Organization }) {
  const { name, shortName } = record;
  return (
    <div className="two-columns">
      <div className="screen-body stack">
        <dl className="organization-facts">
          <dt>Полное наименование</dt>
          <dd>{name}</dd>
          {record.nameInDocument && record.nameInDocument !== shortName ? (
            <Fact title="В документе" value={record.nameInDocument} />
          ) : null}
          <Fact title="ИНН" value={record.inn} />
          <Fact title="ОГРН" value={record.ogrn} />
          <Fact title="ОКТМО" value={record.oktmo} />
          <Fact title="Адрес" value={record.address} />
        </dl>
        <ServiceAreas organization={record} />
      </div>
      <aside className="side">
        <Subordinates parent={record} />
      </aside>
    </div>
  );
}

function Fact({ title, value }: { title: string; value: string | null }) {
  return (
    <>
      <dt>{title}</dt>
      <dd>{value || <span className="mute">не указан</span>}</dd>
    </>
  );
}
