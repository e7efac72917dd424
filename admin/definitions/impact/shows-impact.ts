import type { DefinitionRow } from '../../providers/definition-types.ts';
import { consoleKinds } from '../kinds/index.ts';

/** What a draft would do is told to whoever may publish it. */
export function showsImpact({ kind, mayPublish }: DefinitionRow): boolean {
  return mayPublish && consoleKinds[kind].impact !== undefined;
}
