// Layers of definitions: composing them, opening a large one, bringing many regions up at once.

import { readText } from '../../../admin/definition-text/text/read-text.ts';
import { newUid } from '../../../api/db/uid.ts';
import type { DefinitionRow } from '../../../api/definitions/definition-row.ts';
import { publicationOf } from '../../../api/definitions/publication.ts';
import { publish, publishRow } from '../../../api/definitions/publish.ts';

import { merged, taken, waitingFor } from '../../../api/definitions/updates/waiting.ts';
import { composeLayers, overlayBetween } from '../../../forms/definitions/layers/overlay.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { questionnaireMetaSchema } from '../../../forms/questionnaires/schema.ts';
import type { Setting } from '../setting.ts';
import { type Line, ms, seconds } from '../table.ts';

const TURNS = 50;

function median(work: () => void): number {
  const times: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const from = performance.now();
    work();
    times.push(performance.now() - from);
  }
  return times.sort((a, b) => a - b)[Math.floor(TURNS / 2)] ?? 0;
}

interface Form extends JsonObject {
  title: string;
  schema: { type: 'object'; properties: Record<string, JsonObject>; required: string[] };
  pages: { order: string[]; items: Record<string, { title: string; fields: string[] }> };
}

/** A questionnaire of so many questions with options, ten on a page. */
/** @param onPage how many of the fields stand on one page */
export function largeForm(code: string, fields: number, onPage = 10): Form {
  const properties: Record<string, JsonObject> = {};
  const items: Form['pages']['items'] = {};
  for (let at = 0; at < fields; at += 1) {
    const page = `page_${Math.floor(at / onPage)}`;
    items[page] ??= { title: `Страница ${Math.floor(at / onPage) + 1}`, fields: [] };
    items[page].fields.push(`q_${at}`);
    properties[`q_${at}`] = {
      title: `Вопрос ${at + 1}`,
      type: 'string',
      oneOf: ['a', 'b', 'c'].map((value) => ({ const: value, title: `Вариант ${value}` })),
      'x-widget': 'radio',
    };
  }
  return {
    kind: 'questionnaire',
    code,
    title: 'Большой опросник',
    legalReference: { document: 'Приказ', clause: 'пункт 1' },
    subject: 'learner',
    schema: { type: 'object', properties, required: [] },
    pages: { order: Object.keys(items), items },
  };
}

function retitled(form: Form, every: number, word: string): Form {
  const changed = structuredClone(form);
  Object.values(changed.schema.properties).forEach((field, index) => {
    if (index % every === 0) field.title = `${String(field.title)}, ${word}`;
  });
  return changed;
}

/** Federal, regional and own layer of 500 fields, each changing every tenth. */
export async function composing(): Promise<Line> {
  const federal = largeForm('large', 500);
  const regional = retitled(federal, 10, 'регион');
  const own = retitled(regional, 7, 'колледж');
  const layers = [
    overlayBetween(questionnaireMetaSchema, federal, regional),
    overlayBetween(questionnaireMetaSchema, regional, own),
  ];
  const figure = median(() => {
    composeLayers(questionnaireMetaSchema, federal, layers);
  });
  const bare = median(() => {
    structuredClone(own);
  });
  return {
    work: 'Три слоя опросника из 500 полей собраны (медиана)',
    figure: ms(figure),
    limit: `${ms(bare)} (копия такого объекта)`,
    ratio: figure / bare,
    target: '≤ 5 мс',
    met: figure <= 5,
  };
}

/** Read and checked by the rules of its kind, as the console does when it opens one; drawing is not in it. */
export async function openingLarge(): Promise<Line> {
  const text = JSON.stringify(largeForm('large', 300), null, 2);
  const figure = median(() => {
    readText('questionnaire', text);
  });
  const bare = median(() => {
    JSON.parse(text);
  });
  return {
    work: 'Опросник из 300 полей прочитан и проверен, как при открытии (медиана)',
    figure: ms(figure),
    limit: `${ms(bare)} (разбор JSON)`,
    ratio: figure / bare,
    target: '≤ 300 мс',
    met: figure <= 300,
  };
}

const REGIONS = 12;
const ELEMENTS = 60;

/** Regions stand each on its own change of every federal element; the federal place publishes anew. */
export async function bringingUp({ db }: Setting): Promise<Line> {
  const now = new Date().toISOString();
  const by = { note: 'Замер', userId: null, now, today: now.slice(0, 10) };
  const root = await db.reader('organizations').where({ kind: 'country' }).first('id');
  const regions: number[] = await db
    .reader('organizations')
    .where({ kind: 'region' })
    .orderBy('id')
    .limit(REGIONS)
    .pluck('id');
  const codes = Array.from({ length: ELEMENTS }, (_, at) => `bench-${Date.now()}-${at}`);
  const ids = await db.write(async (trx) => {
    const add = async (code: string, organizationId: number, base: number | null, form: Form) => {
      const [row] = await trx('definitions')
        .insert({
          uid: newUid(),
          kind: 'questionnaire',
          code,
          title: form.title,
          search_key: code,
          region_id: organizationId === root.id ? null : organizationId,
          municipality_id: null,
          organization_id: organizationId,
          base_version_id: base,
          draft: null,
          withdrawn_on: null,
          published_version_id: null,
          version: 1,
          created_at: now,
          created_by: null,
          updated_at: now,
          updated_by: null,
        })
        .returning('*');
      const text = JSON.stringify(form, null, 2);
      return {
        id: Number(row.id),
        version: await publish(trx, await publicationOf(trx, row, text, form), by),
      };
    };
    const waiting: number[] = [];
    for (const code of codes) {
      const form = largeForm(code, 20);
      const federal = await add(code, root.id, null, form);
      for (const region of regions)
        waiting.push((await add(code, region, federal.version, retitled(form, 5, 'регион'))).id);
      const next = structuredClone(form);
      next.title = 'Большой опросник, новая редакция';
      const row: DefinitionRow = await trx('definitions').where({ id: federal.id }).first();
      const text = JSON.stringify(next, null, 2);
      await publish(trx, await publicationOf(trx, row, text, next), by);
    }
    return waiting;
  });
  const from = performance.now();
  for (let at = 0; at < ids.length; at += 100)
    await db.write(async (trx) => {
      for (const id of ids.slice(at, at + 100)) {
        const row: DefinitionRow = await trx('definitions').where({ id }).forUpdate().first();
        const waiting = await waitingFor(trx, row);
        if (!waiting) throw new Error(`Нечего принимать: ${id}`);
        const columns = taken(waiting, merged(row.kind, waiting, {}));
        await trx('definitions').where({ id }).update(columns);
        const published = await publishRow(trx, { ...row, ...columns }, by);
        if ('issues' in published) throw new Error(published.issues[0]?.message);
      }
    });
  const figure = performance.now() - from;
  return {
    work: `Обновление ${regions.length} регионов × ${ELEMENTS} элементов, где решать нечего, с публикацией`,
    figure: seconds(figure),
    target: '≤ 10 с',
    met: figure <= 10_000,
  };
}
