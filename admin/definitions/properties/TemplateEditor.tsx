import { datasetFields, rowGroupFields } from '../../../forms/conditions/index.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { isObject } from '../../../forms/questionnaires/field-interpreter.ts';
import { fieldsIn } from '../../../forms/questionnaires/schema.ts';
import { TextBox } from './boxes.tsx';
import { ConditionBox } from './ConditionBox.tsx';
import { strings, useDefinitionText } from './definition-text.ts';
import { HeadSection } from './HeadSection.tsx';

interface Heading {
  path: string[];
  title: string;
  depth: number;
}

/** Headings from left to right, each over the ones that stand under it. */
function headingsOf(node: JsonObject, path: string[], depth = 0): Heading[] {
  const items = isObject(node.items) ? node.items : {};
  return strings(node.order).flatMap((key): Heading[] => {
    const child = items[key];
    if (!isObject(child)) return [];
    const own = [...path, 'items', key];
    return [
      { path: [...own, 'title'], title: String(child.title ?? key), depth },
      ...headingsOf(child, own, depth + 1),
    ];
  });
}

const peopleFields = datasetFields('learners');

/** Columns counted by a query of their own, by key and title. */
function countedIn(body: JsonObject): [string, string][] {
  return [...fieldsIn(isObject(body.schema) ? body.schema : {})].flatMap(([key, field]) =>
    isObject(field['x-query']) ? [[key, String(field.title ?? key)]] : [],
  );
}

export function TemplateEditor() {
  const { body } = useDefinitionText();
  const rows = isObject(body.rows) ? body.rows : {};
  const groups = strings(isObject(rows.groups) ? rows.groups.order : undefined);
  const counted = countedIn(body);
  const checks = strings(isObject(body.checks) ? body.checks.order : undefined);
  return (
    <>
      <section className="form-column">
        <TextBox path={['addressee']} label="Кому направляется" long />
      </section>
      <section className="form-column">
        <h2>Строки</h2>
        <TextBox path={['rows', 'title']} label="Заголовок первой графы" optional />
        {groups.map((key) => {
          const path = ['rows', 'groups', 'items', key];
          return (
            <div key={key} className="condition-box">
              <TextBox path={[...path, 'title']} label={`Подытог: ${key}`} />
              <ConditionBox
                path={[...path, 'where']}
                label={`Кто входит в подытог ${key}`}
                lead="Входят организации, у которых"
                nothing="Входят все организации."
                fields={rowGroupFields}
                kept
                folded
              />
            </div>
          );
        })}
        <TextBox path={['rows', 'total']} label="Итоговая строка" />
      </section>
      <section className="form-column">
        <h2>Шапка</h2>
        {headingsOf(isObject(body.header) ? body.header : {}, ['header']).map(({ path, depth }) => (
          <div key={path.join('.')} className={`heading-depth-${Math.min(depth, 3)}`}>
            <TextBox path={path} label={depth === 0 ? 'Заголовок' : 'Заголовок под ним'} />
          </div>
        ))}
        <p className="small mute">
          Состав граф меняют в исходном тексте; как они считаются, видно в просмотре.
        </p>
      </section>
      {counted.length > 0 ? (
        <section className="form-column">
          <h2>Кого считают графы</h2>
          {counted.map(([key, title]) => (
            <div key={key} className="condition-box">
              <p>{title}</p>
              <ConditionBox
                path={['schema', 'properties', key, 'x-query', 'where']}
                label={`Графа «${title}»`}
                lead="Считаются те, для кого"
                nothing="Без условий: считаются все."
                fields={peopleFields}
                kept
                folded
              />
            </div>
          ))}
        </section>
      ) : null}
      {checks.length > 0 ? (
        <section className="form-column">
          <h2>Контрольные соотношения</h2>
          {checks.map((key) => (
            <TextBox key={key} path={['checks', 'items', key, 'title']} label="Соотношение" />
          ))}
        </section>
      ) : null}
      <HeadSection />
    </>
  );
}
