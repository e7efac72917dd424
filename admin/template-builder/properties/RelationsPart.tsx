import AddIcon from '@mui/icons-material/AddOutlined';
import { Button } from '@mui/material';
import { ChoiceBox, ManyBox, TextBox } from '../../definition-text/boxes/boxes.tsx';
import { OrderedRow } from '../../definition-text/boxes/OrderedRow.tsx';
import { useOrdered } from '../../definition-text/boxes/use-ordered.ts';
import { strings } from '../../definition-text/definition-text.ts';
import { useTemplate } from '../use-template.ts';
import { CompletenessPart } from './CompletenessPart.tsx';
import { columnChoices, numericKeys } from './column-choices.ts';

const signs = [
  { value: '=', name: 'равно' },
  { value: '<=', name: 'не больше' },
];

/** What must agree in every row before the report is handed in. */
export function RelationsPart() {
  const { columns, prefix, locked } = useTemplate();
  const checks = useOrdered(['checks'], `${prefix}check`);
  const { order, items } = checks.list;
  const closed = checks.readOnly || locked(['checks']);
  const [first, second = first] = numericKeys(columns);
  return (
    <section className="property-boxes" aria-label="Соотношения">
      <ul className="plain-list">
        {order.map((key, index) => {
          const item = items[key] ?? {};
          const at = ['checks', 'items', key];
          const choices = columnChoices(columns, [...strings(item.left), ...strings(item.right)]);
          return (
            <OrderedRow
              key={key}
              title={String(item.title ?? key)}
              wrong={checks.isWrong(key)}
              open={checks.open === key}
              readOnly={closed}
              first={index === 0}
              last={index === order.length - 1}
              onToggle={() => checks.toggle(key)}
              onMove={(step) => checks.move(key, step)}
              onRemove={locked(at) ? undefined : () => checks.remove(key)}
            >
              <TextBox path={[...at, 'title']} label="Что проверяется" long />
              <ManyBox path={[...at, 'left']} label="Слева: сумма граф" choices={choices} />
              <ChoiceBox path={[...at, 'op']} label="Сравнение" choices={signs} />
              <ManyBox path={[...at, 'right']} label="Справа: сумма граф" choices={choices} />
            </OrderedRow>
          );
        })}
      </ul>
      {order.length === 0 ? <p className="small mute">Соотношений нет.</p> : null}
      {closed || first === undefined || second === undefined ? null : (
        <Button
          size="small"
          startIcon={<AddIcon />}
          onClick={() =>
            checks.add({ title: 'Новое соотношение', left: [first], op: '=', right: [second] })
          }
        >
          Добавить соотношение
        </Button>
      )}
      <CompletenessPart />
    </section>
  );
}
