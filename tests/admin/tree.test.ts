import { describe, expect, it } from 'vitest';
import type { Organization } from '../../admin/organizations/organization.ts';
import { branches, matching } from '../../admin/organizations/tree.ts';
import { temporaryPassword } from '../../admin/users/temporary-password.ts';

function organization(
  id: number,
  parentId: number | null,
  kind: string,
  shortName: string,
): Organization {
  return {
    id,
    version: 1,
    parentId,
    parentName: null,
    regionId: null,
    municipalityId: null,
    kind,
    name: shortName,
    shortName,
    nameInDocument: null,
    inn: null,
    ogrn: null,
    oktmo: null,
    address: null,
    timeZone: null,
    active: true,
    demo: false,
    childCount: 0,
  };
}

const all = [
  organization(5, 3, 'school', 'Школа № 2'),
  organization(4, 3, 'vocational-college', 'Ёлкинский колледж'),
  organization(3, 2, 'municipality', 'Район'),
  organization(2, 1, 'region', 'Область'),
];

describe('the tree of organisations', () => {
  it.each([
    ['closed', [], ['0 Область']],
    ['opened by one', [2], ['0 Область', '1 Район']],
    ['opened whole', [2, 3], ['0 Область', '1 Район', '2 Ёлкинский колледж', '2 Школа № 2']],
  ])('%s', (_name, open, rows) => {
    const shown = branches(all, new Set(open)).map(
      (row) => `${row.level} ${row.organization.shortName}`,
    );
    expect(shown).toEqual(rows);
  });

  it.each([
    ['елк', [4, 3, 2]],
    ['ШКОЛА', [5, 3, 2]],
    ['нет такой', []],
  ])('finds «%s» with all that stands above', (q, ids) => {
    expect(
      matching(all, q)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...ids].sort());
  });
});

describe('a temporary password', () => {
  it('is long, readable aloud and never the same', () => {
    const made = Array.from({ length: 200 }, temporaryPassword);
    for (const password of made) expect(password).toMatch(/^(?:[a-zA-Z2-9]{4}-){3}[a-zA-Z2-9]{4}$/);
    expect(made.join('')).not.toMatch(/[Il1O0oi]/);
    expect(new Set(made).size).toBe(made.length);
  });
});
