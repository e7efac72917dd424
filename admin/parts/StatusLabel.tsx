// Status is colour, icon and word together; never one of them alone.
import CheckCircleIcon from '@mui/icons-material/CheckCircleOutlined';
import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined';
import PendingIcon from '@mui/icons-material/PendingOutlined';
import WarningIcon from '@mui/icons-material/WarningAmberOutlined';
import type { ReactNode } from 'react';
import { riskLevels, wordOf } from '../messages/words.ts';
import './parts.css';

export type Tone = 'ok' | 'warn' | 'bad' | 'none';

const icons = { ok: CheckCircleIcon, warn: WarningIcon, bad: ErrorIcon, none: PendingIcon };

export function StatusLabel({
  tone,
  boxed,
  children,
}: {
  tone: Tone;
  boxed?: boolean;
  children: ReactNode;
}) {
  const Icon = icons[tone];
  return (
    <span className={`status status-${tone}${boxed ? ' status-boxed' : ''}`}>
      <Icon aria-hidden="true" />
      {children}
    </span>
  );
}

export const riskTones: Record<string, Tone> = {
  high: 'bad',
  'not-high': 'ok',
  insufficient: 'warn',
};

export function RiskLevel({ level, boxed }: { level: string | null | undefined; boxed?: boolean }) {
  return (
    <StatusLabel tone={riskTones[level ?? ''] ?? 'none'} boxed={boxed}>
      {level ? wordOf(riskLevels, level) : 'не оценён'}
    </StatusLabel>
  );
}
