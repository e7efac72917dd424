import { useRef } from 'react';
import type { QuestionType } from '../../../forms/questions/index.ts';
import { useDraggable } from '../canvas/drag.ts';
import { iconOf } from '../icons.tsx';

interface PaletteItemProps {
  type: QuestionType;
  disabled: boolean;
  onInsert(): void;
}

/** Dragged to its place, or put behind what is selected by a click. */
export function PaletteItem({ type, disabled, onInsert }: PaletteItemProps) {
  const button = useRef<HTMLButtonElement>(null);
  const dragged = useDraggable(button, undefined, () => ({ type: type.code }), disabled);
  const Icon = iconOf(type.code);
  return (
    <button
      ref={button}
      type="button"
      className={`field-type ${dragged ? 'card-dragged' : ''}`}
      title={type.hint}
      disabled={disabled}
      onClick={onInsert}
    >
      <Icon aria-hidden="true" />
      {type.title}
    </button>
  );
}
