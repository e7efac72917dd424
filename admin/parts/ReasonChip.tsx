import ExpandLessIcon from '@mui/icons-material/ExpandLessOutlined';
import ExpandMoreIcon from '@mui/icons-material/ExpandMoreOutlined';
import './parts.css';

export interface ReasonChipProps {
  number: number;
  title: string;
  open: boolean;
  controls: string;
  onToggle(): void;
}

export function ReasonChip({ number, title, open, controls, onToggle }: ReasonChipProps) {
  const Arrow = open ? ExpandLessIcon : ExpandMoreIcon;
  return (
    <button
      type="button"
      className={`reason${open ? ' reason-open' : ''}`}
      aria-expanded={open}
      aria-controls={controls}
      onClick={onToggle}
    >
      <span className="reason-number">
        <span className="visually-hidden">Характеристика </span>
        {number}
      </span>
      {title}
      <Arrow aria-hidden="true" />
    </button>
  );
}
