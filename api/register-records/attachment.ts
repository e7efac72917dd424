// What a record hangs on: it must be there for whoever writes, and says where the record lies.

import type { Noun } from '../../forms/access.ts';
import type { Attachment, Register } from '../../forms/registers/index.ts';
import { requireConsent } from '../consents/consent.ts';
import type { Dataset } from '../datasets/dataset.ts';
import { readOne } from '../datasets/read.ts';
import { employers } from '../employers/employer-dataset.ts';
import { events } from '../events/event-dataset.ts';
import type { Call } from '../http/endpoint.ts';
import { readerOf } from '../http/reader.ts';
import { learners } from '../learners/learner-dataset.ts';
import { organizations } from '../organizations/organization-dataset.ts';
import { planItems } from '../plans/plan-item-dataset.ts';
import { conflict, invalid } from '../problem.ts';

type Target = Exclude<Attachment, 'none'>;

const targets: Record<Target, { dataset: Dataset; choose: string }> = {
  learner: { dataset: learners, choose: 'Выберите обучающегося из списка' },
  organization: { dataset: organizations, choose: 'Выберите организацию из дерева' },
  employer: { dataset: employers, choose: 'Выберите работодателя из справочника' },
  event: { dataset: events, choose: 'Выберите мероприятие' },
  'plan-item': { dataset: planItems, choose: 'Выберите пункт плана' },
};

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
  const { dataset, choose } = targets[kind];
  const id = Number(wanted);
  const target =
    Number.isSafeInteger(id) && id > 0
      ? await readOne(call.trx, dataset, readerOf(call), id)
      : undefined;
  if (!target) throw invalid({ attachedId: choose });
  if (kind === 'organization') return { attachedId: id, organizationId: id };
  if (kind !== 'learner') return { attachedId: id, organizationId };
  await requireConsent(call.trx, id, 'personal-data', call.today);
  if (sensitivity === 'special') await requireConsent(call.trx, id, 'special-data', call.today);
  return { attachedId: id, organizationId: Number(target.organizationId) };
}

const named: Partial<Record<Noun, string>> = {
  learner: 'Карточку нельзя удалить',
  employer: 'Работодателя нельзя удалить',
  event: 'Мероприятие нельзя удалить',
  'plan-item': 'Пункт нельзя удалить',
};

/** What records of registers hang on stays until they are gone. */
export async function assertNothingAttached(call: Call, kind: Target, id: number): Promise<void> {
  const row = await call
    .trx('register_records as r')
    .join('definition_versions as v', 'v.id', 'r.definition_version_id')
    .where({ 'r.attached_kind': kind, 'r.attached_id': id })
    .first('v.title');
  if (row)
    throw conflict(
      named[kind] ?? 'Удалить нельзя',
      `На это ссылаются записи реестра «${row.title}». Сначала удалите их.`,
    );
}
