import AddIcon from '@mui/icons-material/AddOutlined';
import { Button } from '@mui/material';
import type { JsonObject } from '../../../../forms/json.ts';
import {
  type Period,
  recogniseResponsibles,
  responsibleClass,
} from '../../../../forms/plans/index.ts';
import { ChoiceBox, NumberBox, TextBox } from '../../../definition-text/boxes/boxes.tsx';
import { OrderedRow } from '../../../definition-text/boxes/OrderedRow.tsx';
import { useOrdered } from '../../../definition-text/boxes/use-ordered.ts';
import type { OrderedList } from '../../../definition-text/text/ordered-text.ts';
import { TermNote } from './TermNote.tsx';

interface PlanItemEditorProps {
  name: string;
  item: JsonObject;
  period: Period;
  sections: { value: string; name: string }[];
  items: OrderedList;
}

export function PlanItemEditor({ name, item, period, sections, items }: PlanItemEditorProps) {
  const path = ['items', 'items', name];
  const classes = recogniseResponsibles(String(item.responsible ?? ''));
  const hasRows = items.order.some((key) => items.items[key]?.parent === name);
  const above = items.order.filter(
    (key) =>
      key !== name &&
      items.items[key]?.parent === undefined &&
      items.items[key]?.section === item.section,
  );
  return (
    <>
      <TextBox path={[...path, 'title']} label="Наименование мероприятия" long maxLength={4000} />
      <TextBox
        path={[...path, 'responsible']}
        label="Ответственный, словами документа"
        long
        maxLength={4000}
      />
      <p className="small second">
        {classes.length > 0
          ? `Узнаны: ${classes.map(({ code, text }) => responsibleClass(code)?.title ?? text).join(', ')}`
          : 'Организаций в этих словах не узнано: ответственных назначат в плане'}
      </p>
      <TextBox
        path={[...path, 'term']}
        label="Срок, без года"
        help="«до 15 марта», «15 марта – 30 июня», «ежемесячно», «весь период»"
        maxLength={1000}
      />
      <TermNote term={String(item.term ?? '')} period={period} />
      <TextBox
        path={[...path, 'result']}
        label="Характеристика результата"
        help="«{год}» заменится годом плана, как и в наименовании"
        long
        maxLength={8000}
      />
      <Targets name={name} />
      <div className="form-pair">
        <ChoiceBox path={[...path, 'section']} label="Раздел" choices={sections} />
        {hasRows ? null : (
          <ChoiceBox
            path={[...path, 'parent']}
            label="Входит в пункт"
            choices={[
              { value: undefined, name: 'самостоятельный пункт' },
              ...above.map((key) => ({
                value: key,
                name: String(items.items[key]?.title ?? key).slice(0, 90),
              })),
            ]}
          />
        )}
      </div>
    </>
  );
}

const comparisons = [
  { value: 'at-least', name: 'не менее' },
  { value: 'at-most', name: 'не более' },
  { value: 'equal', name: 'ровно' },
];

function Targets({ name }: { name: string }) {
  const path = ['items', 'items', name, 'targets'];
  const { list, readOnly, open, toggle, isWrong, add, move, remove } = useOrdered(path, 'target');
  return (
    <div>
      {list.order.length > 0 ? (
        <ul className="field-rows">
          {list.order.map((key, index) => {
            const target = list.items[key] ?? {};
            const own = [...path, 'items', key];
            return (
              <OrderedRow
                key={key}
                title={`${target.title}: ${target.target} ${target.unit ?? ''}`}
                wrong={isWrong(key)}
                open={open === key}
                readOnly={readOnly}
                first={index === 0}
                last={index === list.order.length - 1}
                onToggle={() => toggle(key)}
                onMove={(step) => move(key, step)}
                onRemove={() => remove(key)}
              >
                <TextBox path={[...own, 'title']} label="Целевой показатель" />
                <div className="form-pair">
                  <ChoiceBox path={[...own, 'comparison']} label="Условие" choices={comparisons} />
                  <NumberBox path={[...own, 'target']} label="Цель" />
                  <TextBox path={[...own, 'unit']} label="Единица" optional maxLength={40} />
                </div>
                <TextBox path={[...own, 'source']} label="Откуда цель" optional maxLength={300} />
              </OrderedRow>
            );
          })}
        </ul>
      ) : null}
      {readOnly ? null : (
        <Button
          variant="text"
          size="small"
          startIcon={<AddIcon />}
          onClick={() =>
            add({ title: 'Целевой показатель', comparison: 'at-least', target: 100, unit: '%' })
          }
        >
          Добавить целевой показатель
        </Button>
      )}
    </div>
  );
}
