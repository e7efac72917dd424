// What a question may be refused for.
import type { Issue } from '../dialect/issues.ts';
import type { Json } from '../json.ts';
import { rowQuestions } from './group.ts';
import type { Fields } from './question-type.ts';

export const fault = (path: string, keyword: string, message: string): Issue => ({
  path,
  keyword,
  message,
});

/** Rows, columns: some, and each under a code of its own. */
export function repeatedCodes(codes: readonly Json[], path: string, of: string): Issue[] {
  if (codes.length === 0) return [fault(path, 'required', `Добавьте: нет ${of}`)];
  if (new Set(codes).size === codes.length) return [];
  return [fault(path, 'uniqueItems', `У ${of} повторяются коды`)];
}

/** A fault for each name that leads to no question. */
export function unknownQuestions(path: string, names: readonly string[], fields: Fields): Issue[] {
  return names
    .filter((name) => {
      const [key = '', inner] = name.split('.');
      const field = fields.get(key);
      if (!field) return true;
      return (
        inner !== undefined && field['x-question'] === 'group' && !rowQuestions(field).has(inner)
      );
    })
    .map((name) => fault(path, 'reference', `Вопроса «${name}» нет: выберите другой`));
}
