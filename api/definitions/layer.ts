// The layer a place publishes: its whole text, or only what it changes of the version above it.
import type { Knex } from 'knex';
import { kindsByCode } from '../../forms/definitions/kinds.ts';
import { overlayBetween } from '../../forms/definitions/layers/overlay.ts';
import type { JsonObject } from '../../forms/json.ts';
import { parseObject } from './parse-object.ts';
import type { DefinitionRow } from './publish.ts';

export interface Base {
  id: number;
  /** Layers the base itself is made of, from the root down. */
  layerIds: number[];
  body: JsonObject;
}

/** The version above that this element stands on; none when it was only taken as an example. */
export async function baseOf(
  trx: Knex,
  { base_version_id: id, kind, code }: Pick<DefinitionRow, 'base_version_id' | 'kind' | 'code'>,
): Promise<Base | undefined> {
  if (id === null) return undefined;
  const row = await trx('definition_versions').where({ id, kind, code }).first('body', 'layer_ids');
  const body = row && parseObject(row.body);
  return body && { id, body, layerIds: JSON.parse(row.layer_ids) };
}

/** What `definition_layers` keeps of a publication. */
export function layerText(
  { kind }: DefinitionRow,
  base: Base | undefined,
  text: string,
  body: JsonObject,
): { form: 'whole' | 'overlay'; body: string } {
  if (!base) return { form: 'whole', body: text };
  const overlay = overlayBetween(kindsByCode[kind].metaSchema, base.body, body);
  return { form: 'overlay', body: `${JSON.stringify(overlay, null, 2)}\n` };
}
