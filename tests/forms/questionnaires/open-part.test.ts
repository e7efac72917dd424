import { describe, expect, it } from 'vitest';
import { readDefinition } from '../../../forms/definitions/read.ts';
import labourStatus from '../../../forms/library/questionnaires/labour-status.json' with {
  type: 'json',
};
import { checkAnswers, fieldsIn, openPart } from '../../../forms/questionnaires/index.ts';
import { optionsOf } from '../../../forms/questions/options.ts';
import { factOf } from '../../../forms/risk/index.ts';

const body = readDefinition('questionnaire', labourStatus);
const sensitivity = (name: string) => factOf(name)?.sensitivity;

describe('what somebody without the допуск fills', () => {
  const { body: open, closed } = openPart(body, 'personal', sensitivity);

  it('leaves out questions that give special facts', () => {
    const keys = [...fieldsIn(open.schema).keys()];
    expect(closed).toBe(3);
    for (const key of ['conscripted', 'toBeConscripted', 'parentalLeave'])
      expect(keys).not.toContain(key);
    expect(open.pages.order.flatMap((page) => open.pages.items[page]?.fields ?? [])).not.toContain(
      'conscripted',
    );
  });

  it('leaves out the request about health', () => {
    const codes = optionsOf(fieldsIn(open.schema).get('requests') ?? {}).map(
      (option) => option.const,
    );
    expect(codes).toContain('first-job');
    expect(codes).not.toContain('obstacles');
  });

  it('does not ask for what it leaves out', () => {
    const { issues } = checkAnswers(open, {}, '2026-11-25');
    expect(issues.map(({ path }) => path)).not.toContain('conscripted');
    expect(issues.length).toBeGreaterThan(0);
  });

  it('is whole for a holder of the допуск', () => {
    expect(openPart(body, 'special', sensitivity)).toEqual({ body, closed: 0 });
  });
});
