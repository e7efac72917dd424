// How a definition is called in its row, and the key it is found by: title, short name and code.
import type { JsonObject } from '../../forms/json.ts';
import { searchKey } from '../db/keys.ts';

export function namedColumns(
  body: JsonObject,
  code: string,
): { title: string; search_key: string } {
  const title = String(body.title ?? code);
  const shortTitle = typeof body.shortTitle === 'string' ? body.shortTitle : '';
  return { title, search_key: searchKey(`${title} ${shortTitle} ${code}`) };
}
