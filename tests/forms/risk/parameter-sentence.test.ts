import { describe, expect, it } from 'vitest';
import type { Parameter, Predicate } from '../../../forms/predicates/index.ts';
import { describeChanges, describeOverride, describeParameter } from '../../../forms/risk/index.ts';

const is = (field: string, test: Predicate): Predicate => ({
  properties: { [field]: test },
  required: [field],
});
const coefficient: Parameter = { title: 'Во сколько раз ниже', type: 'number', default: 2 };
const economics = { when: is('specialtyGroup', { const: '38.00.00' }), value: 1.5 };

describe('a parameter as a sentence', () => {
  it.each<[string, Parameter]>([
    ['2', coefficient],
    ['1,5 для УГС 38.00.00, иначе 2', { ...coefficient, overrides: [economics] }],
    [
      '1,5 для УГС 38.00.00; 3, если возраст не меньше 25, иначе 2',
      {
        ...coefficient,
        overrides: [economics, { when: is('age', { minimum: 25 }), value: 3 }],
      },
    ],
    ['да', { title: 'Учитывать', type: 'boolean', default: true }],
  ])('%s', (stated, parameter) => {
    expect(describeParameter(parameter)).toBe(stated);
  });

  it.each<[string, Predicate]>([
    ['для УГС 38.00.00 и 40.00.00', is('specialtyGroup', { enum: ['38.00.00', '40.00.00'] })],
    ['для специальности 38.02.01', is('specialtyCode', { const: '38.02.01' })],
    ['если уровень образования — высшее', is('educationLevel', { const: 'higher' })],
  ])('%s', (stated, when) => {
    expect(describeOverride(when)).toBe(stated);
  });

  it('what differs from the value in force', () => {
    const before = { coefficient, minN: { ...coefficient, title: 'Не меньше выпускников' } };
    const after = { ...before, coefficient: { ...coefficient, overrides: [economics] } };
    expect(describeChanges(before, after)).toEqual([
      'Во сколько раз ниже: 1,5 для УГС 38.00.00, иначе 2 вместо 2',
    ]);
    expect(describeChanges(before, before)).toEqual([]);
  });
});
