import type { ReactNode } from 'react';
import type { Tone } from './StatusLabel.tsx';
import './parts.css';

export function Note({
  tone,
  icon,
  children,
}: {
  tone?: Tone;
  icon?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div
      className={`note${tone ? ` note-${tone}` : ''}`}
      role={tone === 'bad' ? 'alert' : undefined}
    >
      {icon}
      <div className="grow">{children}</div>
    </div>
  );
}

/** Says kindly what is missing and what to do about it. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="empty">
      <svg width="120" height="28" viewBox="0 0 120 28" aria-hidden="true">
        <path
          d="M8 20h30a6 6 0 0 0 6-6 6 6 0 0 1 6-6h62"
          fill="none"
          stroke="var(--line-2)"
          strokeWidth="2"
        />
        <circle cx="8" cy="20" r="5" fill="var(--sheet)" stroke="var(--line-3)" strokeWidth="2" />
        <circle cx="112" cy="8" r="5" fill="var(--sheet)" stroke="var(--line-3)" strokeWidth="2" />
      </svg>
      <h2>{title}</h2>
      {children ? <p className="second">{children}</p> : null}
      {action}
    </div>
  );
}
