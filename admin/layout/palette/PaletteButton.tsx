// «Поиск по всему» in the top bar. What it opens is loaded when it is opened.
import SearchIcon from '@mui/icons-material/SearchOutlined';
import { lazy, Suspense, useEffect, useState } from 'react';
import './palette.css';

const Palette = lazy(async () => ({ default: (await import('./Palette.tsx')).Palette }));

export function PaletteButton() {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // By the key's place: in the Russian layout it writes «л».
      if (!(event.ctrlKey || event.metaKey) || event.code !== 'KeyK') return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return (
    <>
      <button
        type="button"
        className="plain-button palette-button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K"
        onClick={() => setOpen(true)}
      >
        <SearchIcon aria-hidden="true" />
        <span className="palette-words">
          Поиск по всему{' '}
          <span className="palette-key" aria-hidden="true">
            Ctrl+K
          </span>
        </span>
      </button>
      {open ? (
        <Suspense fallback={null}>
          <Palette onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
