// The layer a place publishes: its whole text, or only what it changes of the version above it.
import { kindsByCode } from '../../forms/definitions/kinds/index.ts';
import { overlayBetween } from '../../forms/definitions/layers/overlay.ts';
import type { JsonObject } from '../../forms/json.ts';
import type { Base } from './definition-queries.ts';
import type { DefinitionRow } from './definition-row.ts';

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
