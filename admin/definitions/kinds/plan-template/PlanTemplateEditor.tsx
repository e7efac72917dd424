import AddIcon from '@mui/icons-material/AddOutlined';
import { Button } from '@mui/material';
import { isObject } from '../../../../forms/json.ts';
import { audiences, type Period } from '../../../../forms/plans/index.ts';
import { ChoiceBox, TextBox } from '../../../definition-text/boxes/boxes.tsx';
import { HeadSection } from '../../../definition-text/boxes/HeadSection.tsx';
import { OrderedRow } from '../../../definition-text/boxes/OrderedRow.tsx';
import { useOrdered } from '../../../definition-text/boxes/use-ordered.ts';
import { useDefinitionText } from '../../../definition-text/definition-text.ts';
import { today } from '../../../providers/session.ts';
import { PlanHead } from './PlanHead.tsx';
import { PlanItemEditor } from './PlanItemEditor.tsx';
import { TermNote } from './TermNote.tsx';
import './plan-template.css';

/** Terms are shown as they will stand in the plan of the coming year. */
function usePeriod(): Period {
  const { body } = useDefinitionText();
  const { start, end } = isObject(body.period) ? body.period : {};
  const year = Number(today().slice(0, 4)) + 1;
  const day = (value: unknown, otherwise: string) =>
    typeof value === 'string' && /^\d\d-\d\d$/.test(value) ? value : otherwise;
  const [from, to] = [day(start, '01-01'), day(end, '12-31')];
  return { from: `${year}-${from}`, to: `${to < from ? year + 1 : year}-${to}` };
}

export function PlanTemplateEditor() {
  return (
    <>
      <Rows />
      <Points />
      <PlanHead />
      <HeadSection />
    </>
  );
}

const cut = (text: unknown, at = 120) => {
  const whole = String(text ?? '');
  return whole.length > at ? `${whole.slice(0, at)}…` : whole;
};

/** Sections in their order, each with its items. */
function Rows() {
  const sections = useOrdered(['sections'], 'section');
  const items = useOrdered(['items'], 'item');
  const period = usePeriod();
  const choices = sections.list.order.map((key) => ({
    value: key,
    name: cut(sections.list.items[key]?.title, 90),
  }));
  const inSection = (section: string) =>
    items.list.order.filter((key) => items.list.items[key]?.section === section);
  const lost = items.list.order.filter(
    (key) => !sections.list.order.includes(String(items.list.items[key]?.section)),
  );
  const rows = (keys: string[]) => (
    <ul className="field-rows">
      {keys.map((key, index) => {
        const item = items.list.items[key] ?? {};
        const below = items.list.order.filter((other) => items.list.items[other]?.parent === key);
        return (
          <OrderedRow
            key={key}
            title={`${item.parent === undefined ? '' : '— '}${cut(item.title)}`}
            note={[item.term || 'срок не указан', cut(item.responsible, 60)]
              .filter(Boolean)
              .join(' · ')}
            wrong={items.isWrong(key)}
            open={items.open === key}
            readOnly={items.readOnly}
            first={index === 0}
            last={index === keys.length - 1}
            onToggle={() => items.toggle(key)}
            onMove={(step) => items.move(key, step, keys)}
            onRemove={() => items.remove(key, ...below)}
          >
            <PlanItemEditor
              name={key}
              item={item}
              period={period}
              sections={choices}
              items={items.list}
            />
          </OrderedRow>
        );
      })}
    </ul>
  );
  return (
    <section className="fields-editor">
      <h2>Разделы и пункты</h2>
      {sections.list.order.map((key, index) => {
        const own = inSection(key);
        const title = String(sections.list.items[key]?.title ?? key);
        return (
          <div key={key} className="field-group">
            <ul className="plan-section">
              <OrderedRow
                title={title}
                note={`пунктов: ${own.length}`}
                wrong={sections.isWrong(key)}
                open={sections.open === key}
                readOnly={sections.readOnly}
                first={index === 0}
                last={index === sections.list.order.length - 1}
                onToggle={() => sections.toggle(key)}
                onMove={(step) => sections.move(key, step)}
                onRemove={own.length === 0 ? () => sections.remove(key) : undefined}
              >
                <TextBox path={['sections', 'items', key, 'title']} label="Название раздела" />
              </OrderedRow>
            </ul>
            {own.length > 0 ? rows(own) : <p className="small second">Пунктов пока нет.</p>}
            {items.readOnly ? null : (
              <Button
                variant="text"
                size="small"
                startIcon={<AddIcon />}
                onClick={() =>
                  items.add(
                    {
                      section: key,
                      title: 'Новое мероприятие',
                      responsible: '',
                      term: '',
                      result: '',
                    },
                    own.at(-1),
                  )
                }
              >
                Добавить пункт
              </Button>
            )}
          </div>
        );
      })}
      {lost.length > 0 ? (
        <div className="field-group">
          <p className="small second">Пункты без раздела: выберите им раздел.</p>
          {rows(lost)}
        </div>
      ) : null}
      {sections.readOnly ? null : (
        <Button
          size="small"
          startIcon={<AddIcon />}
          onClick={() => sections.add({ title: 'Новый раздел' })}
        >
          Добавить раздел
        </Button>
      )}
    </section>
  );
}

function Points() {
  const points = useOrdered(['controlPoints'], 'point');
  const items = useOrdered(['items'], 'item');
  const period = usePeriod();
  const { order, items: rows } = points.list;
  const audienceChoices = Object.entries(audiences).map(([value, name]) => ({ value, name }));
  const itemChoices = items.list.order.map((key) => ({
    value: key,
    name: cut(items.list.items[key]?.title, 90),
  }));
  return (
    <section className="fields-editor">
      <h2>Контрольные точки</h2>
      {order.length === 0 ? null : (
        <ul className="field-rows">
          {order.map((key, index) => {
            const point = rows[key] ?? {};
            const path = ['controlPoints', 'items', key];
            return (
              <OrderedRow
                key={key}
                title={cut(point.title)}
                note={String(point.term ?? '')}
                wrong={points.isWrong(key)}
                open={points.open === key}
                readOnly={points.readOnly}
                first={index === 0}
                last={index === order.length - 1}
                onToggle={() => points.toggle(key)}
                onMove={(step) => points.move(key, step)}
                onRemove={() => points.remove(key)}
              >
                <TextBox path={[...path, 'title']} label="Что сделано" long maxLength={4000} />
                <TextBox path={[...path, 'term']} label="Срок, без года" maxLength={1000} />
                <TermNote term={String(point.term ?? '')} period={period} />
                <div className="form-pair">
                  <ChoiceBox path={[...path, 'audience']} label="О ком" choices={audienceChoices} />
                  <ChoiceBox
                    path={[...path, 'item']}
                    label="К какому пункту"
                    choices={[{ value: undefined, name: 'ни к какому' }, ...itemChoices]}
                  />
                </div>
              </OrderedRow>
            );
          })}
        </ul>
      )}
      {points.readOnly ? null : (
        <Button
          variant="text"
          size="small"
          startIcon={<AddIcon />}
          onClick={() =>
            points.add({ audience: 'region', title: 'Новая контрольная точка', term: 'до 1 июня' })
          }
        >
          Добавить контрольную точку
        </Button>
      )}
    </section>
  );
}
