// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { readText } from '../../admin/definition-text/text/read-text.ts';
import {
  duplicateNodes,
  insertColumn,
  removeNodes,
  renameColumn,
  showColumn,
} from '../../admin/template-builder/operations/columns.ts';
import {
  bodyOf,
  type HeadTarget,
  moveNodes,
  wrapNodes,
} from '../../admin/template-builder/operations/head.ts';
import { type HeadNode, readHead } from '../../admin/template-builder/outline/head.ts';
import { type Step, targetOfStep } from '../../admin/template-builder/outline/step.ts';
import riskSummary from '../../forms/library/report-templates/risk-summary.json' with {
  type: 'json',
};

// Written by hand on purpose: uneven spaces and one-line objects must survive every edit elsewhere.
const hand = `{
  "kind": "report-template",   "code": "monthly",
  "title":   "Ежемесячный отчёт",
  "legalReference": { "document": "Приказ", "clause": "3" },
  "locked": ["schema.properties.all"],
  "addressee": "Министерство",
  "rows": { "groups": {"order":["college"],"items":{"college":{"title":"Итого","where":{}}}}, "total": "ВСЕГО" },
  "schema": { "type": "object", "properties": {
      "all":   { "title": "Всего",   "type": "integer" },

      "men": {"title":"Мужчины","type":"integer"},
      "women":{"title":"Женщины","type":"integer"},
      "share": { "title": "Доля",  "type": "number", "x-formula": {"op":"percent","of":["men","all"]} }
  } },
  "header": {
    "order": ["all", "kinds", "share"],
    "items": {
      "all":  {"title":"Всего, чел.", "column":"all"},
      "kinds": { "title": "Из них",
        "order": ["men", "women"],
        "items": { "men": {"title":"мужчин"},  "women": {"title":"женщин",  "column":"women"} } },
      "share": {"title":"Доля, %"}
    }
  },
  "checks": { "order": ["sum"], "items": {
      "sum": { "title": "Сходится", "left": ["all"], "op": "=", "right": ["men", "women"] }
  } },
  "completeness": { "expected": "all", "entered": ["men"] }
}
`;

/** The head as lists within lists: a heading is its key with what stands under it. */
function shapeOf(text: string): unknown {
  const row = (nodes: readonly HeadNode[]): unknown =>
    nodes.map(({ key, column, children }) => column ?? [key, row(children)]);
  return row(readHead(bodyOf(text)));
}
const fresh = { title: 'Новая', type: 'integer' };

/** Lines of the old text that the new one no longer has. */
function lostLines(before: string, after: string): string[] {
  const left = after.split('\n');
  return before.split('\n').filter((line) => {
    const at = left.indexOf(line);
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
}

describe('the head after a change', () => {
  const kinds = ['kinds', ['men', 'women']];
  it.each<[string, string, unknown]>([
    ['as it was', hand, ['all', kinds, 'share']],
    [
      'a column last',
      insertColumn(hand, 'x', fresh, { parent: '' }, '').text,
      ['all', kinds, 'share', 'x'],
    ],
    [
      'under a heading',
      insertColumn(hand, 'x', fresh, { parent: 'kinds', before: 'kinds/women' }, '').text,
      ['all', ['kinds', ['men', 'x', 'women']], 'share'],
    ],
    [
      'with a key that is taken',
      insertColumn(hand, 'men', fresh, { parent: '' }, 'r46_').text,
      ['all', kinds, 'share', 'r46_men'],
    ],
    [
      'moved to the left',
      moveNodes(hand, ['share'], { parent: '', before: 'all' }).text,
      ['share', 'all', kinds],
    ],
    [
      'moved under a heading',
      moveNodes(hand, ['share'], { parent: 'kinds' }).text,
      ['all', ['kinds', ['men', 'women', 'share']]],
    ],
    [
      'moved out',
      moveNodes(hand, ['kinds/men'], { parent: '', before: 'share' }).text,
      ['all', ['kinds', ['women']], 'men', 'share'],
    ],
    [
      'both moved out: the heading goes',
      moveNodes(hand, ['kinds/men', 'kinds/women'], { parent: '' }).text,
      ['all', 'share', 'men', 'women'],
    ],
    [
      'a heading into itself stays',
      moveNodes(hand, ['kinds'], { parent: 'kinds' }).text,
      ['all', kinds, 'share'],
    ],
    [
      'before one that moves along',
      moveNodes(hand, ['all', 'kinds'], { parent: '', before: 'kinds' }).text,
      ['all', kinds, 'share'],
    ],
    [
      'a heading over two',
      wrapNodes(hand, ['all', 'kinds'], 'Над', '').text,
      [['heading_1', ['all', kinds]], 'share'],
    ],
    [
      'a heading over one inside',
      wrapNodes(hand, ['kinds/women'], 'Над', '').text,
      ['all', ['kinds', ['men', ['heading_1', ['women']]]], 'share'],
    ],
    [
      'a column removed',
      removeNodes(hand, ['kinds/men']).text,
      ['all', ['kinds', ['women']], 'share'],
    ],
    ['a heading removed with its columns', removeNodes(hand, ['kinds']).text, ['all', 'share']],
    [
      'the last of a heading removed',
      removeNodes(removeNodes(hand, ['kinds/men']).text, ['kinds/women']).text,
      ['all', 'share'],
    ],
    ['a copy', duplicateNodes(hand, ['all'], '').text, ['all', 'all_2', kinds, 'share']],
    [
      'a copy of a heading',
      duplicateNodes(hand, ['kinds'], '').text,
      ['all', kinds, ['kinds_2', ['men_2', 'women_2']], 'share'],
    ],
    [
      'another code',
      renameColumn(hand, 'kinds/men', 'male').text,
      ['all', ['kinds', ['male', 'women']], 'share'],
    ],
  ])('%s', (_name, text, shape) => expect(shapeOf(text)).toEqual(shape));

  it('is put back letter by letter when a column is moved there and back', () => {
    const there = moveNodes(hand, ['share'], { parent: '', before: 'all' });
    expect(moveNodes(there.text, there.ids, { parent: '' }).text).toBe(hand);
  });

  it('shows a column that stood outside it', () => {
    const outside = hand
      .replace('"order": ["all", "kinds", "share"]', '"order": ["kinds", "share"]')
      .replace('"all":  {"title":"Всего, чел.", "column":"all"},', '');
    expect(shapeOf(showColumn(outside, 'all').text)).toEqual([kinds, 'share', 'all']);
  });
});

describe('one press of a key', () => {
  it.each<[string, string[], Step, HeadTarget | undefined]>([
    ['left', ['share'], 'left', { parent: '', before: 'kinds' }],
    ['left of the first', ['all'], 'left', undefined],
    ['right', ['all'], 'right', { parent: '', before: 'share' }],
    ['right to the end', ['kinds'], 'right', { parent: '' }],
    ['under the heading before it', ['share'], 'in', { parent: 'kinds' }],
    ['under the heading behind it', ['all'], 'in', { parent: 'kinds', before: 'kinds/men' }],
    ['no heading beside', ['kinds/men'], 'in', undefined],
    ['out', ['kinds/men'], 'out', { parent: '', before: 'share' }],
    ['out of nothing', ['all'], 'out', undefined],
    ['of different headings', ['all', 'kinds/men'], 'right', undefined],
  ])('%s', (_name, ids, way, target) =>
    expect(targetOfStep(readHead(bodyOf(hand)), ids, way)).toEqual(target),
  );
});

describe('what else speaks of a column', () => {
  it('is renamed with it', () => {
    const male = renameColumn(hand, 'kinds/men', 'male').text;
    expect(readText('report-template', male).issues).toEqual([]);
    const men = bodyOf(male);
    expect(JSON.stringify([men.schema, men.checks, men.completeness])).not.toContain('"men"');
    expect(men.completeness).toEqual({ expected: 'all', entered: ['male'] });
    const total = renameColumn(hand, 'all', 'total').text;
    expect(readText('report-template', total).issues).toEqual([]);
    expect(bodyOf(total).locked).toEqual(['schema.properties.total']);
  });

  it('stays when it is removed, and the check tells of it', () => {
    const { issues } = readText('report-template', removeNodes(hand, ['kinds/men']).text);
    const places = issues.map(({ path }) => path.split('.').slice(0, 3).join('.'));
    expect(new Set(places)).toEqual(
      new Set(['checks.items.sum', 'schema.properties.share', 'completeness.men']),
    );
  });

  it('is copied within the copy', () => {
    const both = moveNodes(hand, ['share', 'all'], { parent: 'kinds' }).text;
    const { schema } = bodyOf(duplicateNodes(both, ['kinds'], '').text);
    expect(JSON.stringify(schema)).toContain('"of":["men_2","all_2"]');
  });

  it('keeps the hand-written report and the federal one fit for publication', () => {
    const whole = JSON.stringify(riskSummary, null, 2);
    const moved = moveNodes(whole, ['high/including'], { parent: '', before: 'assessment' }).text;
    const wrapped = wrapNodes(moved, ['notHigh', 'insufficient'], 'Прочие', '').text;
    const copied = duplicateNodes(wrapped, ['assessment'], '').text;
    expect(readText('report-template', copied).issues).toEqual([]);
    expect(readText('report-template', hand).issues).toEqual([]);
  });
});

describe('lines that a change has nothing to do with', () => {
  it.each<[string, string, string[]]>([
    [
      'a column added',
      insertColumn(hand, 'x', fresh, { parent: '' }, '').text,
      ['"share"', '"order": ["all"'],
    ],
    ['moved', moveNodes(hand, ['all'], { parent: '' }).text, ['"order": ["all"']],
    [
      'moved under',
      moveNodes(hand, ['share'], { parent: 'kinds' }).text,
      ['share', '"order"', '"items"', 'women'],
    ],
    ['removed', removeNodes(hand, ['share']).text, ['share', '"order": ["all"', 'women', '}']],
    ['renamed', renameColumn(hand, 'kinds/women', 'female').text, ['women']],
    ['a copy', duplicateNodes(hand, ['all'], '').text, ['"share"', '"order": ["all"', '"all"']],
  ])('%s', (_name, next, words) => {
    const lost = lostLines(hand, next);
    expect(lost.length).toBeGreaterThan(0);
    for (const line of lost)
      expect([line, words.some((word) => line.includes(word))]).toEqual([line, true]);
    expect(next).toContain('"title":   "Ежемесячный отчёт"');
    expect(next).toContain('"all":   { "title": "Всего",   "type": "integer" }');
  });
});
