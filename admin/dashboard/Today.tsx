import ClockIcon from '@mui/icons-material/AccessTimeOutlined';
import LateIcon from '@mui/icons-material/ErrorOutlineOutlined';
import { Button, Skeleton } from '@mui/material';
import { Link } from 'react-router-dom';
import { usePlace } from '../providers/place.ts';
import { may, type Session } from '../providers/session.ts';
import { Gaps } from './Gaps.tsx';
import { type Task, useTasks } from './tasks.ts';

/** What I owe: late, due soon, and what is missing, each with one thing to do. */
export function Today({ session }: { session: Session }) {
  const { place } = usePlace();
  const { late, soon, lateTotal, soonTotal, isPending } = useTasks(session, place);
  if (isPending) return <Skeleton variant="rounded" height={240} aria-label="Загружаем" />;
  const nothing = late.length === 0 && soon.length === 0;
  const plans = may(session, 'plan-item.read');
  return (
    <>
      {nothing ? (
        <section aria-labelledby="today-title">
          <h2 id="today-title">Сегодня</h2>
          <p className="second">Срочных дел нет: ни просроченного, ни сроков на две недели.</p>
        </section>
      ) : null}
      {late.length > 0 ? (
        <TaskList
          id="late-title"
          title="Просрочено"
          tasks={late}
          total={lateTotal}
          more={plans ? { to: '/plans', title: 'Открыть план' } : undefined}
        />
      ) : null}
      {soon.length > 0 ? (
        <TaskList
          id="soon-title"
          title="Ближайшие две недели"
          tasks={soon}
          total={soonTotal}
          more={
            may(session, 'event.read') ? { to: '/events/calendar', title: 'Календарь' } : undefined
          }
        />
      ) : null}
      <Gaps session={session} />
    </>
  );
}

interface TaskListProps {
  id: string;
  title: string;
  tasks: Task[];
  total: number;
  more?: { to: string; title: string };
}

function TaskList({ id, title, tasks, total, more }: TaskListProps) {
  const late = tasks.some((task) => task.late > 0);
  return (
    <section aria-labelledby={id}>
      <div className="desk-head">
        <h2 id={id}>{title}</h2>
        <span className={`desk-count${late ? ' desk-count-late' : ''}`}>{total}</span>
        {more ? (
          <Link to={more.to} className="desk-more">
            {more.title}
          </Link>
        ) : null}
      </div>
      <ul className="tasks">
        {tasks.map((task) => (
          <TaskRow key={task.key} task={task} />
        ))}
      </ul>
    </section>
  );
}

function TaskRow({ task }: { task: Task }) {
  const Icon = task.late > 0 ? LateIcon : ClockIcon;
  return (
    <li className={`task${task.late > 0 ? ' task-late' : ''}`}>
      <div className="grow">
        <p className="task-title">{task.title}</p>
        <p className="small second task-detail">
          <Icon aria-hidden="true" />
          <span>{task.detail}</span>
        </p>
      </div>
      <Button component={Link} to={task.to} size="small" aria-label={`${task.verb}: ${task.title}`}>
        {task.verb}
      </Button>
    </li>
  );
}
