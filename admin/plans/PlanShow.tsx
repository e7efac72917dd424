import AddIcon from '@mui/icons-material/AddOutlined';
import EditIcon from '@mui/icons-material/EditOutlined';
import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import { Button, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { LinkBase, useNotify } from 'react-admin';
import { Link, useParams, useSearchParams } from 'react-router-dom';
import { planStatuses } from '../../forms/plans/state.ts';
import { Waiting } from '../edit/FormPage.tsx';
import { wordOf } from '../messages/words.ts';
import { count, formatDate } from '../parts/formats.ts';
import { EmptyState } from '../parts/Note.tsx';
import { ScreenHeader } from '../parts/ScreenHeader.tsx';
import { StatusLabel } from '../parts/StatusLabel.tsx';
import { TabBar } from '../parts/TabBar.tsx';
import { today, useMay } from '../providers/session.ts';
import { exportPlan } from './calls.ts';
import { ItemDialog } from './ItemDialog.tsx';
import { ItemDrawer } from './ItemDrawer.tsx';
import { PeopleView } from './PeopleView.tsx';
import { PlanTable } from './PlanTable.tsx';
import { PointsView } from './PointsView.tsx';
import { type Appointment, type Plan, type PlanItem, stateOf } from './types.ts';
import { usePlan } from './use-plan.ts';
import './plans.css';

const views = [
  { key: 'table', title: 'Таблица' },
  { key: 'people', title: 'По ответственным' },
  { key: 'points', title: 'Контрольные точки' },
] as const;

const states: [string, string][] = [
  ['', 'все'],
  ['late', 'просрочено'],
  ['soon', 'скоро срок'],
  ['open', 'в работе'],
  ['done', 'исполнено'],
  ['nobody', 'нет ответственного'],
];

export function PlanShow() {
  const id = Number(useParams().id);
  const loaded = usePlan(id);
  if (loaded.error) return <EmptyState title="План не открылся">{loaded.error.message}</EmptyState>;
  if (!loaded.plan || !loaded.items) return <Waiting />;
  return (
    <Content
      plan={loaded.plan}
      items={loaded.items}
      appointments={loaded.appointments}
      refetch={loaded.refetch}
    />
  );
}

interface ContentProps {
  plan: Plan;
  items: PlanItem[];
  appointments: Appointment[];
  refetch(): void;
}

function Content({ plan, items, appointments, refetch }: ContentProps) {
  const [search, setSearch] = useSearchParams();
  const set = (name: string, value: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  const view = views.find(({ key }) => key === search.get('view'))?.key ?? 'table';
  const wanted = search.get('state') ?? '';
  const person = search.get('person') ?? '';
  const maySee = useMay('plan-item.mark');
  const mayKeep = useMay('plan-item.update');
  const writable = !plan.original && plan.status !== 'closed';
  const [adding, setAdding] = useState(false);
  const opened = items.find(({ id }) => String(id) === search.get('item'));
  const ofPerson = new Set(
    appointments
      .filter(({ responsiblePersonId }) => String(responsiblePersonId) === person)
      .map(({ itemId }) => itemId),
  );
  const shown = items.filter((item) => {
    const { kind } = stateOf(item, today());
    const fits =
      wanted === '' ||
      (wanted === 'nobody' ? item.withoutResponsible : kind === wanted) ||
      (wanted === 'open' && kind === 'soon');
    return fits && (person === '' || ofPerson.has(item.id));
  });
  const people = [
    ...new Map(appointments.map((a) => [String(a.responsiblePersonId), a.personName])),
  ].sort(([, a], [, b]) => a.localeCompare(b, 'ru'));
  const mayMark = (item: PlanItem) => writable && maySee && (mayKeep || item.mine);
  const onOpen = (item: PlanItem) => set('item', String(item.id));
  return (
    <>
      <ScreenHeader
        title={
          plan.title.length > 120
            ? `${plan.title.slice(0, plan.title.indexOf(' по ') + 1 || 120).trim()}, ${plan.organizationName}`
            : plan.title
        }
        crumbs={[{ to: '/plans', title: 'Планы' }]}
        actions={<Actions plan={plan} writable={writable} onAdd={() => setAdding(true)} />}
      >
        <p className="small second" title={plan.title}>
          {[
            plan.original ? 'Исходный документ' : wordOf(planStatuses, plan.status),
            plan.approvedOn ? `утверждён ${formatDate(plan.approvedOn)}` : '',
            plan.agreedOn ? `согласован с Минтрудом ${formatDate(plan.agreedOn)}` : '',
            count(items.length, 'пункт', 'пункта', 'пунктов'),
            count(plan.sections.length, 'раздел', 'раздела', 'разделов'),
          ]
            .filter(Boolean)
            .join(' · ')}
          {plan.templateVersionId ? (
            <>
              {' · '}
              <Link
                to={`/definition-versions/${plan.templateVersionId}/show`}
                title={plan.templateTitle ?? undefined}
              >
                составлен по шаблону
              </Link>
            </>
          ) : null}
        </p>
      </ScreenHeader>
      <div className="plan-bar">
        <TabBar
          label="Вид плана"
          items={[...views]}
          current={view}
          onChange={(key) => set('view', key === 'table' ? '' : key)}
        />
        <TextField
          select
          label="Состояние"
          value={wanted}
          onChange={(event) => set('state', event.target.value)}
          slotProps={{ select: { displayEmpty: true } }}
        >
          {states.map(([key, word]) => (
            <MenuItem key={key} value={key}>
              {word}
            </MenuItem>
          ))}
        </TextField>
        {people.length > 0 ? (
          <TextField
            select
            label="Ответственный"
            value={people.some(([id]) => id === person) ? person : ''}
            onChange={(event) => set('person', event.target.value)}
            slotProps={{ select: { displayEmpty: true } }}
          >
            <MenuItem value="">любой</MenuItem>
            {people.map(([id, name]) => (
              <MenuItem key={id} value={id}>
                {name}
              </MenuItem>
            ))}
          </TextField>
        ) : null}
        <span className="grow" />
        <Counters items={items} />
      </div>
      {view === 'table' ? (
        <PlanTable
          plan={plan}
          items={shown}
          appointments={appointments}
          mayMark={mayMark}
          onOpen={onOpen}
          onChanged={refetch}
        />
      ) : view === 'people' ? (
        <PeopleView items={shown} appointments={appointments} onOpen={onOpen} />
      ) : (
        <PointsView
          planId={plan.id}
          items={items}
          writable={writable}
          onOpen={(id) => set('item', String(id))}
        />
      )}
      <ItemDrawer
        item={opened}
        plan={plan}
        items={items}
        mayMark={opened !== undefined && mayMark(opened)}
        mayKeep={writable && mayKeep}
        onClose={() => set('item', '')}
        onChanged={refetch}
      />
      {adding ? (
        <ItemDialog plan={plan} items={items} onClose={() => setAdding(false)} onSaved={refetch} />
      ) : null}
    </>
  );
}

function Counters({ items }: { items: PlanItem[] }) {
  const kinds = items.map((item) => stateOf(item, today()).kind);
  const of = (...wanted: string[]) => kinds.filter((kind) => wanted.includes(kind)).length;
  return (
    <p className="row-wrap">
      <StatusLabel tone="ok">исполнено {of('done')}</StatusLabel>
      <StatusLabel tone="none">в работе {of('open', 'soon')}</StatusLabel>
      <StatusLabel tone="bad">просрочено {of('late')}</StatusLabel>
    </p>
  );
}

function Actions({ plan, writable, onAdd }: { plan: Plan; writable: boolean; onAdd(): void }) {
  const notify = useNotify();
  const mayUpdate = useMay('plan.update');
  const mayAdd = useMay('plan-item.create');
  const save = () =>
    exportPlan(plan.id).catch((error: unknown) =>
      notify(error instanceof Error ? error.message : 'Выгрузить не удалось', { type: 'error' }),
    );
  return (
    <>
      <Button startIcon={<DownloadIcon />} onClick={() => void save()}>
        Выгрузить XLSX
      </Button>
      {mayUpdate && !plan.original ? (
        <Button component={LinkBase} to={`/plans/${plan.id}`} startIcon={<EditIcon />}>
          Изменить план
        </Button>
      ) : null}
      {mayAdd && writable ? (
        <Button variant="contained" color="primary" startIcon={<AddIcon />} onClick={onAdd}>
          Добавить пункт
        </Button>
      ) : null}
    </>
  );
}
