import { type Indicator, indicatorMetaSchema } from '../../../indicators/schema.ts';
import type { JsonObject } from '../../../json.ts';
import { ofQuery, type Reference } from '../../references/reference.ts';
import { defineKind } from '../kind.ts';
import { indicatorRules } from './rules.ts';

function references(body: JsonObject): Reference[] {
  return [...ofQuery('numerator', body.numerator), ...ofQuery('denominator', body.denominator)];
}

export const indicator = defineKind<'indicator', Indicator>({
  code: 'indicator',
  resource: 'indicators',
  title: 'Показатель',
  plural: 'Определения показателей',
  metaSchema: indicatorMetaSchema,
  rules: indicatorRules,
  references,
  fieldNoun: 'поле',
  places: [
    [/^numerator\./, 'числитель'],
    [/^denominator\./, 'знаменатель'],
  ],
  captions: { missing: 'чего не хватает' },
});
