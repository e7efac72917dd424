import FoldIcon from '@mui/icons-material/MenuOpenOutlined';
import UnfoldIcon from '@mui/icons-material/MenuOutlined';
import { Tooltip } from '@mui/material';
import { Link, useLocation } from 'react-router-dom';
import { useKeptRegisters } from '../providers/kept-registers.ts';
import { type Session, useSession } from '../providers/session.ts';
import { NavigationCount } from './NavigationCount.tsx';
import { isCurrent, type NavigationGroup, navigationFor, withRegisters } from './navigation.ts';

interface NavigationProps {
  folded: boolean;
  onFold?(): void;
  onLeave?(): void;
}

export function Navigation({ folded, onFold, onLeave }: NavigationProps) {
  const { pathname } = useLocation();
  const session = useSession();
  const groups = withRegisters(navigationFor(session), useKeptRegisters().data ?? []);
  return (
    <nav className={`navigation${folded ? ' navigation-folded' : ''}`} aria-label="Разделы">
      <ul>
        {groups.map((group) =>
          folded ? (
            <RailItem key={group.title} group={group} known={groups} path={pathname} />
          ) : (
            <Group
              key={group.title}
              group={group}
              known={groups}
              path={pathname}
              session={session}
              onLeave={onLeave}
            />
          ),
        )}
      </ul>
      {onFold ? (
        <button
          type="button"
          className="plain-button navigation-link navigation-fold"
          onClick={onFold}
        >
          {folded ? <UnfoldIcon aria-hidden="true" /> : <FoldIcon aria-hidden="true" />}
          <span className={folded ? 'visually-hidden' : undefined}>
            {folded ? 'Развернуть меню' : 'Свернуть'}
          </span>
        </button>
      ) : null}
    </nav>
  );
}

function Group({
  group,
  known,
  path,
  session,
  onLeave,
}: {
  group: NavigationGroup;
  known: NavigationGroup[];
  path: string;
  session: Session | undefined;
  onLeave?(): void;
}) {
  const { icon: Icon, title, items, alone } = group;
  if (alone)
    return items.map(({ to }) => (
      <li key={to}>
        <Link
          to={to}
          className="navigation-link"
          aria-current={isCurrent(to, path, known) ? 'page' : undefined}
          onClick={onLeave}
        >
          <Icon aria-hidden="true" />
          <span>{title}</span>
        </Link>
      </li>
    ));
  return (
    <li>
      <div className="navigation-group" id={`group-${items[0]?.to ?? ''}`}>
        <Icon aria-hidden="true" />
        <span>{title}</span>
      </div>
      <ul aria-labelledby={`group-${items[0]?.to ?? ''}`}>
        {items.map(({ to, title: name, count }) => {
          const waiting = session && count?.(session);
          return (
            <li key={to}>
              <Link
                to={to}
                className="navigation-link navigation-sub"
                aria-current={isCurrent(to, path, known) ? 'page' : undefined}
                onClick={onLeave}
              >
                <span className="grow">{name}</span>
                {waiting ? <NavigationCount {...waiting} /> : null}
              </Link>
            </li>
          );
        })}
      </ul>
    </li>
  );
}

function RailItem({
  group,
  known,
  path,
}: {
  group: NavigationGroup;
  known: NavigationGroup[];
  path: string;
}) {
  const { icon: Icon, title, items } = group;
  const current = items.some(({ to }) => isCurrent(to, path, known));
  return (
    <li>
      <Tooltip title={title} placement="right">
        <Link
          to={items[0]?.to ?? '/'}
          className="navigation-link"
          aria-label={title}
          aria-current={current ? 'page' : undefined}
        >
          <Icon aria-hidden="true" />
        </Link>
      </Tooltip>
    </li>
  );
}
