import { describe, expect, it } from 'vitest';
import { capitalised, isPersonName } from '../../forms/person-name.ts';

describe('names of people', () => {
  it.each([
    ['Иванова', true],
    ['Римский-Корсаков', true],
    ["д'Артаньян", true],
    ['Мамед оглы', true],
    ['Анна1', false],
    ['-', false],
    ['Иванов; drop', false],
  ])('«%s» may be a name: %s', (name, may) => {
    expect(isPersonName(name)).toBe(may);
  });

  it.each([
    ['иванова', 'Иванова'],
    ['салтыков-щедрин', 'Салтыков-Щедрин'],
    ['  Анна   Мария ', 'Анна Мария'],
    ["д'Артаньян", "д'Артаньян"],
    ['', ''],
  ])('«%s» is kept as «%s»', (typed, kept) => {
    expect(capitalised(typed)).toBe(kept);
  });
});
