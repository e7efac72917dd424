// A consent as a separate document; for the young a representative signs.
import { ageOn } from '../../api/facts/compute.ts';
import type { Row } from './insert.ts';
import { inventName } from './names.ts';
import type { DemoPerson } from './people.ts';
import type { Random } from './random.ts';

/** The ages below which a representative signs. */
const OWN_CONSENT_AGE = { 'personal-data': 14, 'special-data': 18 } as const;

export function consent(
  random: Random,
  person: DemoPerson,
  signedOn: string,
  kind: keyof typeof OWN_CONSENT_AGE = 'personal-data',
): Row {
  const bySelf = ageOn(person.birthDate, signedOn) >= OWN_CONSENT_AGE[kind];
  const mother = inventName(random, 'female', new Set());
  const family = person.sex === 'female' ? person.lastName : `${person.lastName}а`;
  return {
    kind,
    given_by: bySelf ? 'learner' : 'representative',
    representative_name: bySelf ? null : `${family} ${mother.firstName} ${mother.patronymic}`,
    signed_on: signedOn,
    valid_until: null,
    stored_at:
      person.group.specialty === null
        ? 'Личное дело обучающегося'
        : 'Центр карьеры, папка «Согласия»',
    text_version: 'Редакция 1',
    withdrawn_on: null,
  };
}
