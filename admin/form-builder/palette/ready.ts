// Questions of the federal questionnaires in force that tell facts.
import { useQuery } from '@tanstack/react-query';
import { kindsByCode } from '../../../forms/definitions/kinds/index.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { readText } from '../../definition-text/text/read-text.ts';
import type { DefinitionRow } from '../../providers/definition-types.ts';
import { request } from '../../providers/http-client.ts';
import { factChip } from '../canvas/sentences.ts';
import { takeFields } from '../operations/clipboard.ts';
import type { FreshField } from '../operations/fields.ts';
import { type FieldPlace, fieldAt, readOutline } from '../outline/fields.ts';
import { placesOf } from '../outline/outline.ts';

export interface Ready {
  key: string;
  title: string;
  /** Words of the fact it tells. */
  fact: string;
  body: JsonObject;
}

const place: FieldPlace = { schema: 'schema', paged: true };

async function readyFields(): Promise<Ready[]> {
  const { resource } = kindsByCode.questionnaire;
  const filter = encodeURIComponent(JSON.stringify({ layer: 'federal' }));
  const list = await request<DefinitionRow[]>(`${resource}?filter=${filter}&range=[0,24]`);
  const rows = await Promise.all(
    list.json.map(async ({ id }) => (await request<DefinitionRow>(`${resource}/${id}`)).json),
  );
  return rows.flatMap(({ published }) => {
    const body = published ? readText('questionnaire', published).body : undefined;
    if (!body) return [];
    return [...placesOf(readOutline(body, place)).values()].flatMap(({ node }) => {
      const fact = factChip(fieldAt(body, place, node.id) ?? {});
      return fact ? [{ key: node.id, title: node.title, fact: fact.title, body }] : [];
    });
  });
}

export function useReadyFields(enabled: boolean): readonly Ready[] {
  const { data = [] } = useQuery({
    queryKey: ['ready-fields'],
    queryFn: readyFields,
    enabled,
    staleTime: 300_000,
  });
  return data;
}

/** The question with what goes with it, and what is said of it. */
export function takenReady({ key, title, body }: Ready): [FreshField[], string] {
  return [takeFields({ text: '', body, place }, [key]), `Добавлен готовый вопрос «${title}»`];
}
