// «Другое, с пояснением»: an option that asks for a text. The text is an ordinary question tied to it.
import { isObject, type JsonObject } from '../../../../forms/json.ts';
import { storedOptions } from '../../../../forms/questions/options.ts';
import { setAt } from '../../../definition-text/text/edit-text.ts';
import { editOf, freeKey, insertFields, removeFields, takenKeys } from '../../operations/fields.ts';
import { fieldAt, pathOf, readOutline } from '../../outline/fields.ts';
import { placesOf } from '../../outline/outline.ts';
import { targetAfter } from '../../outline/targets.ts';
import type { FieldEdit } from '../../outline/write.ts';

function optionsPath(edit: FieldEdit, id: string): string[] {
  const several = fieldAt(edit.body, edit.place, id)?.type === 'array';
  return [...pathOf(edit.place, id), ...(several ? ['items'] : []), 'oneOf'];
}

/** The text with the option at `index` asking for a text of its own. */
export function withOther(edit: FieldEdit, id: string, index: number, prefix: string): string {
  const field = fieldAt(edit.body, edit.place, id);
  const placed = placesOf(readOutline(edit.body, edit.place)).get(id);
  const options = storedOptions(field ?? {});
  const option = options[index];
  if (!field || !placed || !isObject(option) || option.const === undefined) return edit.text;
  const key = freeKey(takenKeys(edit), `${placed.node.key}_text`, prefix);
  const chosen: JsonObject =
    field.type === 'array' ? { contains: { const: option.const } } : { const: option.const };
  const when: JsonObject = {
    properties: { [placed.node.key]: chosen },
    required: [placed.node.key],
  };
  const inserted = insertFields(
    edit,
    [
      {
        key,
        field: {
          title: `${String(option.title ?? '')}: уточните`,
          type: 'string',
          maxLength: 500,
          'x-visible-when': when,
          'x-required-when': when,
        },
      },
    ],
    targetAfter(placed),
  ).text;
  const next = editOf(inserted, edit.place);
  return setAt(
    next.text,
    optionsPath(next, id),
    options.with(index, { ...option, 'x-other': key }),
  );
}

export function withoutOther(edit: FieldEdit, id: string, index: number): string {
  const option = storedOptions(fieldAt(edit.body, edit.place, id) ?? {})[index];
  const key = isObject(option) ? option['x-other'] : undefined;
  return typeof key === 'string' ? removeFields(edit, [key]).text : edit.text;
}
