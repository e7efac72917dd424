import { MenuItem, TextField } from '@mui/material';
import { columnsOf, describeColumn } from '../../../forms/reports/index.ts';
import { TextBox } from '../../definition-text/boxes/boxes.tsx';
import { OriginMarks } from '../../definition-text/layers/Origin.tsx';
import { removeAt, setAt } from '../../definition-text/text/edit-text.ts';
import { DraftField } from '../../parts/DraftField.tsx';
import { columnPath, type Filling, fillingOf, headPath, treeOf } from '../outline/head.ts';
import { filled } from '../palette/items.ts';
import { useTemplate } from '../use-template.ts';
import { ColumnCode } from './ColumnCode.tsx';
import { ColumnRelations } from './ColumnRelations.tsx';
import { FormulaPart } from './FormulaPart.tsx';
import { QueryPart } from './QueryPart.tsx';

const ways: Record<Filling, string> = {
  counted: 'Считается по данным',
  formula: 'Считается по другим графам',
  hand: 'Вносится вручную',
};
const types = { integer: 'Целое число', number: 'Число', string: 'Текст' };

interface ColumnPartProps {
  id: string;
  column: string;
  onRelations(): void;
}

/** A column: its words in the head, how it is filled, its code and the relations that name it. */
export function ColumnPart({ id, column, onRelations }: ColumnPartProps) {
  const room = useTemplate();
  const { text, body, columns, nodes, places, publishedKeys, readOnly, locked, apply } = room;
  const own = columns.get(column);
  const title = places.get(id)?.node.title ?? column;
  const path = columnPath(column);
  if (!own) return <p className="second">Этой графы больше нет. Удалите её место из шапки.</p>;
  const disabled = readOnly || locked(path);
  const filling = fillingOf(own);
  const all = columnsOf({
    schema: { type: 'object', properties: Object.fromEntries(columns) },
    header: treeOf(nodes),
  });
  const read = all.find(({ key }) => key === column);
  const refill = (next: Filling) => {
    let changed = removeAt(removeAt(text, [...path, 'x-query']), [...path, 'x-formula']);
    for (const [keyword, value] of Object.entries(filled(next, body, [])))
      changed = setAt(changed, [...path, keyword], value);
    if (next !== 'hand' && own.type === 'string')
      changed = setAt(changed, [...path, 'type'], 'integer');
    apply(changed, `«${title}»: ${ways[next].toLowerCase()}`);
  };
  return (
    <section className="property-boxes" aria-label="Графа">
      <div className="row-wrap">
        <h3>Графа</h3>
        <OriginMarks path={path} />
      </div>
      <DraftField
        id="column-heading"
        label="Заголовок в шапке"
        value={title}
        multiline
        disabled={readOnly || locked(headPath(id))}
        maxLength={500}
        onCommit={(next) => {
          if (next.trim() === '' || next === title) return;
          const named = setAt(text, [...headPath(id), 'title'], next);
          // The full name follows until somebody writes another one.
          const follows = own.title === title && !disabled;
          apply(follows ? setAt(named, [...path, 'title'], next) : named, `Графа: «${next}»`);
        }}
      />
      <TextBox
        path={[...path, 'title']}
        label="Полное название"
        help="В формулах, примечаниях и проверках"
        long
      />
      <TextField
        select
        id="column-filling"
        label="Как заполняется"
        value={filling}
        disabled={disabled}
        onChange={({ target }) => refill(fillingNamed(target.value))}
      >
        {Object.entries(ways).map(([code, name]) => (
          <MenuItem key={code} value={code}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      {filling === 'counted' ? <QueryPart column={column} title={title} /> : null}
      {filling === 'formula' ? <FormulaPart column={column} /> : null}
      {read && filling === 'formula' ? (
        <p className="condition">{describeColumn(read, all)}.</p>
      ) : null}
      <div className="form-pair">
        <TextField
          select
          id="column-type"
          label="Вид значения"
          value={typeof own.type === 'string' ? own.type : ''}
          disabled={disabled || publishedKeys.has(column)}
          helperText={publishedKeys.has(column) ? 'После публикации не меняется' : undefined}
          onChange={({ target }) =>
            apply(setAt(text, [...path, 'type'], target.value), `Изменено: «${title}»`)
          }
        >
          {Object.entries(types)
            .filter(([code]) => filling === 'hand' || code !== 'string')
            .map(([code, name]) => (
              <MenuItem key={code} value={code}>
                {name}
              </MenuItem>
            ))}
        </TextField>
        <ColumnCode key={column} id={id} column={column} disabled={disabled} />
      </div>
      <ColumnRelations column={column} onOpen={onRelations} />
    </section>
  );
}

function fillingNamed(code: string): Filling {
  return code === 'counted' || code === 'formula' ? code : 'hand';
}
