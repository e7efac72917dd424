// The definition an example belongs to, for those who write it; examples are part of it.

import { isKindCode } from '../../forms/definitions/kinds/index.ts';
import type { Json, JsonObject } from '../../forms/json.ts';
import { isPersonaKind, type PersonaKind } from '../../forms/personas/index.ts';
import { assertWrites } from '../definitions/definition-call.ts';
import type { DefinitionRecord } from '../definitions/definition-dataset.ts';
import { definitionDataset } from '../definitions/definition-dataset.ts';
import { definitionsAmong } from '../definitions/definition-queries.ts';
import { parseObject } from '../definitions/parse-object.ts';
import { countPersonas } from '../definitions/personas/persona-queries.ts';
import type { Call } from '../http/endpoint.ts';
import { getRecord } from '../http/resource.ts';
import { conflict, invalid, notFound } from '../problem.ts';

const MOST_OF_ONE = 100;

export interface PersonaHolder {
  kind: PersonaKind;
  definition: DefinitionRecord;
  organizationId: number;
}

export async function holderFor(
  call: Call,
  definitionId: Json | undefined,
): Promise<PersonaHolder> {
  const id = Number(definitionId);
  const row = Number.isSafeInteger(id) ? (await definitionsAmong(call.trx, [id]))[0] : undefined;
  if (!row || !isKindCode(row.kind)) throw notFound();
  const dataset = definitionDataset(row.kind);
  const definition = await getRecord(call, dataset, id);
  const organizationId = definition.organizationId;
  await assertWrites(call, dataset, 'update', organizationId);
  if (!isPersonaKind(row.kind))
    throw invalid({ definitionId: 'У элементов этого вида контрольных примеров нет' });
  return { kind: row.kind, definition, organizationId };
}

/** The text that is being written, else the one in force. */
export function currentBody(definition: JsonObject): JsonObject | undefined {
  return parseObject(String(definition.draft ?? definition.published ?? ''));
}

export async function assertRoom(call: Call, definitionId: number): Promise<void> {
  if ((await countPersonas(call.trx, definitionId)) >= MOST_OF_ONE)
    throw conflict('Слишком много контрольных примеров', `Их может быть до ${MOST_OF_ONE}.`);
}
