import LeftIcon from '@mui/icons-material/ArrowBackOutlined';
import RightIcon from '@mui/icons-material/ArrowForwardOutlined';
import CopyIcon from '@mui/icons-material/ContentCopyOutlined';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import InIcon from '@mui/icons-material/VerticalAlignBottomOutlined';
import OutIcon from '@mui/icons-material/VerticalAlignTopOutlined';
import HeadingIcon from '@mui/icons-material/ViewColumnOutlined';
import { type Tool, ToolButtons } from '../../form-builder/canvas/ToolButtons.tsx';
import { pieceNamed } from '../palette/items.ts';
import { useTemplate } from '../use-template.ts';

/** The tools of what is selected; each says its key. */
export function HeadTools() {
  const { selected, names, step, duplicate, remove, insert } = useTemplate();
  const heading = pieceNamed('heading');
  const what = names(selected);
  const tools: Tool[] = [
    { name: 'Левее', keys: 'Alt+←', Icon: LeftIcon, run: () => step('left') },
    { name: 'Правее', keys: 'Alt+→', Icon: RightIcon, run: () => step('right') },
    {
      name: 'Поставить под соседний заголовок',
      keys: 'Alt+↓',
      Icon: InIcon,
      run: () => step('in'),
    },
    { name: 'Вынести из-под заголовка', keys: 'Alt+↑', Icon: OutIcon, run: () => step('out') },
    {
      name: 'Заголовок над выбранными',
      keys: 'Ctrl+G',
      Icon: HeadingIcon,
      run: () => heading && insert(heading),
    },
    { name: 'Копия рядом', keys: 'Ctrl+D', Icon: CopyIcon, run: duplicate },
    { name: 'Удалить', keys: 'Delete', Icon: DeleteIcon, run: remove },
  ];
  return (
    <div className="head-tools" role="toolbar" aria-label={`Действия: ${what}`}>
      <ToolButtons tools={tools} what={what} />
    </div>
  );
}
