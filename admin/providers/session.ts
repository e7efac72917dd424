// Who is signed in, where and with which rights: one value that providers and screens share.
import { useSyncExternalStore } from 'react';
import { isRole, sensitivityOf } from '../../forms/access.ts';

export interface Place {
  id: number;
  name: string;
  kind: string;
  role: string;
  area: string;
}

export interface Session {
  user: { id: number; login: string; name: string; mustChangePassword: boolean };
  permissions: string[];
  places: Place[];
  specialAccess: boolean;
  personalAccess?: boolean;
  /** Is it told who works for defence? */
  defenceAccess?: boolean;
  demo: boolean;
  /** Who looks through this person's eyes, and until when. */
  viewAs?: { viewerName: string; until: string };
  today: string;
}

let current: Session | undefined;
const listeners = new Set<() => void>();

export function getSession(): Session | undefined {
  return current;
}

export function setSession(session: Session | undefined): void {
  current = session;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function useSession(): Session | undefined {
  return useSyncExternalStore(subscribe, getSession);
}

export function may(session: Session | undefined, verb: string): boolean {
  return session?.permissions.includes(verb) ?? false;
}

export function useMay(verb: string): boolean {
  return may(useSession(), verb);
}

/** Does one of the roles held here read personal fields? */
export function useReadsPersonal(verb = 'employer.read'): boolean {
  const session = useSession();
  const roles = (session?.places ?? []).map(({ role }) => role).filter(isRole);
  const extras = session?.personalAccess ? (['personal'] as const) : [];
  return may(session, verb) && roles.some((role) => sensitivityOf(role, extras) !== 'open');
}

export interface Owned {
  organizationId: number;
  municipalityId?: number | null;
}

/** Could a row of this owner lie in the area one works in? The server decides; a button need not tempt in vain. */
export function worksAt({ places }: Session, row: Owned): boolean {
  return places.some(
    ({ id, kind, area }) =>
      area === 'service-area' ||
      kind === 'region' ||
      kind === 'country' ||
      id === row.organizationId ||
      (kind === 'municipality' && id === row.municipalityId),
  );
}

/** May the person do `verb` to this very row? */
export function useMayTo(verb: string, row: Owned): boolean {
  const session = useSession();
  return session !== undefined && may(session, verb) && worksAt(session, row);
}

/** Today at the reader's place, as the server sees it; before login the browser's own day. */
export function today(): string {
  return current?.today ?? new Date().toISOString().slice(0, 10);
}
