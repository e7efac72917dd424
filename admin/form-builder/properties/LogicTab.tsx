import { useMemo } from 'react';
import { questionFields } from '../../../forms/conditions/index.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { isObject } from '../../../forms/questionnaires/field-interpreter.ts';
import { fieldsIn } from '../../../forms/questionnaires/schema.ts';
import { ConditionBuilder } from '../../condition-builder/ConditionBuilder.tsx';
import { DraftField } from '../../definitions/DraftField.tsx';
import { useBuilder } from '../use-builder.ts';
import { FactPart } from './FactPart.tsx';
import { useField } from './use-field.ts';

/** When it is asked, when it must be answered, which answers are taken, and what they tell. */
export function LogicTab({ id }: { id: string }) {
  const { body, place, outline } = useBuilder();
  const { field, type, disabled, value, set } = useField(id);
  const [group, inner] = id.split('/');
  const fields = useMemo(() => {
    const schema = body[place.schema];
    const whole = isObject(schema) ? schema : {};
    const pageOf = new Map(
      outline.pages.flatMap(({ title, nodes }) => nodes.map(({ key }) => [key, title] as const)),
    );
    const outer = questionFields(whole, (key) => pageOf.get(key));
    const holder = fieldsIn(whole).get(group ?? '');
    if (inner === undefined || !isObject(holder?.items)) return outer;
    return [...questionFields(holder.items, () => 'В этой же строке'), ...outer];
  }, [body, place, outline, group, inner]);
  const own = inner ?? id;
  const others = fields.filter(({ name }) => name.split('.')[0] !== own);
  const condition = (keyword: string): JsonObject | undefined => {
    const stated = value([keyword]);
    return isObject(stated) ? stated : undefined;
  };
  const message = value(['x-allowed-message']);
  return (
    <div className="property-boxes">
      <section className="stack">
        <h3>Когда показывать</h3>
        <ConditionBuilder
          label="Когда показывать"
          lead="Показывается, если"
          nothing="Показывается всегда."
          fields={others}
          value={condition('x-visible-when')}
          disabled={disabled}
          onChange={(next) => set(['x-visible-when'], next, 'Изменено условие показа')}
        />
      </section>
      {type.answered ? (
        <>
          <section className="stack">
            <h3>Когда обязателен</h3>
            <ConditionBuilder
              label="Когда обязателен"
              lead="Обязателен, если"
              nothing="Особых условий нет: обязательность задана на вкладке «Вопрос»."
              fields={others}
              value={condition('x-required-when')}
              disabled={disabled}
              onChange={(next) => set(['x-required-when'], next, 'Изменено условие обязательности')}
            />
          </section>
          <section className="stack">
            <h3>Какой ответ принимается</h3>
            <ConditionBuilder
              label="Какой ответ принимается"
              lead="Принимается, если"
              nothing="Принимается любой ответ этого вида."
              fields={fields}
              value={condition('x-allowed-when')}
              disabled={disabled}
              onChange={(next) =>
                set(['x-allowed-when'], next, 'Изменено, какой ответ принимается')
              }
            />
            {condition('x-allowed-when') || message !== undefined ? (
              <DraftField
                id="question-allowed-message"
                label="Что сказать, если ответ не подходит"
                multiline
                value={typeof message === 'string' ? message : ''}
                disabled={disabled}
                maxLength={500}
                onCommit={(text) => set(['x-allowed-message'], text === '' ? undefined : text)}
              />
            ) : null}
          </section>
        </>
      ) : null}
      {place.paged && inner === undefined ? <FactPart id={id} field={field} /> : null}
    </div>
  );
}
