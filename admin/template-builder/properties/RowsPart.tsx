import AddIcon from '@mui/icons-material/AddOutlined';
import { Button } from '@mui/material';
import { rowGroupFields } from '../../../forms/conditions/index.ts';
import { TextBox } from '../../definition-text/boxes/boxes.tsx';
import { ConditionBox } from '../../definition-text/boxes/ConditionBox.tsx';
import { OrderedRow } from '../../definition-text/boxes/OrderedRow.tsx';
import { useOrdered } from '../../definition-text/boxes/use-ordered.ts';
import { useTemplate } from '../use-template.ts';

const path = ['rows', 'groups'];

/** The rows: organisations joined under subtotals, and the total. */
export function RowsPart() {
  const { prefix, locked } = useTemplate();
  const groups = useOrdered(path, `${prefix}group`);
  const { order, items } = groups.list;
  const closed = groups.readOnly || locked(path);
  return (
    <section className="property-boxes" aria-label="Строки">
      <TextBox path={['rows', 'title']} label="Заголовок первой графы" optional />
      <h3>Подытоги</h3>
      <p className="small second">
        Организация входит в первый подытог, под условие которого подходит.
      </p>
      <ul className="plain-list">
        {order.map((key, index) => {
          const title = String(items[key]?.title ?? key);
          const at = [...path, 'items', key];
          return (
            <OrderedRow
              key={key}
              title={title}
              wrong={groups.isWrong(key)}
              open={groups.open === key}
              readOnly={closed}
              first={index === 0}
              last={index === order.length - 1}
              onToggle={() => groups.toggle(key)}
              onMove={(step) => groups.move(key, step)}
              onRemove={locked(at) ? undefined : () => groups.remove(key)}
            >
              <TextBox path={[...at, 'title']} label="Название подытога" />
              <ConditionBox
                path={[...at, 'where']}
                label={`Кто входит в подытог «${title}»`}
                lead="Входят организации, у которых"
                nothing="Входят все организации."
                fields={rowGroupFields}
                kept
              />
            </OrderedRow>
          );
        })}
      </ul>
      {closed ? null : (
        <Button
          size="small"
          startIcon={<AddIcon />}
          onClick={() => groups.add({ title: 'Новый подытог', where: {} })}
        >
          Добавить подытог
        </Button>
      )}
      <TextBox path={['rows', 'total']} label="Итоговая строка" />
    </section>
  );
}
