import DownIcon from '@mui/icons-material/ArrowDownwardOutlined';
import UpIcon from '@mui/icons-material/ArrowUpwardOutlined';
import BoltIcon from '@mui/icons-material/BoltOutlined';
import BranchIcon from '@mui/icons-material/CallSplitOutlined';
import CopyIcon from '@mui/icons-material/ContentCopyOutlined';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import ExpandLessIcon from '@mui/icons-material/ExpandLessOutlined';
import ExpandMoreIcon from '@mui/icons-material/ExpandMoreOutlined';
import { IconButton, Tooltip } from '@mui/material';
import type { KeyboardEvent, ReactNode } from 'react';
import type { Path } from '../../../forms/definitions/layers/tree.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { optionsOf } from '../../../forms/questions/options.ts';
import { factTitle } from '../../../forms/risk/fact-catalogue.ts';
import { wordFor } from '../../parts/formats.ts';
import { OriginMarks } from '../layers/Origin.tsx';
import { useLayers } from '../layers/use-layers.ts';
import { answerKindOf, answerKinds, hasChoices } from './answer-kinds.ts';
import { factLinkOf } from './fact-values.ts';

export interface FieldRowProps {
  name: string;
  /** Of the field in the definition. */
  path: Path;
  field: JsonObject;
  required: boolean;
  wrong: boolean;
  open: boolean;
  readOnly: boolean;
  onToggle(): void;
  onMove(step: -1 | 1): void;
  onDuplicate(): void;
  onRemove(): void;
  children: ReactNode;
}

export function FieldRow(props: FieldRowProps) {
  const {
    name,
    path,
    field,
    required,
    wrong,
    open,
    readOnly,
    onToggle,
    onMove,
    onDuplicate,
    onRemove,
    children,
  } = props;
  const locked = useLayers().locked(path) !== false;
  const kind = answerKindOf(field);
  const options = hasChoices(kind) ? optionsOf(field) : [];
  const fact = factLinkOf(field);
  const title = String(field.title ?? name);
  const Arrow = open ? ExpandLessIcon : ExpandMoreIcon;
  const keys = (event: KeyboardEvent) => {
    if (!event.altKey || readOnly) return;
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      onMove(event.key === 'ArrowUp' ? -1 : 1);
    }
  };
  const tools: [string, typeof UpIcon, () => void, boolean?][] = [
    ['Выше (Alt+↑)', UpIcon, () => onMove(-1)],
    ['Ниже (Alt+↓)', DownIcon, () => onMove(1)],
    ['Сделать копию', CopyIcon, onDuplicate],
    // What is under lock inside would be lost with it.
    [locked ? 'Удалить нельзя: закреплено' : 'Удалить', DeleteIcon, onRemove, locked],
  ];
  return (
    <li
      className={`field-row${open ? ' field-row-open' : ''}${wrong ? ' field-row-wrong' : ''}`}
      data-key={name}
    >
      <div className="field-line">
        <button
          type="button"
          className="plain-button field-head"
          aria-expanded={open}
          onClick={onToggle}
          onKeyDown={keys}
        >
          <span className="grow">
            <span className="field-name">
              {title}
              {required ? (
                <span className="field-required" title="обязательный">
                  {' '}
                  *<span className="visually-hidden">обязательный</span>
                </span>
              ) : null}
            </span>
            <span className="field-marks">
              <span className="tag">{answerKinds[kind]}</span>
              {options.length > 0 ? (
                <span className="small mute">
                  {options.length} {wordFor(options.length, 'вариант', 'варианта', 'вариантов')}
                </span>
              ) : null}
              {fact ? (
                <span className="fact-chip">
                  <BoltIcon aria-hidden="true" />
                  {factTitle(fact.name)}
                </span>
              ) : null}
              {field['x-visible-when'] ? (
                <span className="small mute row field-conditional">
                  <BranchIcon aria-hidden="true" />
                  по условию
                </span>
              ) : null}
              <OriginMarks path={path} />
              <code className="definition-code mute">{name}</code>
            </span>
          </span>
          <Arrow aria-hidden="true" />
        </button>
        {readOnly ? null : (
          <span className="field-tools">
            {tools.map(([label, Icon, act, off]) => (
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
      {open ? children : null}
    </li>
  );
}
