// What a record hangs on: it must be there for whoever writes, and says where the record lies.

import type { Register } from '../../forms/registers/index.ts';
import { requireConsent } from '../consents/consent-queries.ts';
import type { Dataset } from '../datasets/dataset.ts';
import { readOne } from '../datasets/read.ts';
import type { Call } from '../http/endpoint.ts';
import { readerOf } from '../http/reader.ts';
import { conflict, invalid } from '../problem.ts';
import { registerAttached } from './register-record-queries.ts';

export interface Attached {
  attachedId: number | null;
  organizationId: number;
}

/** A person's record lies where the person studies, an organisation's at the organisation. */
export async function attachedTo(
  call: Call,
  { attachedTo: kind, sensitivity }: Register,
  wanted: unknown,
  organizationId: number,
): Promise<Attached> {
  if (kind === 'none') return { attachedId: null, organizationId };
  const dataset = call.app.resources.attachable(kind);
  if (!dataset) throw new Error(`Ни одна запись не принимает сведений реестра: ${kind}`);
  const id = Number(wanted);
  const target =
    Number.isSafeInteger(id) && id > 0
      ? await readOne(call.trx, dataset, readerOf(call), id)
      : undefined;
  if (!target) throw invalid({ attachedId: dataset.attachable?.choose ?? '' });
  if (kind === 'organization') return { attachedId: id, organizationId: id };
  if (kind !== 'learner') return { attachedId: id, organizationId };
  await requireConsent(call.trx, id, 'personal-data', call.today);
  if (sensitivity === 'special') await requireConsent(call.trx, id, 'special-data', call.today);
  return { attachedId: id, organizationId: Number(target.organizationId) };
}

/** What records of registers hang on stays until they are gone. */
export async function assertNothingAttached(
  call: Call,
  { attachable }: Dataset,
  id: number,
): Promise<void> {
  const register = attachable && (await registerAttached(call.trx, attachable.as, id));
  if (register !== undefined)
    throw conflict(
      attachable?.stays ?? 'Удалить нельзя',
      `На это ссылаются записи реестра «${register}». Сначала удалите их.`,
    );
}
