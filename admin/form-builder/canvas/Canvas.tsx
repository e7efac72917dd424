import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { isObject } from '../../../forms/json.ts';
import { fieldsIn } from '../../../forms/questionnaires/schema.ts';
import { questionTypeOf } from '../../../forms/questions/index.ts';
import { InsertHere } from '../InsertHere.tsx';
import { fieldAt, isRequired, keyOf, pathOf } from '../outline/fields.ts';
import type { OutlineNode } from '../outline/outline.ts';
import { QuickInsert } from '../palette/QuickInsert.tsx';
import { useBuilder } from '../use-builder.ts';
import { useKeyboard } from '../use-keyboard.ts';
import { Card } from './Card.tsx';
import { CardTools } from './CardTools.tsx';
import { useDropTarget } from './drag.ts';
import { conditionKeywords, conditionSentence } from './sentences.ts';

const notDrawn = new Set(['section', 'group']);
const nobody: readonly string[] = [];

/** The form as it will be; what stands on it is chosen, moved and filled in by mouse or keys. */
export function Canvas({ label, onProperties }: { label: string; onProperties(): void }) {
  const builder = useBuilder();
  const { outline, page, places, body, place, issues, readOnly, selected, focus } = builder;
  const { pick, clear, focusAsked, dropOn } = builder;
  const tree = useRef<HTMLDivElement>(null);
  const [inserting, setInserting] = useState<HTMLElement>();
  const nodes = outline.pages.find(({ key }) => key === page)?.nodes ?? [];
  const fields = useMemo(() => {
    const schema = body[place.schema];
    return fieldsIn(isObject(schema) ? schema : {});
  }, [body, place]);
  const wrongIds = useMemo(() => {
    const prefix = `${place.schema}.properties.`;
    return new Set(
      issues
        .filter(({ path }) => path.startsWith(prefix))
        .map(({ path }) => path.slice(prefix.length).split('.'))
        .flatMap(([key = '', items, properties, inner]) =>
          items === 'items' && properties === 'properties' && inner
            ? [key, `${key}/${inner}`]
            : [key],
        ),
    );
  }, [issues, place]);

  const latest = useRef(builder);
  latest.current = builder;
  const openInsert = useCallback(() => {
    const { focus: at } = latest.current;
    const card = at && tree.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(at)}"]`);
    setInserting(card || tree.current || undefined);
  }, []);
  const keys = useKeyboard({ openInsert, onProperties });
  // Whoever comes by Tab works with what they came to.
  const reach = useCallback((id: string) => {
    if (latest.current.selected.length === 0) latest.current.pick(id);
  }, []);
  // Asked for by an operation: its card may be drawn only now.
  useEffect(() => {
    const { focus: at } = latest.current;
    if (focusAsked === 0 || at === undefined) return;
    tree.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(at)}"]`)?.focus();
  }, [focusAsked]);
  const empty = useRef<HTMLDivElement>(null);
  const overEmpty = useDropTarget(
    empty,
    true,
    (carried) => {
      const target = { page };
      if ('type' in carried) builder.insert(carried.type, target);
      else builder.move(carried.ids, target);
    },
    readOnly,
  );

  // One card can always be reached by Tab: the focused one, else the first.
  const reachable =
    focus !== undefined && places.get(focus)?.page.key === page ? focus : nodes[0]?.id;
  const row = (list: readonly OutlineNode[], level: number) =>
    list.map((node, index) => {
      const field = fieldAt(body, place, node.id) ?? {};
      const type = questionTypeOf(field);
      return (
        <Card
          key={node.id}
          id={node.id}
          name={node.key}
          title={node.title}
          typeTitle={type.title}
          text={JSON.stringify(field)}
          path={pathOf(place, node.id)}
          level={level}
          index={index}
          count={list.length}
          required={isRequired(body, place, node.id)}
          wrong={wrongIds.has(node.id)}
          selected={selected.includes(node.id)}
          current={reachable === node.id}
          holds={node.holds}
          tied={node.tied}
          drawn={!notDrawn.has(type.code)}
          sentences={conditionKeywords.flatMap((keyword) => {
            const condition = field[keyword];
            return isObject(condition) ? [conditionSentence(keyword, condition, fields)] : [];
          })}
          readOnly={readOnly}
          selection={selected.includes(node.id) ? selected : nobody}
          onPick={pick}
          onReach={reach}
          onDrop={dropOn}
        >
          {node.children.length > 0 ? (
            <div className="card-children">{row(node.children, level + 1)}</div>
          ) : node.holds ? (
            <p className="small mute card-hollow">
              Пусто: перетащите сюда вопрос или нажмите Alt+→ на следующем за ним
            </p>
          ) : null}
        </Card>
      );
    });

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a click beside the cards lets the selection go
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same
    <div className="canvas" onClick={clear}>
      <div
        ref={tree}
        role="tree"
        aria-label={label}
        aria-multiselectable="true"
        className="canvas-cards"
        tabIndex={nodes.length === 0 ? 0 : -1}
        onKeyDown={keys}
      >
        {row(nodes, 1)}
      </div>
      {focus !== undefined && !readOnly && !places.get(focus)?.node.tied ? (
        <CardTools tree={tree} focus={focus} text={builder.text} />
      ) : null}
      {readOnly ? null : (
        <div ref={empty} className={`canvas-end ${overEmpty ? 'canvas-end-over' : ''}`}>
          {nodes.length === 0 ? (
            <p className="second">
              Здесь пока пусто. Перетащите поле из списка слева или нажмите кнопку.
            </p>
          ) : null}
          <InsertHere
            words={focus ? 'Добавить за выбранным' : 'Добавить сюда'}
            onOpen={setInserting}
          />
        </div>
      )}
      {inserting ? (
        <QuickInsert
          anchor={inserting}
          behind={focus === undefined ? undefined : (places.get(focus)?.node.title ?? keyOf(focus))}
          onClose={() => setInserting(undefined)}
        />
      ) : null}
    </div>
  );
}
