// «Другое: что именно?» in two rows, as sheets have it: the option gets the line that asks for the words.
import { isObject, type Json, type JsonObject } from '../../json.ts';
import { questionTypeOf } from '../../questions/index.ts';

const other =
  /^(?:другое|другой|другая|иное|иной|прочее|свой вариант|other)\b|^(?:другое|другой|другая|иное|прочее|свой вариант)/iu;

export function markOtherWords(properties: JsonObject): void {
  for (const [line, field] of Object.entries(properties)) {
    if (!isObject(field) || field.type !== 'string' || field.oneOf !== undefined) continue;
    const chosen = chosenBy(field['x-visible-when']);
    const choice = chosen ? properties[chosen.key] : undefined;
    if (!chosen || !isObject(choice)) continue;
    const holder = choice.type === 'array' && isObject(choice.items) ? choice.items : choice;
    const options = Array.isArray(holder.oneOf) ? holder.oneOf : [];
    for (const option of options)
      if (isObject(option) && option.const === chosen.code && option['x-other'] === undefined)
        if (other.test(String(option.title)) || option.const === 'other') option['x-other'] = line;
  }
  for (const field of Object.values(properties)) {
    const items =
      isObject(field) && questionTypeOf(field).holds === 'rows' ? field.items : undefined;
    if (isObject(items) && isObject(items.properties)) markOtherWords(items.properties);
  }
}

/** The one option that alone shows the line. */
function chosenBy(when?: Json): { key: string; code?: Json } | undefined {
  if (!isObject(when) || Object.keys(when).length !== 2 || !isObject(when.properties))
    return undefined;
  const [[key, leaf] = ['', undefined], ...more] = Object.entries(when.properties);
  if (more.length > 0 || !isObject(leaf)) return undefined;
  const { contains, const: code } = leaf;
  const value = isObject(contains) ? contains.const : code;
  return value === undefined ? undefined : { key, code: value };
}
