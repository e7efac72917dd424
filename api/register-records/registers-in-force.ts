// The register of a code as the reader's own places know it.
import type { Register } from '../../forms/registers/index.ts';
import type { Call } from '../http/endpoint.ts';
import { bodyOf, versionInForceAt } from '../versions/version-queries.ts';

export async function registerInForce(call: Call, code: string): Promise<Register | undefined> {
  for (const place of new Set(call.actor.grants.map(({ organizationId }) => organizationId))) {
    const version = await versionInForceAt(call.trx, place, 'register', code);
    if (version) return bodyOf(call.trx, 'register', version.id);
  }
  return undefined;
}
