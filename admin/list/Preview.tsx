// A record beside its list, without leaving it: arrows go on to the next row, Escape closes.
import CloseIcon from '@mui/icons-material/CloseOutlined';
import { IconButton } from '@mui/material';
import { type ReactNode, useEffect } from 'react';
import { Link } from 'react-router-dom';
import './tools.css';

interface PreviewProps {
  title: ReactNode;
  to?: string;
  /** Where the list scrolls with its page. */
  fixed?: boolean;
  children: ReactNode;
  onClose(): void;
}

export function Preview({ title, to, fixed, children, onClose }: PreviewProps) {
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [onClose]);
  return (
    <aside
      className={`record-preview${fixed ? ' record-preview-fixed' : ''}`}
      aria-label="Быстрый просмотр"
    >
      <div className="row">
        <h2 className="grow">{title}</h2>
        <IconButton aria-label="Закрыть просмотр" onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </div>
      <div aria-live="polite" className="stack">
        {children}
      </div>
      {to ? <Link to={to}>Открыть полностью</Link> : null}
      <p className="small mute">
        Стрелки вверх и вниз — другие строки, Enter — открыть, Esc — закрыть.
      </p>
    </aside>
  );
}

/** Names and values; what is not known is left out. */
export function PreviewFacts({ rows }: { rows: [title: string, value: ReactNode][] }) {
  return (
    <dl className="record-facts">
      {rows.map(([title, value]) =>
        value === null || value === undefined || value === '' || value === '—' ? null : (
          <div key={title}>
            <dt className="label">{title}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
