// Lists whose order matters, changed in the author's text: nothing around them moves.
import { describe, expect, it } from 'vitest';
import {
  addOrdered,
  freeKeyIn,
  moveOrdered,
  readOrdered,
  removeOrdered,
} from '../../admin/definition-text/text/ordered-text.ts';
import { minimalText } from '../../admin/definitions/create/minimal.ts';
import { kindsByCode } from '../../forms/definitions/kinds/index.ts';
import type { JsonObject } from '../../forms/json.ts';

const text = minimalText('plan-template', {
  code: 'own-plan',
  title: 'Свой план',
  document: 'Приказ',
  clause: '1',
});
const bodyOf = (source: string): JsonObject => JSON.parse(source);
const items = (source: string) => readOrdered(bodyOf(source).items);
const row = (title: string): JsonObject => ({
  section: 'section_1',
  title,
  responsible: '',
  term: '',
  result: '',
});
const grown = ['Второе', 'Третье'].reduce((now, title) => {
  const list = items(now);
  return addOrdered(now, ['items'], list, freeKeyIn(list, 'item', new Set()), row(title));
}, text);

describe('an ordered list in the text', () => {
  it('takes new rows under keys of their own, after the row that is named', () => {
    expect(items(grown).order).toEqual(['item_1', 'item_2', 'item_3']);
    const next = addOrdered(grown, ['items'], items(grown), 'item_9', row('Между'), 'item_1');
    expect(items(next).order).toEqual(['item_1', 'item_9', 'item_2', 'item_3']);
    expect(kindsByCode['plan-template'].check(bodyOf(next))).toEqual([]);
  });

  it('gives no key twice, whether it stands or is taken for good', () => {
    expect(freeKeyIn(items(grown), 'item', new Set(['item_4']))).toBe('item_5');
  });

  it('moves a row among those of its section only, and not beyond the end', () => {
    expect(items(moveOrdered(grown, ['items'], items(grown), 'item_3', -1)).order).toEqual([
      'item_1',
      'item_3',
      'item_2',
    ]);
    const among = ['item_1', 'item_3'];
    expect(items(moveOrdered(grown, ['items'], items(grown), 'item_1', 1, among)).order).toEqual([
      'item_3',
      'item_2',
      'item_1',
    ]);
    expect(moveOrdered(grown, ['items'], items(grown), 'item_1', -1)).toBe(grown);
  });

  it('loses a row with what stands below it; the rest stays byte for byte', () => {
    expect(removeOrdered(grown, ['items'], items(grown), ['item_2', 'item_3'])).toBe(text);
  });

  it('reads what can be read of a draft', () => {
    expect(readOrdered('nonsense')).toEqual({ order: [], items: {} });
    expect(readOrdered({ order: ['a', 7, 'gone'], items: { a: {}, b: 1 } })).toEqual({
      order: ['a'],
      items: { a: {} },
    });
  });
});
