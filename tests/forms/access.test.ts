import { describe, expect, it } from 'vitest';
import {
  covers,
  definitionNouns,
  describeRole,
  type ExtraGrant,
  isRole,
  mayGrant,
  personNouns,
  type Role,
  roles,
  seesRiskLevels,
  sensitivityOf,
  verbs,
  verbsOf,
} from '../../forms/access.ts';

const allRoles = Object.keys(roles).filter(isRole);
const has = (role: Role, noun: string) => verbsOf(role).some((verb) => verb.startsWith(`${noun}.`));

describe('roles', () => {
  it('are the twelve of the contract', () => {
    expect(allRoles.sort()).toEqual(
      [
        'methodologist',
        'region_admin',
        'secretary',
        'responsible',
        'operator',
        'curator',
        'employment_center',
        'base_center',
        'municipal_coordinator',
        'analyst',
        'federal',
        'system_admin',
      ].sort(),
    );
  });

  it.each(allRoles)('%s: a Russian title, known verbs, each once', (role) => {
    const { title, purpose } = describeRole(role);
    expect(title).toMatch(/^[А-ЯЁ][а-яё\- ()]+$/);
    expect(purpose.length).toBeGreaterThan(10);
    const own = verbsOf(role);
    expect(own.filter((verb) => !verbs.includes(verb))).toEqual([]);
    expect(new Set(own).size).toBe(own.length);
  });

  it.each<Role>(['secretary', 'responsible', 'federal', 'system_admin', 'methodologist'])(
    '%s never touches a person',
    (role) => {
      expect(personNouns.filter((noun) => has(role, noun))).toEqual([]);
    },
  );

  it.each<Role>(allRoles.filter((role) => !['methodologist', 'region_admin'].includes(role)))(
    '%s publishes no definitions',
    (role) => {
      const writing = verbsOf(role).filter((verb) =>
        definitionNouns.some((noun) => verb.startsWith(`${noun}.`) && !verb.endsWith('.read')),
      );
      expect(writing).toEqual([]);
    },
  );

  it('the system administrator reads neither learners nor definitions', () => {
    expect(definitionNouns.filter((noun) => has('system_admin', noun))).toEqual([]);
    expect(verbsOf('system_admin')).toContain('audit.read');
  });
});

describe('sensitivity', () => {
  it.each<[Role, ExtraGrant[], string]>([
    ['operator', [], 'personal'],
    ['operator', ['special-access'], 'special'],
    ['employment_center', ['special-access'], 'special'],
    ['curator', ['special-access'], 'special'],
    ['region_admin', ['special-access'], 'personal'],
    ['base_center', ['special-access'], 'personal'],
    ['municipal_coordinator', ['special-access'], 'personal'],
    ['analyst', [], 'open'],
    ['analyst', ['personal'], 'personal'],
    ['analyst', ['personal', 'special-access'], 'personal'],
    ['federal', ['personal', 'special-access'], 'open'],
    ['system_admin', ['personal', 'special-access'], 'open'],
  ])('%s with %j reads up to %s', (role, extras, ceiling) => {
    expect(sensitivityOf(role, extras)).toBe(ceiling);
  });

  it('a ceiling covers what is below it', () => {
    expect(covers('personal', 'open')).toBe(true);
    expect(covers('personal', 'special')).toBe(false);
  });
});

describe('granting', () => {
  it.each<[Role, Role | ExtraGrant, boolean, boolean]>([
    ['region_admin', 'operator', false, true],
    ['region_admin', 'special-access', false, true],
    ['region_admin', 'special-access', true, false],
    ['region_admin', 'defence-access', false, true],
    ['region_admin', 'defence-access', true, false],
    ['region_admin', 'methodologist', false, false],
    ['region_admin', 'system_admin', false, false],
    ['system_admin', 'region_admin', false, true],
    ['system_admin', 'special-access', false, false],
    ['operator', 'curator', false, false],
  ])('%s gives %s (to itself: %s): %s', (granter, granted, toSelf, allowed) => {
    expect(mayGrant(granter, granted, toSelf)).toBe(allowed);
  });
});

describe('risk levels', () => {
  it.each<[Role, string, boolean]>([
    ['operator', 'vocational-college', true],
    ['operator', 'university', true],
    ['operator', 'school', false],
    ['curator', 'school', false],
    ['employment_center', 'employment-center', true],
    ['municipal_coordinator', 'municipality', false],
    ['secretary', 'region', false],
  ])('%s at %s sees them: %s', (role, kind, sees) => {
    expect(seesRiskLevels(role, kind)).toBe(sees);
  });
});
