import DownIcon from '@mui/icons-material/ArrowDownwardOutlined';
import UpIcon from '@mui/icons-material/ArrowUpwardOutlined';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import ExpandLessIcon from '@mui/icons-material/ExpandLessOutlined';
import ExpandMoreIcon from '@mui/icons-material/ExpandMoreOutlined';
import { IconButton, Tooltip } from '@mui/material';
import type { ReactNode } from 'react';

interface OrderedRowProps {
  title: string;
  /** Under the title while the row is closed. */
  note?: ReactNode;
  wrong: boolean;
  open: boolean;
  readOnly: boolean;
  first: boolean;
  last: boolean;
  onToggle(): void;
  onMove(step: 1 | -1): void;
  onRemove?(): void;
  children: ReactNode;
}

type Tool = [label: string, Icon: typeof UpIcon, off: boolean, act: () => void];

/** One row of a list whose order matters: opened to be changed, moved and taken out. */
export function OrderedRow(props: OrderedRowProps) {
  const { title, note, wrong, open, readOnly, first, last, onToggle, onMove, onRemove } = props;
  const tools: Tool[] = [
    ['Выше', UpIcon, first, () => onMove(-1)],
    ['Ниже', DownIcon, last, () => onMove(1)],
  ];
  if (onRemove) tools.push(['Удалить', DeleteIcon, false, onRemove]);
  return (
    <li className={`field-row${wrong ? ' field-row-wrong' : ''}${open ? ' field-row-open' : ''}`}>
      <div className="field-line">
        <button
          type="button"
          className="plain-button field-head"
          aria-expanded={open}
          onClick={onToggle}
        >
          {open ? <ExpandLessIcon aria-hidden="true" /> : <ExpandMoreIcon aria-hidden="true" />}
          <span className="grow">
            <span className="field-name">{title}</span>
            {open || !note ? null : <span className="small second">{note}</span>}
          </span>
        </button>
        {readOnly ? null : (
          <span className="field-tools">
            {tools.map(([label, Icon, off, act]) => (
              <Tooltip key={label} title={label}>
                <span>
                  <IconButton
                    size="small"
                    aria-label={`${label}: ${title}`}
                    disabled={off}
                    onClick={act}
                  >
                    <Icon />
                  </IconButton>
                </span>
              </Tooltip>
            ))}
          </span>
        )}
      </div>
      {open ? <div className="field-editor">{props.children}</div> : null}
    </li>
  );
}
