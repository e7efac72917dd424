import ChevronRightIcon from '@mui/icons-material/ChevronRightOutlined';
import { type ReactNode, useEffect } from 'react';
import { Link } from 'react-router-dom';
import './screen-header.css';

export interface Crumb {
  to: string;
  title: string;
}

export interface ScreenHeaderProps {
  title: string;
  /** Second line under the title. */
  children?: ReactNode;
  crumbs?: Crumb[];
  /** Beside the crumbs, e.g. «8 из 25». */
  beside?: ReactNode;
  actions?: ReactNode;
}

export function ScreenHeader({ title, children, crumbs, beside, actions }: ScreenHeaderProps) {
  useEffect(() => {
    document.title = `${title} · Профмаршрут`;
  }, [title]);
  return (
    <div className="screen-header">
      <div className="grow">
        {crumbs || beside ? (
          <div className="crumbs">
            {crumbs ? (
              <nav aria-label="Путь" className="row">
                {crumbs.map(({ to, title: name }, index) => (
                  <span key={to} className="row crumb">
                    {index > 0 ? <ChevronRightIcon aria-hidden="true" /> : null}
                    <Link to={to}>{name}</Link>
                  </span>
                ))}
              </nav>
            ) : null}
            {beside}
          </div>
        ) : null}
        <h1>{title}</h1>
        {children}
      </div>
      {actions ? <div className="screen-actions">{actions}</div> : null}
    </div>
  );
}
