import { describe, expect, test } from 'vitest';
import { isInn, isOgrn, isSnils, isSpecialtyCode } from '../../../forms/dialect/index.ts';
import { higherSpecialties, vocationalSpecialties } from '../../../seeds/02-specialties.ts';
import { inventedInn, inventedOgrn, inventedSnils } from '../../../seeds/demo/codes.ts';
import { studentContingents } from '../../../seeds/demo/groups.ts';

describe('справочник специальностей', () => {
  test.each([
    ['среднее профессиональное', vocationalSpecialties, /^\d\d\.0[12]\.\d\d$/],
    ['высшее', higherSpecialties, /^\d\d\.0[345]\.\d\d$/],
  ])('%s: коды верны, наименования не повторяются', (_level, list, pattern) => {
    const codes = Object.keys(list);
    expect(codes.filter((code) => !isSpecialtyCode(code) || !pattern.test(code))).toEqual([]);
    expect(new Set(Object.values(list)).size).toBe(codes.length);
  });

  test('каждая группа региона учится по специальности из справочника', () => {
    const known = { ...vocationalSpecialties, ...higherSpecialties };
    const unknown = studentContingents
      .flatMap(({ groups }) => groups)
      .filter(({ specialty }) => specialty === null || !Object.hasOwn(known, specialty));
    expect(unknown).toEqual([]);
  });
});

test.each([1, 7, 99, 1_234_567, 9_999_999])('контрольные числа выдуманных кодов: %d', (number) => {
  expect(isInn(inventedInn(number))).toBe(true);
  expect(isOgrn(inventedOgrn(number))).toBe(true);
  expect(isSnils(inventedSnils(number % 1_000_000))).toBe(true);
});
