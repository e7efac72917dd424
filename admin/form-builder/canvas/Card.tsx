import DragIcon from '@mui/icons-material/DragIndicatorOutlined';
import { type MouseEvent, memo, type ReactNode, useRef } from 'react';
import type { JsonObject } from '../../../forms/json.ts';
import type { Picking } from '../use-selection.ts';
import { CardFace } from './CardFace.tsx';
import { CardMarks } from './CardMarks.tsx';
import { type Carried, type Side, useDraggable, useDropTarget } from './drag.ts';

export interface CardProps {
  id: string;
  name: string;
  title: string;
  /** «Один из», for whoever does not see the picture. */
  typeTitle: string;
  /** The question as text: equal texts are equal cards. */
  text: string;
  path: readonly string[];
  level: number;
  /** Place in its row and their number. */
  index: number;
  count: number;
  required: boolean;
  wrong: boolean;
  selected: boolean;
  /** Has the keyboard; one card of the page always can be reached by Tab. */
  current: boolean;
  holds: boolean;
  tied: boolean;
  drawn: boolean;
  sentences: readonly string[];
  readOnly: boolean;
  selection: readonly string[];
  children: ReactNode;
  onPick(id: string, how: Picking): void;
  /** The keyboard came to the card. */
  onReach(id: string): void;
  onDrop(id: string, carried: Carried, side: Side): void;
}

function pickingOf(event: MouseEvent): Picking {
  if (event.shiftKey) return 'range';
  return event.ctrlKey || event.metaKey ? 'toggle' : 'one';
}

export const Card = memo(function Card(props: CardProps) {
  const { id, name, title, text, selected, current, holds, tied, readOnly } = props;
  const card = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLDivElement>(null);
  const handle = useRef<HTMLSpanElement>(null);
  const carry = () => ({
    ids: props.selection.includes(id) ? [...props.selection] : [id],
  });
  const dragged = useDraggable(line, handle, carry, readOnly || tied);
  const side = useDropTarget(
    root,
    holds,
    (carried, where) => props.onDrop(id, carried, where),
    readOnly || tied,
  );
  const field: JsonObject = JSON.parse(text);
  const classes = [
    'card',
    selected ? 'card-selected' : '',
    props.wrong ? 'card-wrong' : '',
    dragged ? 'card-dragged' : '',
    holds ? 'card-holds' : '',
    tied ? 'card-tied' : '',
    side ? `card-drop-${side}` : '',
  ];
  return (
    <div ref={root} className={classes.filter(Boolean).join(' ')}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys are taken by the tree as a whole */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the item inside it is the control */}
      <div
        ref={line}
        className="card-line"
        onClick={(event) => {
          event.stopPropagation();
          props.onPick(id, pickingOf(event));
          card.current?.focus({ preventScroll: true });
        }}
      >
        {readOnly || tied ? null : (
          <span ref={handle} className="card-handle" title="Перетащить" aria-hidden="true">
            <DragIcon />
          </span>
        )}
        <div className="card-body">
          {/* Only the title is the item: read aloud, a card would be its whole face and all inside it. */}
          <div
            ref={card}
            role="treeitem"
            aria-level={props.level}
            aria-posinset={props.index + 1}
            aria-setsize={props.count}
            aria-selected={selected}
            tabIndex={current ? 0 : -1}
            data-card={id}
            onFocus={() => props.onReach(id)}
            className="card-title"
          >
            {title}
            {props.required ? (
              <span className="field-required" aria-hidden="true">
                {' '}
                *
              </span>
            ) : null}
            <span className="visually-hidden">
              {`, ${props.typeTitle.toLowerCase()}${props.required ? ', обязательный' : ''}${props.wrong ? ', есть ошибка' : ''}`}
            </span>
          </div>
          {props.drawn ? <CardFace name={name} text={text} /> : null}
          <CardMarks field={field} sentences={props.sentences} name={name} path={props.path} />
        </div>
      </div>
      {props.children}
    </div>
  );
}, sameCard);

function sameCard(before: CardProps, after: CardProps): boolean {
  // What is inside is drawn by the canvas: a card with others inside is always drawn with them.
  if (after.children || before.children) return false;
  return (Object.keys(after) as (keyof CardProps)[]).every((key) => {
    if (key === 'path' || key === 'sentences')
      return before[key].join('\n') === after[key].join('\n');
    // Only a selected card carries the selection along.
    if (key === 'selection') return !after.selected || before.selection === after.selection;
    return before[key] === after[key];
  });
}
