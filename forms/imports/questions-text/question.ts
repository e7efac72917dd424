// A question of a pasted text: its title with marks in brackets, and the lines below it.
import type { Json, JsonObject } from '../../json.ts';
import { questionTypes } from '../../questions/index.ts';
import { scale as scaleType } from '../../questions/scale.ts';

export interface Asked {
  line: number;
  title: string;
  hint: string[];
  options: { line: number; text: string }[];
  blanks: number;
}

export interface Made {
  field: JsonObject;
  required: boolean;
  /** The option that asks for words of one's own. */
  other?: string;
}

const single = /\(?\s*(?:выберите\s+)?(?:только\s+)?один\s+(?:вариант(?:\s+ответа)?|ответ)\s*\)?/iu;
const several =
  /\(?[^()]*(?:несколько\s+(?:вариантов|ответов)|все\s+подходящ|все\s+верн|любое\s+(?:число|количество)|не\s+более\s+\S+\s+(?:вариант|ответ)|до\s+\S+\s+(?:вариантов|ответов))[^()]*\)?/iu;
const atMost = /(?:не\s+более|до)\s+(\d{1,2}|двух|трёх|трех|четырёх|четырех|пяти)/iu;
const counts: Record<string, number> = {
  двух: 2,
  трёх: 3,
  трех: 3,
  четырёх: 4,
  четырех: 4,
  пяти: 5,
};
const asksYesNo = /\(\s*да\s*\/\s*нет\s*\)/iu;
const scale = /от\s+(\d{1,2})\s*(?:\([^)]*\))?\s+до\s+(\d{1,2})/iu;
const ownWords = /^(?:друг(?:ое|ой|ая)|иное|прочее|свой\s+вариант)/iu;
const none = /^(?:ничего|ни\s+од\p{L}+|нет\s+подходящ\p{L}+)(?:\s|$)/iu;
const unruled = /[\s:]*[_…]{2,}[\s.]*$|[\s:]*\.{4,}\s*$/u;

export function questionOf({ title: stated, hint, options, blanks }: Asked): Made {
  const required = /^\*|\*\s*(?:\([^()]*\)\s*)*$|\(\s*обязательн\p{L}+\s*\)/iu.test(
    stated.replace(unruled, ''),
  );
  const whole = `${stated} ${hint.join(' ')}`;
  const ruled = unruled.test(stated) || blanks > 0;
  const title = clean(stated);
  const about = hint
    .map((line) => line.replace(/^\((.*)\)$/u, '$1'))
    .filter((line) => !several.test(`(${line})`) && !single.test(line));
  const words = {
    title,
    ...(about.length > 0 ? { description: about.join('\n').slice(0, 4000) } : {}),
  };
  if (options.length > 0) {
    const { shape, other } = choice(options, whole);
    return { field: { ...words, ...shape }, required, ...(other ? { other } : {}) };
  }
  return { field: { ...words, ...open(whole, title, blanks, ruled) }, required };
}

function clean(stated: string): string {
  const short = stated
    .replace(unruled, '')
    .replace(/\(\s*обязательн\p{L}+\s*\)/giu, '')
    .replace(asksYesNo, '')
    .replace(/\([^()]*\)/gu, (part) => (several.test(part) || single.test(part) ? '' : part))
    .replace(/^\*\s*|\s*\*\s*$/gu, '')
    .replace(/\s{2,}/g, ' ')
    .replace(/[\s:–—-]+$/u, '')
    .trim();
  return (short || stated).slice(0, 500);
}

function choice(options: Asked['options'], whole: string): { shape: JsonObject; other?: string } {
  const texts = options.map(({ text }) => text.replace(unruled, '').trim() || text);
  const isMany = several.test(whole);
  const plain = texts.map((text) => text.toLowerCase().replace(/[.;,]$/, ''));
  if (plain.length === 2 && plain.includes('да') && plain.includes('нет'))
    return { shape: { type: 'boolean' } };
  let other: string | undefined;
  const oneOf = texts.map((text, index): Json => {
    const code = `option_${index + 1}`;
    if (ownWords.test(text)) other ??= code;
    return {
      const: code,
      title: text.replace(/[;,]$/, '').slice(0, 500),
      ...(isMany && none.test(text) ? { 'x-exclusive': true } : {}),
    };
  });
  const most =
    counts[atMost.exec(whole)?.[1]?.toLowerCase() ?? ''] ?? Number(atMost.exec(whole)?.[1]);
  const shape: JsonObject = isMany
    ? {
        type: 'array',
        items: { type: 'string', oneOf },
        uniqueItems: true,
        maxItems: most > 0 && most < oneOf.length ? most : oneOf.length,
        'x-widget': 'checkboxes',
      }
    : { type: 'string', oneOf, 'x-widget': oneOf.length > 10 ? 'select' : 'radio' };
  return { shape, ...(other ? { other } : {}) };
}

/** A question without options: by its words a date, a number, a mark, else a line or several. */
function open(whole: string, title: string, blanks: number, ruled: boolean): JsonObject {
  if (asksYesNo.test(whole)) return { type: 'boolean' };
  const [, from, to] = scale.exec(whole) ?? [];
  const [minimum, maximum] = [Number(from), Number(to)];
  if (minimum < maximum && maximum - minimum <= 10) return scaleType.shape({ minimum, maximum });
  const named = questionTypes.find(({ asks }) => asks?.test(title));
  if (named) return named.shape({});
  if (blanks > 1 || /(?:опишите|расскажите|подробн|развёрнут|развернут)/iu.test(whole))
    return { type: 'string', maxLength: 4000, 'x-widget': 'textarea' };
  return { type: 'string', maxLength: ruled ? 200 : 500 };
}
