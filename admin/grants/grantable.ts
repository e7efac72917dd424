// Which roles the reader may hand on: the server refuses the rest, the form does not offer them.
import { extraGrants, isExtraGrant, isRole, mayGrant, roles } from '../../forms/access.ts';
import { type Choice, grantTitles, wordOf } from '../messages/words.ts';
import type { Session } from '../providers/session.ts';

export function grantableChoices(session: Session | undefined): Choice[] {
  const own = (session?.places ?? []).map(({ role }) => role).filter(isRole);
  return [...Object.keys(roles), ...Object.keys(extraGrants)]
    .filter((code) => isRole(code) || isExtraGrant(code))
    .filter((code) => own.some((role) => mayGrant(role, code, false)))
    .map((id) => ({ id, name: wordOf(grantTitles, id) }));
}
