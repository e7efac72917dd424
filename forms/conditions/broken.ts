// Conditions that no longer mean what they say: shown as broken where they are built, refused when published.
import { isDate } from '../dialect/formats/date.ts';
import type { Json, JsonObject } from '../json.ts';
import { parameterName } from '../predicates/names.ts';
import type { ConditionField } from './condition-field.ts';
import type { Leaf } from './node.ts';
import { type ConditionOperator, conditionOperator } from './operators.ts';
import { nodesOf, readTree } from './read-tree.ts';

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
  leaf: Leaf,
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

export function brokenLeaves(
  predicate: JsonObject,
  known: KnownFields,
  parameters?: ReadonlySet<string>,
): BrokenLeaf[] {
  return nodesOf(readTree(predicate)).flatMap((node) =>
    node.type === 'leaf' ? (brokenLeaf(node, known, parameters) ?? []) : [],
  );
}
