// Pages of a converted questionnaire: plain questions together, each group of fields on a page of its own.

import { isObject, type JsonObject } from '../../json.ts';
import type { Ordered } from '../../meta-schema.ts';

/** Questions on one page: more are tiring to fill and slow to draw. */
const longest = 20;

interface Page {
  title: string;
  fields: string[];
}

export function pagesOf(properties: JsonObject, title: string): Ordered<JsonObject> {
  const pages: Page[] = [];
  let plain: Page | undefined;
  for (const [key, field] of Object.entries(properties)) {
    if (isObject(field) && field.type === 'object' && isObject(field.properties)) {
      pages.push({ title: String(field.title), fields: [key] });
      plain = undefined;
    } else {
      if (!plain || plain.fields.length === longest) {
        plain = { title: pages.length === 0 ? title : 'Другие вопросы', fields: [] };
        pages.push(plain);
      }
      plain.fields.push(key);
    }
  }
  const items = pages.map((page, index): [string, JsonObject] => [
    `page_${index + 1}`,
    { ...page },
  ]);
  return { order: items.map(([key]) => key), items: Object.fromEntries(items) };
}
