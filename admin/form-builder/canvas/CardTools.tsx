import DownIcon from '@mui/icons-material/ArrowDownwardOutlined';
import UpIcon from '@mui/icons-material/ArrowUpwardOutlined';
import CopyIcon from '@mui/icons-material/ContentCopyOutlined';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import OutIcon from '@mui/icons-material/FormatIndentDecreaseOutlined';
import InIcon from '@mui/icons-material/FormatIndentIncreaseOutlined';
import { type RefObject, useLayoutEffect, useState } from 'react';
import { useBuilder } from '../use-builder.ts';
import { ToolButtons } from './ToolButtons.tsx';

interface CardToolsProps {
  tree: RefObject<HTMLElement | null>;
  focus: string;
  /** Cards move as the text changes, and the tools with them. */
  text: string;
}

/**
 * The tools of what is selected; each says its key. They hang over the corner of the card and stand beside
 * the tree, not in it: a tree holds nothing but its items.
 */
export function CardTools({ tree, focus, text }: CardToolsProps) {
  const { step, duplicate, remove, names, selected } = useBuilder();
  const [top, setTop] = useState<number>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed text is another place of the card
  useLayoutEffect(() => {
    const root = tree.current;
    const measure = () => {
      const card = root?.querySelector(`[data-card="${CSS.escape(focus)}"]`)?.closest('.card');
      const canvas = root?.parentElement;
      if (!card || !canvas) return setTop(undefined);
      setTop(card.getBoundingClientRect().top - canvas.getBoundingClientRect().top);
    };
    measure();
    if (!root || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(measure);
    observer.observe(root);
    return () => observer.disconnect();
  }, [tree, focus, text]);
  const what = names(selected);
  const tools = [
    { name: 'Выше', keys: 'Alt+↑', Icon: UpIcon, run: () => step('up') },
    { name: 'Ниже', keys: 'Alt+↓', Icon: DownIcon, run: () => step('down') },
    { name: 'Вложить в раздел или повтор', keys: 'Alt+→', Icon: InIcon, run: () => step('in') },
    { name: 'Вынести', keys: 'Alt+←', Icon: OutIcon, run: () => step('out') },
    { name: 'Копия рядом', keys: 'Ctrl+D', Icon: CopyIcon, run: duplicate },
    { name: 'Удалить', keys: 'Delete', Icon: DeleteIcon, run: remove },
  ];
  return (
    <div
      className="card-tools"
      role="toolbar"
      aria-label={`Действия: ${what}`}
      style={{ top: (top ?? 0) - 16 }}
    >
      <ToolButtons tools={tools} what={what} />
    </div>
  );
}
