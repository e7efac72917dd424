// Levels with their reasons: who may read them, open one, confirm one.

import type { JsonObject } from '../../forms/json.ts';
import { levelScope } from '../access/actor.ts';
import { dataset, type RowOf } from '../datasets/dataset.ts';
import { parseListQuery } from '../datasets/list-query.ts';
import {
  authorJoin,
  learnerId,
  organizationId,
  personsGroup,
  placeColumns,
  rowFields,
} from '../datasets/owned.ts';
import { readPage } from '../datasets/read.ts';
import { type Call, endpoint } from '../http/endpoint.ts';
import { journalList } from '../http/journal.ts';
import { contentRange, getRecord, idOf, readerOf } from '../http/resource.ts';
import { Room } from '../http/room.ts';
import { updateRow } from '../http/rows.ts';
import { placeOf } from '../places/place-queries.ts';
import { conflict, notFound } from '../problem.ts';
import { present } from './present-assessment.ts';

export const assessments = dataset({
  name: 'assessments',
  noun: 'assessment',
  title: 'Оценки риска',
  from: 'assessments r',
  id: 'r.id',
  joins: {
    v: 'join definition_versions v on v.id = r.policy_version_id',
    u: authorJoin('r', 'confirmed_by'),
  },
  scope: {
    kind: 'below',
    ...placeColumns('r'),
    group: personsGroup('r'),
  },
  rowSensitivity: 'personal',
  person: 'r.person_id',
  ofPerson: 'computed',
  enteredBy: {
    'risk-policy': {
      version: 'policyVersionId',
      counted: [{ field: 'current', operator: 'eq', values: [true] }],
    },
  },
  defaultSort: ['id', 'DESC'],
  fields: {
    ...rowFields('r'),
    learnerId: learnerId('r'),
    organizationId: organizationId('r'),
    level: { sql: 'r.level', type: 'string', title: 'Уровень риска' },
    assessedOn: { sql: 'r.assessed_on', type: 'date', title: 'Дата оценки' },
    current: { sql: 'r.is_current', type: 'boolean', title: 'Действующая' },
    status: { sql: 'r.status', type: 'string', title: 'Состояние' },
    policyVersionId: {
      sql: 'r.policy_version_id',
      type: 'integer',
      title: 'Редакция правила',
      known: true,
    },
    policyNumber: { sql: 'v.number', type: 'integer', title: 'Версия правила', join: 'v' },
    policyTitle: { sql: 'v.title', type: 'string', title: 'Правило', join: 'v' },
    criteria: {
      sql: 'r.criteria',
      type: 'json',
      title: 'Характеристики',
      filter: false,
      sort: false,
    },
    missing: {
      sql: 'r.missing',
      type: 'json',
      title: 'Чего не хватает',
      filter: false,
      sort: false,
    },
    overriddenBy: {
      sql: 'r.overridden_by',
      type: 'string',
      title: 'Почему невысокий',
      filter: false,
      sort: false,
    },
    confirmedByName: { sql: 'u.name', type: 'string', title: 'Кто подтвердил', join: 'u' },
    createdAt: { sql: 'r.created_at', type: 'instant', title: 'Рассчитана' },
  },
});

/** An assessment as read by somebody. */
export type AssessmentRecord = RowOf<typeof assessments.fields>;

function assertSeesLevels(call: Call): void {
  if (levelScope(call.actor).length === 0) throw notFound();
}

export const assessmentRoom = new Room('/assessments')
  .get(
    '/',
    endpoint({
      verb: 'assessment.read',
      summary: 'Оценки риска с причинами',
      async handle(call) {
        assertSeesLevels(call);
        const query = parseListQuery(call.query);
        const { rows, total } = await readPage(call.trx, assessments, readerOf(call), query);
        const body: JsonObject[] = [];
        for (const row of rows) body.push(await present(call, row));
        journalList(
          call,
          assessments,
          body.filter((row) => row.reasonsOpen === true),
        );
        return { headers: contentRange('assessments', query.offset, rows.length, total), body };
      },
    }),
    { dataset: assessments, many: true },
  )
  .get(
    '/:id',
    endpoint({
      verb: 'assessment.read',
      summary: 'Одна оценка риска',
      async handle(call) {
        assertSeesLevels(call);
        const row = await getRecord(call, assessments, idOf(call.params.id));
        call.audit.record({
          action: 'assessment.read',
          outcome: 'viewed',
          resource: 'assessments',
          resourceId: row.id,
          place: await placeOf(call.trx, row.organizationId),
          subjects: [row.learnerId],
          summary: 'Открыта оценка риска',
        });
        return { body: await present(call, row) };
      },
    }),
    { dataset: assessments },
  )
  .post(
    '/:id/confirm',
    endpoint({
      verb: 'assessment.confirm',
      summary: 'Подтверждение уровня риска',
      async handle(call) {
        const row = await getRecord(call, assessments, idOf(call.params.id), 'assessment.confirm');
        if (row.current !== true)
          throw conflict('Оценка уже заменена новой', 'Откройте действующую оценку.');
        await updateRow(call, 'assessments', row.id, {
          status: 'confirmed',
          confirmed_by: call.actor.userId,
        });
        call.audit.record({
          action: 'assessment.confirm',
          resource: 'assessments',
          resourceId: row.id,
          place: await placeOf(call.trx, row.organizationId),
          subjects: [row.learnerId],
          summary: 'Уровень риска подтверждён',
        });
        return { body: await present(call, await getRecord(call, assessments, row.id)) };
      },
    }),
    { dataset: assessments },
  );
