// Conditions that no longer mean what they say: shown as broken where they are built, refused when published.
import { isDate } from '../dialect/formats/date.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import { joinName, parameterName } from '../predicates/names.ts';
import type { ConditionField } from './condition-field.ts';
import type { Leaf } from './node.ts';
import { type ConditionOperator, conditionOperator, filled, readConstraint } from './operators.ts';

export interface BrokenLeaf {
  field: string;
  /** `field` where the field itself is not there. */
  what: 'field' | 'operator' | 'option' | 'value' | 'parameter';
  message: string;
}

export type KnownFields = ReadonlyMap<string, ConditionField>;

export function knownFields(fields: readonly ConditionField[]): KnownFields {
  return new Map(fields.map((field) => [field.name, field]));
}

/** @param parameters names that may stand instead of a value; absent, any may */
export function brokenLeaf(
  leaf: Pick<Leaf, 'field' | 'operator' | 'value'>,
  known: KnownFields,
  parameters?: ReadonlySet<string>,
): BrokenLeaf | undefined {
  const field = known.get(leaf.field);
  const say = (what: BrokenLeaf['what'], message: string) => ({
    field: leaf.field,
    what,
    message,
  });
  if (!field)
    return say('field', `Поля «${leaf.field}» больше нет: выберите другое или уберите условие`);
  const operator = conditionOperator(leaf.operator);
  if (!operator || !suits(operator, field))
    return say(
      'operator',
      `Сравнение «${operator?.words(field.values) ?? leaf.operator}» не подходит полю «${field.title}»: выберите другое`,
    );
  if (operator.takes === 'nothing') return undefined;
  const values = Array.isArray(leaf.value) ? leaf.value : [leaf.value];
  const stranger = values.map(parameterName).find((name) => name && !parameters?.has(name));
  if (parameters && stranger !== undefined)
    return say('parameter', `Параметра «${stranger}» больше нет: выберите другой`);
  const own = values.filter((value) => parameterName(value) === undefined);
  if (own.some((value) => value === '' || !fitsKind(value, operator, field)))
    return say('value', `Укажите значение: «${field.title}»`);
  const lost = field.options && operator.takes !== 'count' ? lostOption(own, field) : undefined;
  return lost === undefined
    ? undefined
    : say('option', `Варианта «${String(lost)}» у «${field.title}» больше нет: выберите другой`);
}

function suits({ offered, suits: also }: ConditionOperator, field: ConditionField): boolean {
  if (offered.includes(field.values) || also.includes(field.values)) return true;
  // Marks of a scale are numbers: they are compared as such.
  return (
    field.values === 'choice' &&
    offered.includes('number') &&
    (field.options ?? []).every(({ value }) => typeof value === 'number')
  );
}

function fitsKind(value: Json, { takes }: ConditionOperator, { values }: ConditionField): boolean {
  if (takes === 'number' || takes === 'count') return typeof value === 'number';
  if (values === 'yes-no') return typeof value === 'boolean';
  if (values === 'integer' || values === 'number') return typeof value === 'number';
  if (values === 'date') return typeof value === 'string' && isDate(value);
  return values !== 'text' || typeof value === 'string';
}

function lostOption(values: readonly Json[], { options = [] }: ConditionField): Json | undefined {
  return values.find((value) => options.every((option) => option.value !== value));
}

/** All that no longer holds, each thing once, whatever groups it stands in. */
export function brokenLeaves(
  predicate: JsonObject,
  known: KnownFields,
  parameters?: ReadonlySet<string>,
): BrokenLeaf[] {
  const found = new Map<string, BrokenLeaf>();
  for (const asked of askedIn(predicate, '')) {
    const broken = brokenLeaf(asked, known, parameters);
    if (broken) found.set(broken.message, found.get(broken.message) ?? broken);
  }
  return [...found.values()];
}

type Asked = Pick<Leaf, 'field' | 'operator' | 'value'>;

/** Every comparison by itself, also of those that the tree shows as one card. */
function askedIn(node: Json | undefined, field: string): Asked[] {
  if (!isObject(node)) return [];
  const { properties, required } = node;
  const inside = isObject(properties) ? properties : {};
  const present = (Array.isArray(required) ? required : []).flatMap((name): Asked[] =>
    typeof name === 'string' && !Object.hasOwn(inside, name)
      ? [{ field: joinName(field, name), operator: filled.code, value: null }]
      : [],
  );
  const rest = Object.entries(node).flatMap(([word, value]): Asked[] => {
    if (word === 'properties')
      return Object.entries(inside).flatMap(([name, inner]) =>
        askedIn(inner, joinName(field, name)),
      );
    if (word === 'allOf' || word === 'anyOf')
      return (Array.isArray(value) ? value : []).flatMap((item) => askedIn(item, field));
    if (word === 'not') return askedIn(value, field);
    const read = field === '' ? undefined : readConstraint({ [word]: value });
    return read ? [{ field, operator: read.operator.code, value: read.value }] : [];
  });
  return [...present, ...rest];
}
