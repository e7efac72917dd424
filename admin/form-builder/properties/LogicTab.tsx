import { useMemo } from 'react';
import { questionFields } from '../../../forms/conditions/index.ts';
import { isObject } from '../../../forms/json.ts';
import { fieldsIn } from '../../../forms/questionnaires/schema.ts';
import { ConditionBuilder } from '../../condition-builder/ConditionBuilder.tsx';
import { DraftField } from '../../parts/DraftField.tsx';
import type { ConditionKeyword } from '../canvas/sentences.ts';
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
  const when = (keyword: ConditionKeyword, label: string, lead: string, nothing: string) => {
    const stated = value([keyword]);
    return (
      <>
        <h3>{label}</h3>
        <ConditionBuilder
          label={label}
          lead={lead}
          nothing={nothing}
          // Only what is accepted may be asked of the answer itself.
          fields={keyword === 'x-allowed-when' ? fields : others}
          value={isObject(stated) ? stated : undefined}
          disabled={disabled}
          onChange={(next) => set([keyword], next, `Изменено: ${label.toLowerCase()}`)}
        />
      </>
    );
  };
  const message = value(['x-allowed-message']);
  return (
    <div className="property-boxes">
      <section className="stack">
        {when('x-visible-when', 'Когда показывать', 'Показывается, если', 'Показывается всегда.')}
      </section>
      {type.answered ? (
        <>
          <section className="stack">
            {when(
              'x-required-when',
              'Когда обязателен',
              'Обязателен, если',
              'Особых условий нет: обязательность задана на вкладке «Вопрос».',
            )}
          </section>
          <section className="stack">
            {when(
              'x-allowed-when',
              'Какой ответ принимается',
              'Принимается, если',
              'Принимается любой ответ этого вида.',
            )}
            {value(['x-allowed-when']) !== undefined || message !== undefined ? (
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
