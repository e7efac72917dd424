import { iconOf } from '../icons.tsx';
import { useBuilder } from '../use-builder.ts';
import { searched, typesFor } from './items.ts';
import { QuickPick } from './QuickPick.tsx';

interface QuickInsertProps {
  anchor: HTMLElement;
  /** Title of the question it will stand behind. */
  behind: string | undefined;
  onClose(): void;
}

/** The palette of the form at the place itself. */
export function QuickInsert({ anchor, behind, onClose }: QuickInsertProps) {
  const { place, insert, askFocus } = useBuilder();
  return (
    <QuickPick
      anchor={anchor}
      label="Какое поле вставить"
      placeholder="Какое поле?"
      listLabel="Поля"
      nothing="Такого поля нет."
      helper={behind ? `Встанет за «${behind}»` : 'Встанет в конец страницы'}
      searched={(search) =>
        searched(typesFor(place.paged), search).map((type) => ({
          code: type.code,
          title: type.title,
          hint: type.hint,
          Icon: iconOf(type.code),
          type,
        }))
      }
      onPick={({ type }) => {
        onClose();
        insert(type);
      }}
      onClose={() => {
        onClose();
        askFocus();
      }}
    />
  );
}
