import { organizationKinds, organizationKindsShort, wordOf } from '../messages/words.ts';
import { KindIcon } from './KindIcon.tsx';

/** A kind is an icon and a word: an icon alone says nothing to whoever sees it for the first time. */
export function OrganizationKind({ kind, whole }: { kind: string; whole?: boolean }) {
  return (
    <span className="organization-kind" title={wordOf(organizationKinds, kind)}>
      <KindIcon kind={kind} />
      {wordOf(whole ? organizationKinds : organizationKindsShort, kind)}
    </span>
  );
}
