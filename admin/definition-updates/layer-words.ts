import type { DefinitionRow } from '../providers/definition-types.ts';

interface LayerWords {
  /** «Взять федеральное». */
  theirs: string;
  /** «Было в федеральной версии 1». */
  version: string;
  taken: string;
}

/** What comes from above, by the place it comes from. */
export const layerWords: Record<DefinitionRow['layer'], LayerWords> = {
  federal: { theirs: 'федеральное', version: 'федеральной версии', taken: 'взято федеральное' },
  region: { theirs: 'региональное', version: 'региональной версии', taken: 'взято региональное' },
  organization: { theirs: 'новое', version: 'версии', taken: 'взято новое' },
};
