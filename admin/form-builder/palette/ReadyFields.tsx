// Ready questions of the federal methodology, with their options and facts.
import BoltIcon from '@mui/icons-material/BoltOutlined';
import { useQuery } from '@tanstack/react-query';
import { kindsByCode } from '../../../forms/definitions/kinds.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { readText } from '../../definitions/issues.ts';
import type { DefinitionRow } from '../../definitions/types.ts';
import { request } from '../../providers/http-client.ts';
import { factChip } from '../canvas/sentences.ts';
import { takeFields } from '../operations/clipboard.ts';
import { type FieldPlace, fieldAt, readOutline } from '../outline/fields.ts';
import { placesOf } from '../outline/outline.ts';
import { useBuilder } from '../use-builder.ts';

interface Ready {
  key: string;
  title: string;
  fact?: string;
  body: JsonObject;
}

const place: FieldPlace = { schema: 'schema', paged: true };
const mostShown = 30;

/** Questions of the federal questionnaires in force that are read by facts. */
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

export function ReadyFields({ search }: { search: string }) {
  const { kind, readOnly, putIn } = useBuilder();
  const wanted = kind === 'questionnaire';
  const { data = [] } = useQuery({
    queryKey: ['ready-fields'],
    queryFn: readyFields,
    enabled: wanted && !readOnly,
    staleTime: 300_000,
  });
  const word = search.trim().toLowerCase();
  const fitting = data.filter(({ title, fact }) =>
    `${title} ${fact ?? ''}`.toLowerCase().includes(word),
  );
  if (!wanted || readOnly || fitting.length === 0) return null;
  return (
    <details className="ready" open={word !== ''}>
      <summary>Готовые вопросы методики: {fitting.length}</summary>
      <ul>
        {fitting.slice(0, mostShown).map(({ key, title, fact, body }) => (
          <li key={key}>
            <button
              type="button"
              className="ready-item"
              onClick={() =>
                putIn(
                  takeFields({ text: '', body, place }, [key]),
                  `Добавлен готовый вопрос «${title}»`,
                )
              }
            >
              {title}
              {fact ? (
                <span className="small mute row">
                  <BoltIcon aria-hidden="true" />
                  {fact}
                </span>
              ) : null}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
