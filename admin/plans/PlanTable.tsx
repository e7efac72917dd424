// The plan as the paper has it: sections that fold, words verbatim, state and the year beside.
import ExpandIcon from '@mui/icons-material/ChevronRightOutlined';
import FoldIcon from '@mui/icons-material/ExpandMoreOutlined';
import { useState } from 'react';
import { dayOffWarning } from '../../forms/plans/index.ts';
import { formatNumber, initials } from '../parts/formats.ts';
import { StatusLabel } from '../parts/StatusLabel.tsx';
import { type StripMark, stripStart, YearHead, YearStrip } from '../parts/YearStrip.tsx';
import { today } from '../providers/session.ts';
import { ItemStatus, stateWords } from './ItemStatus.tsx';
import { type Appointment, type Plan, type PlanItem, shortName, stateOf } from './types.ts';

export interface PlanTableProps {
  plan: Plan;
  items: PlanItem[];
  appointments: Appointment[];
  mayMark(item: PlanItem): boolean;
  onOpen(item: PlanItem): void;
  onChanged(): void;
}

export function PlanTable(props: PlanTableProps) {
  const { plan, items } = props;
  const start = stripStart(plan.periodFrom, plan.periodTo);
  const groups = [
    { id: null, title: 'Без раздела' },
    ...plan.sections.map(({ id, number, title }) => ({
      id,
      title: [number, title].filter(Boolean).join(' '),
    })),
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="plan-area" aria-label="Пункты плана" tabIndex={0}>
      <table className="plan-table">
        <thead>
          <tr>
            <th scope="col">№</th>
            <th scope="col">Наименование мероприятия</th>
            <th scope="col">Ответственный</th>
            <th scope="col">Срок</th>
            <th scope="col">Результат</th>
            <th scope="col">Состояние</th>
            <th scope="col" className="plan-year">
              <span className="visually-hidden">Год по месяцам</span>
              <YearHead start={start} today={today()} />
            </th>
          </tr>
        </thead>
        {groups.map(({ id, title }) => {
          const own = items.filter(({ sectionId }) => sectionId === id);
          return own.length > 0 ? (
            <Section key={id ?? 0} title={title} own={own} start={start} {...props} />
          ) : null;
        })}
      </table>
    </section>
  );
}

function Section({
  title,
  own,
  start,
  ...props
}: PlanTableProps & { title: string; own: PlanItem[]; start: string }) {
  const [open, setOpen] = useState(true);
  const kinds = own.map((item) => stateOf(item, today()).kind);
  const done = kinds.filter((kind) => kind === 'done').length;
  const late = kinds.filter((kind) => kind === 'late').length;
  const Icon = open ? FoldIcon : ExpandIcon;
  return (
    <tbody>
      <tr className="plan-section">
        <th colSpan={7} scope="rowgroup">
          <div className="row-wrap">
            <button
              type="button"
              className="plain-button row plan-fold"
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              <Icon aria-hidden="true" />
              {title}
            </button>
            <span className="plan-progress" aria-hidden="true">
              <span className="plan-done" style={{ width: `${(done / own.length) * 100}%` }} />
              <span className="plan-late" style={{ width: `${(late / own.length) * 100}%` }} />
            </span>
            <span className="small second">
              исполнено {done} из {own.length}
              {late > 0 ? <b className="plan-late-word">, просрочено {late}</b> : null}
            </span>
          </div>
        </th>
      </tr>
      {open ? own.map((item) => <Row key={item.id} item={item} start={start} {...props} />) : null}
    </tbody>
  );
}

function Row({
  item,
  start,
  appointments,
  mayMark,
  onOpen,
  onChanged,
}: PlanTableProps & { item: PlanItem; start: string }) {
  const state = stateOf(item, today());
  const marks: StripMark[] = item.occurrences.map(({ startsOn, dueOn, status }) => ({
    startsOn,
    dueOn,
    tone:
      status === 'done'
        ? 'ok'
        : item.inForce && dueOn < today()
          ? 'bad'
          : startsOn && startsOn <= today()
            ? 'here'
            : 'ahead',
  }));
  return (
    <tr
      className={[state.kind === 'late' ? 'plan-row-late' : '', item.parentId ? 'plan-sub' : '']
        .filter(Boolean)
        .join(' ')}
    >
      <td className="plan-number">{item.number}</td>
      <th scope="row">
        <button type="button" className="plain-button plan-open" onClick={() => onOpen(item)}>
          {item.title}
        </button>
      </th>
      <td data-title="Ответственный">
        <People
          item={item}
          appointments={appointments.filter(({ itemId }) => itemId === item.id)}
        />
      </td>
      <td data-title="Срок">
        <Term item={item} />
      </td>
      <td data-title="Результат">
        <Result item={item} />
      </td>
      <td data-title="Состояние">
        <ItemStatus item={item} editable={mayMark(item)} onChanged={onChanged} />
      </td>
      <td className="plan-year">
        <YearStrip
          marks={marks}
          start={start}
          today={today()}
          label={`Сроки пункта № ${item.number}: ${stateWords(item)[1]}`}
        />
      </td>
    </tr>
  );
}

function People({ item, appointments }: { item: PlanItem; appointments: Appointment[] }) {
  const [first, ...rest] = appointments;
  if (!first)
    return item.withoutResponsible ? (
      <StatusLabel tone="warn">не назначен</StatusLabel>
    ) : (
      <span className="small second">{item.responsibleText}</span>
    );
  return (
    <span className="row">
      <span className="avatar" aria-hidden="true">
        {initials(first.personName)}
      </span>
      <span className="small second" title={appointments.map((a) => a.personName).join(', ')}>
        {shortName(first.personName)}
        {rest.length > 0 ? ` и ещё ${rest.length}` : ''}
      </span>
    </span>
  );
}

function Term({ item }: { item: PlanItem }) {
  if (item.termText === '') return <StatusLabel tone="none">срок не указан</StatusLabel>;
  const late = stateOf(item, today()).kind === 'late';
  const off = item.occurrences.flatMap(({ dueOn }) => dayOffWarning(dueOn) ?? []);
  return (
    <>
      <span className={late ? 'plan-late-word' : undefined}>
        {item.termText.replace(/ г\./g, '\u00a0г.')}
      </span>
      {off.length > 0 ? (
        <span className="plan-off" title={off.join('; ')}>
          {off.map((text) => /— (.+);/.exec(text)?.[1]).join(', ')}
        </span>
      ) : null}
    </>
  );
}

function Result({ item }: { item: PlanItem }) {
  const facts = item.targets
    .filter(({ fact }) => fact !== null)
    .map(
      ({ fact, target, unit }) =>
        `${formatNumber(fact)} из ${formatNumber(target)}${unit ? ` ${unit}` : ''}`,
    );
  return (
    <>
      <span className="plan-result">{item.factText ?? item.resultText}</span>
      {facts.length > 0 ? <span className="cell-second">{facts.join('; ')}</span> : null}
    </>
  );
}
