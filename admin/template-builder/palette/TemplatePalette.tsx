import { TextField } from '@mui/material';
import { useRef, useState } from 'react';
import { useHeadCarried } from '../canvas/drag.ts';
import { useTemplate } from '../use-template.ts';
import { type Piece, piecesFor } from './items.ts';

/** What may stand in the head: columns by how they are filled, and headings. */
export function TemplatePalette() {
  const [search, setSearch] = useState('');
  const found = piecesFor(search);
  return (
    <section className="fields-pane" aria-label="Графы">
      <div className="row">
        <h2 className="grow">Графы</h2>
        <span className="small mute">
          перетащите или <kbd>Insert</kbd>
        </span>
      </div>
      <TextField
        size="small"
        value={search}
        placeholder="Найти графу"
        onChange={({ target }) => setSearch(target.value)}
        slotProps={{ htmlInput: { 'aria-label': 'Найти графу' } }}
      />
      <div className="head-pieces">
        {found.map((piece) => (
          <PieceButton key={piece.code} piece={piece} />
        ))}
      </div>
      {found.length === 0 ? <p className="small second">Такой графы нет.</p> : null}
    </section>
  );
}

/** Dragged to its place, or put behind what is selected by a click. */
function PieceButton({ piece }: { piece: Piece }) {
  const { readOnly, insert } = useTemplate();
  const button = useRef<HTMLButtonElement>(null);
  const dragged = useHeadCarried(button, () => ({ piece: piece.code }), readOnly);
  return (
    <button
      ref={button}
      type="button"
      className={`field-type ${dragged ? 'card-dragged' : ''}`}
      title={piece.hint}
      disabled={readOnly}
      onClick={() => insert(piece)}
    >
      <piece.Icon aria-hidden="true" />
      {piece.title}
    </button>
  );
}
