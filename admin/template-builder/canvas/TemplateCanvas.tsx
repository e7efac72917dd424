import { useCallback, useMemo, useRef, useState } from 'react';
import { InsertHere } from '../../form-builder/InsertHere.tsx';
import { QuickPick } from '../../form-builder/palette/QuickPick.tsx';
import { outsideHead } from '../outline/head.ts';
import { piecesFor } from '../palette/items.ts';
import { idOfIssue, useTemplate } from '../use-template.ts';
import { useHeadDrop } from './drag.ts';
import { HeadTable } from './HeadTable.tsx';
import { HeadTools } from './HeadTools.tsx';
import { useTemplateKeys } from './keys.ts';

/** The head of the report; its columns and headings are chosen, moved and filled in by mouse or keys. */
export function TemplateCanvas({ onProperties }: { onProperties(): void }) {
  const room = useTemplate();
  const { body, nodes, columns, places, issues, readOnly, selected, focus } = room;
  const [inserting, setInserting] = useState<HTMLElement>();
  const box = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const outside = useMemo(() => outsideHead(body, nodes), [body, nodes]);
  const wrong = useMemo(
    () => new Set(issues.flatMap((issue) => idOfIssue(issue, places) ?? [])),
    [issues, places],
  );
  const openInsert = useCallback(() => {
    const cell = box.current?.querySelector<HTMLElement>('[data-cell][tabindex="0"]');
    setInserting(cell ?? end.current ?? undefined);
  }, []);
  const keys = useTemplateKeys({ openInsert, onProperties });
  const over = useHeadDrop(
    end,
    (carried) => {
      if ('piece' in carried) room.insert(carried.piece, { parent: '' });
      else room.move(carried.ids, { parent: '' });
    },
    readOnly,
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a click beside the head lets the selection go
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same
    <div className="head-canvas" onClick={room.clear}>
      {selected.length > 0 && !readOnly ? <HeadTools /> : null}
      <div ref={box} className="sheet-scroll">
        <HeadTable label="Шапка отчёта" wrong={wrong} onKeys={keys} />
      </div>
      {outside.map((key) => (
        <p key={key} className="small second">
          Графа «{String(columns.get(key)?.title ?? key)}» не стоит в шапке.{' '}
          {readOnly ? null : (
            <button type="button" className="link-button" onClick={() => room.show(key)}>
              Поставить в шапку
            </button>
          )}
        </p>
      ))}
      {readOnly ? null : (
        <div ref={end} className={`canvas-end ${over ? 'canvas-end-over' : ''}`}>
          <InsertHere
            words={focus ? 'Добавить за выбранной' : 'Добавить графу'}
            onOpen={setInserting}
          />
        </div>
      )}
      {inserting ? (
        <QuickPick
          anchor={inserting}
          label="Какую графу вставить"
          placeholder="Какую графу?"
          listLabel="Графы"
          nothing="Такой графы нет."
          helper={focus ? `Встанет за ${room.names([focus])}` : 'Встанет последней'}
          searched={piecesFor}
          onPick={(piece) => {
            setInserting(undefined);
            room.insert(piece);
          }}
          onClose={() => {
            setInserting(undefined);
            room.askFocus();
          }}
        />
      ) : null}
    </div>
  );
}
