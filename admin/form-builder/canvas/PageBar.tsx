import AddIcon from '@mui/icons-material/AddOutlined';
import { useRef } from 'react';
import { addPage } from '../operations/pages.ts';
import type { OutlinePage } from '../outline/outline.ts';
import { useBuilder } from '../use-builder.ts';
import { useDropTarget } from './drag.ts';

/** The line of pages above the form; a question let go over a page moves there. */
export function PageBar() {
  const { outline, page, readOnly, edit, prefix, apply, setPage } = useBuilder();
  return (
    <nav className="page-bar" aria-label="Страницы">
      {outline.pages.map((one, index) => (
        <PageTab key={one.key} own={one} number={index + 1} here={one.key === page} />
      ))}
      {readOnly ? null : (
        <button
          type="button"
          className="page-tab page-new"
          onClick={() => {
            const added = addPage(edit, prefix, page);
            apply(added.text, 'Добавлена страница');
            setPage(added.key);
          }}
        >
          <AddIcon aria-hidden="true" />
          Страница
        </button>
      )}
    </nav>
  );
}

function PageTab({ own, number, here }: { own: OutlinePage; number: number; here: boolean }) {
  const { setPage, move, insert, readOnly } = useBuilder();
  const tab = useRef<HTMLButtonElement>(null);
  const side = useDropTarget(
    tab,
    true,
    (carried) => {
      if ('type' in carried) insert(carried.type, { page: own.key });
      else move(carried.ids, { page: own.key });
    },
    readOnly || own.key === '',
  );
  return (
    <button
      ref={tab}
      type="button"
      className={`page-tab ${side ? 'card-drop-inside' : ''}`}
      aria-current={here ? 'page' : undefined}
      onClick={(event) => {
        event.stopPropagation();
        setPage(own.key);
      }}
    >
      <span className={here ? 'stop stop-here' : 'stop stop-ahead'} aria-hidden="true" />
      {own.key === '' ? own.title : `${number}. ${own.title}`}
    </button>
  );
}
