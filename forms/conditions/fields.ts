// What conditions may be about, place by place: facts of a person, columns of a query, questions, fields of records.
import { fieldsOfDataset, type QueryField } from '../indicators/fields.ts';
import type { NamedCode } from '../indicators/query-titles.ts';
import type { JsonObject } from '../json.ts';
import { describeValue, type Titles } from '../predicates/index.ts';
import type { QueryDataset } from '../queries/schema.ts';
import { fieldsIn } from '../questionnaires/schema.ts';
import { questionTypeOf } from '../questions/index.ts';
import { type Fact, factCatalogue } from '../risk/fact-catalogue.ts';
import { organizationKinds, type Words } from '../words.ts';
import type { ConditionField, ConditionOption } from './condition-field.ts';

const optionsFrom = (words: Words): ConditionOption[] =>
  Object.entries(words).map(([value, title]) => ({ value, title }));

/** A code known to a directory is chosen by name; where the directory is not at hand it is typed. */
function fieldOf(field: QueryField, codes: readonly (NamedCode & { kind: string })[] = []) {
  const { name, title, type, values, codesOf } = field;
  const named = codes.filter(({ kind }) => kind === codesOf);
  const options = values
    ? optionsFrom(values)
    : codesOf && named.length > 0
      ? named.map(({ id, name: words }) => ({ value: id, title: words }))
      : undefined;
  const plain = type === 'boolean' ? 'yes-no' : type === 'integer' ? 'integer' : 'text';
  return {
    name,
    title,
    values: options ? 'choice' : plain,
    ...(options ? { options } : {}),
    ...(name === 'specialtyCode' ? { directory: 'specialties' as const } : {}),
  } satisfies ConditionField;
}

function factGroup({ criterion, sensitivity, source }: Fact): string {
  if (criterion === 1) return 'Статистика выпуска';
  if (sensitivity === 'special') return 'Сведения по документам';
  return source === 'Сведения об обучении' ? 'Обучение' : 'Занятость и активность';
}

const facts: readonly Fact[] = factCatalogue;

/** Facts of one person, those where most conditions begin first. */
export const factFields: readonly ConditionField[] = [
  'Обучение',
  'Занятость и активность',
  'Статистика выпуска',
  'Сведения по документам',
].flatMap((group) =>
  facts
    .filter((fact) => factGroup(fact) === group)
    .map((fact) => ({
      ...fieldOf(fact),
      group,
      ...(fact.unit === undefined ? {} : { unit: fact.unit }),
    })),
);

export function datasetFields(
  dataset: QueryDataset,
  codes?: readonly (NamedCode & { kind: string })[],
): ConditionField[] {
  const grouped = new Map(factFields.map(({ name, group }) => [name, group]));
  return fieldsOfDataset(dataset).map((field) => {
    const group = dataset === 'learners' ? (grouped.get(field.name) ?? 'Итоги работы') : undefined;
    return { ...fieldOf(field, codes), ...(group ? { group } : {}) };
  });
}

/** Organisations that a report joins under one subtotal. */
export const rowGroupFields: readonly ConditionField[] = [
  {
    name: 'kind',
    title: 'Вид организации',
    values: 'choice',
    options: optionsFrom(organizationKinds),
  },
  { name: 'regionId', title: 'Номер региона', values: 'integer' },
  { name: 'municipalityId', title: 'Номер муниципалитета', values: 'integer' },
];

/** The answers of a form; `group` heads those of one page. */
export function questionFields(
  schema: JsonObject,
  group?: (key: string) => string | undefined,
): ConditionField[] {
  return [...fieldsIn(schema)].flatMap(([key, field]) => {
    const heading = group?.(key);
    return questionTypeOf(field)
      .conditionFields(key, field)
      .map((one) => (heading === undefined ? one : { ...one, group: heading }));
  });
}

/** Words of the fields for sentences about conditions. */
export function titlesOfFields(
  fields: readonly ConditionField[],
  parameters: Readonly<Record<string, { title: string }>> = {},
): Titles {
  const byName = new Map(fields.map((field) => [field.name, field]));
  return {
    field: (name) => byName.get(name)?.title ?? name,
    value: (name, value) => {
      const options = byName.get(name.replace(/\[\]$/, ''))?.options;
      const title = options?.find((option) => option.value === value)?.title;
      return title === undefined ? describeValue(value) : `«${title}»`;
    },
    parameter: (name) => parameters[name]?.title ?? name,
  };
}
