import { describe, expect, it } from 'vitest';
import {
  recogniseResponsibles,
  responsibleClass,
  responsibleClasses,
} from '../../../forms/plans/index.ts';
import plan from '../../../seeds/plans/pilot-2025.json' with { type: 'json' };

const codes = (text: string) => recogniseResponsibles(text).map(({ code }) => code);

describe('who answers, in the words of the document', () => {
  it.each([
    [
      'Все ЦЗН по месту нахождения ПОО и ОО ВО ПОО и ОО ВО РОИВ в сфере промышленности и торговли',
      ['employment-centers-of-colleges', 'colleges-and-universities', 'industry-authority'],
    ],
    ['ПОО и ОО ВО ЦЗН', ['colleges-and-universities', 'employment-centers']],
    [
      'РОИВ в сфере занятости (управляющий ЦЗН), РОИВ в сфере образования, РОИВ в промышленной политике, иные заинтересованные РОИВ во взаимодействии с работодателями',
      ['employment-authority', 'education-authority', 'industry-authority', 'other-authorities'],
    ],
    [
      'РОИВ в сфере образования (совместно с администрациями муниципальных образований)',
      ['education-authority', 'municipalities'],
    ],
    ['РОИВ в сфере промышленности и торговли Предприятия', ['industry-authority', 'enterprises']],
    ['Участники Региональной МРГ', ['working-group']],
    ['Администратор ОО', []],
  ])('%s', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it('keeps the words themselves', () => {
    expect(recogniseResponsibles('РОИВ в сфере занятости (управляющий ЦЗН)')).toEqual([
      {
        code: 'employment-authority',
        kind: 'organisation-class',
        text: 'РОИВ в сфере занятости (управляющий ЦЗН)',
      },
    ]);
  });

  it('somebody is recognised for each of the 32 items', () => {
    const silent = plan.sections
      .flatMap(({ items }) => items)
      .filter(({ responsible }) => codes(responsible).length === 0);
    expect(silent).toEqual([]);
  });

  it('every class that is resolved says by what', () => {
    for (const { code, kind, rule } of responsibleClasses) {
      expect(responsibleClass(code)?.code).toBe(code);
      if (kind === 'organisation-class') expect(rule?.kinds.length).toBeGreaterThan(0);
    }
  });
});
