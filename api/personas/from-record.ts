// An example made of a real person with one press. It keeps nothing of who it was, and only what its
// maker may read of this person at all.

import type { Sensitivity } from '../../forms/access.ts';
import type { Json, JsonObject } from '../../forms/json.ts';
import {
  answersForPersona,
  factsForPersona,
  factsReadBy,
  type PersonaInput,
  runPersona,
  type Subject,
} from '../../forms/personas/index.ts';
import { ceilingAt } from '../access/ceiling.ts';
import { presentValue, readPage } from '../datasets/read.ts';
import { countPersonas } from '../definitions/personas/persona-queries.ts';
import { subjectOf } from '../definitions/personas/subject.ts';
import { storedFacts } from '../facts/source-queries.ts';
import { type Call, endpoint } from '../http/endpoint.ts';
import { recordChange } from '../http/journal.ts';
import { etag, getRecord, readerOf } from '../http/resource.ts';
import type { Room } from '../http/room.ts';
import { insertRow } from '../http/rows.ts';
import type { Learner } from '../learners/learner-dataset.ts';
import { learnerFor } from '../learners/person-records.ts';
import { placeOf } from '../places/place-queries.ts';
import { conflict, invalid } from '../problem.ts';
import { responses } from '../responses/response-dataset.ts';
import { assertRoom, currentBody, holderFor } from './holder.ts';
import { personas } from './persona-dataset.ts';

const request = {
  type: 'object',
  properties: {
    definitionId: { type: 'integer', title: 'Элемент методологии' },
    learnerId: { type: 'integer', title: 'Обучающийся' },
  },
  required: ['definitionId', 'learnerId'],
} as const;

async function factsOf(call: Call, learnerId: number): Promise<JsonObject> {
  const facts: Json = presentValue({ type: 'json' }, await storedFacts(call.trx, learnerId));
  return typeof facts === 'object' && facts !== null && !Array.isArray(facts) ? facts : {};
}

async function inputOf(
  call: Call,
  subject: Subject,
  learner: Learner,
  ceiling: Sensitivity,
): Promise<PersonaInput> {
  if (subject.kind !== 'questionnaire') {
    const facts = await factsOf(call, learner.id);
    return { facts: factsForPersona(facts, factsReadBy(subject), ceiling) };
  }
  const { rows } = await readPage(call.trx, responses, readerOf(call), {
    offset: 0,
    limit: 1,
    sort: { field: 'answeredOn', order: 'DESC' },
    conditions: [
      { field: 'learnerId', operator: 'eq', values: [learner.id] },
      { field: 'code', operator: 'eq', values: [subject.body.code] },
    ],
  });
  const answers = rows[0]?.answers;
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers))
    throw invalid({ learnerId: 'На этот опросник обучающийся не отвечал: выберите другого' });
  return { answers: answersForPersona(subject.body, answers, ceiling) };
}

export function addFromRecord(room: Room): void {
  room.post(
    '/from-record',
    endpoint({
      verb: 'persona.create',
      summary: 'Контрольный пример по записи, без сведений о человеке',
      body: request,
      async handle(call) {
        const { definitionId, learnerId } = call.body;
        const { definition, organizationId } = await holderFor(call, definitionId);
        await assertRoom(call, definition.id);
        const learner = await learnerFor(call, learnerId);
        const text = currentBody(definition);
        const subject = text && (await subjectOf(call.trx, organizationId, text));
        if (!subject) throw conflict('Сначала исправьте текст элемента');
        const ceiling = await ceilingAt(call, 'learner.read', learner.organizationId);
        const input = await inputOf(call, subject, learner, ceiling);
        const { visible, ...found } = runPersona(subject, input, {}).found;
        const place = await placeOf(call.trx, organizationId);
        const known = await countPersonas(call.trx, definition.id);
        const columns = {
          definition_id: definition.id,
          title: `Пример ${known + 1}`,
          input: JSON.stringify(input),
          expected: JSON.stringify(found),
        };
        const id = await insertRow(call, 'personas', columns, place);
        call.audit.record({
          action: 'learner.read',
          outcome: 'viewed',
          resource: 'learners',
          resourceId: String(learner.id),
          place: await placeOf(call.trx, learner.organizationId),
          subjects: [learner.id],
          summary: 'Сведения взяты для контрольного примера',
        });
        const record = await getRecord(call, personas, id);
        const label = (row: JsonObject) => String(row.title);
        recordChange(call, { dataset: personas, label }, 'create', undefined, record, place);
        return { status: 201, headers: etag(record), body: record };
      },
    }),
    { dataset: personas },
  );
}
