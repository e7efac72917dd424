// Lays a questionnaire out for paper: questions numbered through, conditions as sentences, what a machine
// calculates left out.
import { isObject, type Json, type JsonObject } from '../../json.ts';
import { describePredicate, describeValue, type Titles } from '../../predicates/index.ts';
import { fieldsIn, requiredIn } from '../../questionnaires/schema.ts';
import { questionTypeOf } from '../../questions/index.ts';
import { optionsOf } from '../../questions/options.ts';
import { titleOf } from '../../questions/question-type.ts';
import type { Block, Paper } from './blocks.ts';
import { plain, plainAnswer } from './plain.ts';

export type { Block, Paper } from './blocks.ts';

const consent =
  'Заполняя анкету, я соглашаюсь на обработку сведений, которые в ней указаны, для помощи в выборе профессии и поиске работы. Согласие можно отозвать в любое время.';

const legend = 'На вопросы со звёздочкой ответьте обязательно.';

export function paperOf(body: JsonObject, organization: string): Paper {
  const schema = isObject(body.schema) ? body.schema : {};
  const fields = fieldsIn(schema);
  const besides = wordsOfOthers(fields);
  const numbers = numbersOf(body, fields, besides);
  const titles = titlesOf(fields, numbers);
  const required = requiredIn(schema);
  const blocks: Block[] = [];
  for (const page of pagesOf(body)) {
    blocks.push({ is: 'page', title: plain(page.title), ...textOf(page.description) });
    for (const key of page.fields) {
      const field = fields.get(key);
      if (!field || besides.has(key)) continue;
      const { paper } = questionTypeOf(field);
      if (paper.is === 'nothing') continue;
      const common = { title: plain(titleOf(key, field)), ...whenOf(field, titles) };
      if (paper.is !== 'question')
        blocks.push({ is: paper.is, ...common, ...textOf(field.description) });
      else {
        const how = paper.how?.(field);
        const hint = textOf(field.description).text;
        blocks.push({
          is: 'question',
          number: numbers.get(key) ?? 0,
          ...common,
          required: required.has(key),
          ...(how ? { how } : {}),
          ...(hint ? { hint } : {}),
          answer: plainAnswer(paper.answer(field)),
        });
      }
    }
  }
  const obliges = blocks.some((block) => block.is === 'question' && block.required);
  return {
    title: plain(String(body.title ?? '')),
    organization: plain(organization),
    consent,
    ...(obliges ? { legend } : {}),
    blocks,
  };
}

function pagesOf({ pages }: JsonObject): { title: string; description?: Json; fields: string[] }[] {
  if (!isObject(pages) || !isObject(pages.items) || !Array.isArray(pages.order)) return [];
  const { items } = pages;
  return pages.order.flatMap((name) => {
    const page = items[String(name)];
    if (!isObject(page)) return [];
    return [
      {
        title: String(page.title ?? ''),
        ...(page.description === undefined ? {} : { description: page.description }),
        fields: (Array.isArray(page.fields) ? page.fields : []).map(String),
      },
    ];
  });
}

/** Lines that stand right behind their option «другое». */
function wordsOfOthers(fields: Map<string, JsonObject>): Set<string> {
  const found = new Set<string>();
  for (const field of fields.values()) {
    const holder = isObject(field.items) ? field.items : field;
    for (const option of Array.isArray(holder.oneOf) ? holder.oneOf : [])
      if (isObject(option) && typeof option['x-other'] === 'string') found.add(option['x-other']);
  }
  return found;
}

/** Numbers of questions that are asked on paper, through all pages. */
function numbersOf(
  body: JsonObject,
  fields: Map<string, JsonObject>,
  besides: ReadonlySet<string>,
): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const key of pagesOf(body).flatMap((page) => page.fields)) {
    const field = fields.get(key);
    if (!field || besides.has(key) || numbers.has(key)) continue;
    if (questionTypeOf(field).paper.is === 'question') numbers.set(key, numbers.size + 1);
  }
  return numbers;
}

/** Conditions name a question by its number: «в вопросе 3 — «Да»». */
function titlesOf(fields: Map<string, JsonObject>, numbers: Map<string, number>): Titles {
  const known = new Map(
    [...fields].flatMap(([key, field]) =>
      questionTypeOf(field)
        .conditionFields(key, field)
        .map((one) => [one.name, one] as const),
    ),
  );
  return {
    field(name) {
      const [key = '', part] = name.split('.');
      const title = known.get(name)?.title ?? name;
      const number = numbers.get(key);
      if (number === undefined) return title;
      return `в вопросе ${number}${part === undefined ? '' : ` («${title}»)`}`;
    },
    value(name, value) {
      const option = known.get(name)?.options?.find((one) => one.value === value);
      if (option) return `«${option.title}»`;
      const field = fields.get(name);
      const own = field ? optionsOf(field).find((one) => one.const === value)?.title : undefined;
      return own === undefined ? describeValue(value) : `«${own}»`;
    },
  };
}

function whenOf(field: JsonObject, titles: Titles): { when?: string } {
  const condition = field['x-visible-when'];
  if (!isObject(condition)) return {};
  return { when: `Ответьте, если ${plain(describePredicate(condition, titles))}.` };
}

const textOf = (text: Json | undefined): { text?: string } =>
  typeof text === 'string' && text !== '' ? { text: plain(text) } : {};
