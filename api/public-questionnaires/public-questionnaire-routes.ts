// A published questionnaire as anybody with its link sees it: questions only. What is unknown, withdrawn or
// not meant for links is one and the same absence.
import type { Json, JsonObject } from '../../forms/json.ts';
import { openEndpoint } from '../http/endpoint.ts';
import { Room } from '../http/room.ts';
import { notFound } from '../problem.ts';
import { bodyOf } from '../versions/version-queries.ts';

const UID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** What the methodology makes of answers is nobody's business but its own. */
const INNER = new Set(['x-fact', 'x-sensitivity', '$comment', 'x-original-name', 'x-foreign']);

export const publicQuestionnaireRoom = new Room('/public-questionnaires').get(
  '/:uid',
  openEndpoint({
    summary: 'Опросник по ссылке',
    async handle({ trx, params }) {
      const uid = params.uid ?? '';
      if (!UID.test(uid)) throw notFound();
      const version = await trx('definition_versions as v')
        .join('definitions as d', 'd.id', 'v.definition_id')
        .where({ 'v.uid': uid, 'v.kind': 'questionnaire' })
        .whereNull('d.withdrawn_on')
        .first('v.id', 'v.definition_id');
      if (!version) throw notFound();
      const body = await bodyOf(trx, 'questionnaire', version.id);
      if (body.byLink !== true) throw notFound();
      // Whoever closes the questionnaire to links closes those that were given out before.
      const newest = await trx('definition_versions')
        .where({ definition_id: version.definition_id })
        .orderBy('number', 'desc')
        .first('id');
      const { byLink } = await bodyOf(trx, 'questionnaire', newest.id);
      if (byLink !== true) throw notFound();
      const { code, title, description, schema, pages } = body;
      return {
        body: {
          code,
          title,
          ...(description === undefined ? {} : { description }),
          schema: outward(schema),
          pages: outward({ ...pages }),
        },
      };
    },
  }),
);

function outward(value: Json | object): Json {
  if (Array.isArray(value)) return value.map(outward);
  if (typeof value !== 'object' || value === null) return value;
  const kept: JsonObject = {};
  for (const [key, own] of Object.entries(value))
    if (!INNER.has(key) && own !== undefined) kept[key] = outward(own);
  return kept;
}
