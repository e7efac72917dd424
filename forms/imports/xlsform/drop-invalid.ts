// A condition that this house would refuse is not carried over: its row says why, the question stays.
import { kindsByCode } from '../../definitions/kinds/index.ts';
import type { JsonObject } from '../../json.ts';
import { untranslated } from './conditions.ts';
import type { Entry, Layout } from './layout.ts';
import { note } from './rows.ts';

const columns: Readonly<Record<string, string>> = {
  'x-visible-when': 'relevant',
  'x-required-when': 'required',
  'x-allowed-when': 'constraint',
  'x-compute': 'calculation',
};
const place =
  /^schema\.properties\.(\w+)(?:\.items\.properties\.(\w+))?\.(x-visible-when|x-required-when|x-allowed-when|x-compute)/;
const mostRounds = 50;

/** One condition a round: taking one out of a circle mends the whole circle. */
export function dropInvalid(body: JsonObject, to: Layout): void {
  for (let round = 0; round < mostRounds; round += 1) {
    const found = kindsByCode.questionnaire.check(body).flatMap(({ path, message }) => {
      const [, key = '', inner, keyword = ''] = place.exec(path) ?? [];
      return key === '' ? [] : [{ key, inner, keyword, message }];
    });
    const [first] = found;
    if (!first) return;
    const { key, inner, keyword, message } = first;
    const entry = to.entries.find((one) =>
      inner === undefined
        ? one.key === key && one.group === undefined
        : one.key === inner && one.group === key,
    );
    const field = entry?.field;
    if (!entry || !field) return;
    forget(field, keyword);
    tell(entry, columns[keyword] ?? 'type', message, to);
  }
}

function forget(field: JsonObject, keyword: string): void {
  delete field[keyword];
  if (keyword === 'x-allowed-when') delete field['x-allowed-message'];
  // Without its calculation it is a number that is typed.
  if (keyword === 'x-compute') delete field['x-question'];
}

function tell({ row, under }: Entry, column: string, message: string, to: Layout): void {
  const group = column === 'relevant' && !row.cells.has('relevant') ? under.at(-1) : undefined;
  to.notes.push(note(group ?? row, column, `${untranslated[column]}. ${message}`, 'lost'));
}
