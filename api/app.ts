// The table of contents: one line per room.

import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { answerFileRoom } from './answers/answer-file-routes.ts';
import { assessmentRoom } from './assessments/assessment-routes.ts';
import { assessPeople, refreshDue, refreshPeopleBelow } from './assessments/mass.ts';
import { auditRoom } from './audit/audit-routes.ts';
import type { AppContext } from './context.ts';
import { definitionRooms } from './definitions/definition-routes.ts';
import { definitionCountRoom } from './definitions/routes/counts.ts';
import { factUserRoom } from './definitions/routes/usage.ts';
import { publishScheduled } from './definitions/schedule.ts';
import { definitionUpdateRoom } from './definitions/updates/update-routes.ts';
import { definitionVersionRoom } from './definitions/version-routes.ts';
import {
  employerContactRoom,
  employerRoom,
  employerSiteRoom,
} from './employers/employer-routes.ts';
import { refreshEventPeople } from './events/event-people.ts';
import { eventEmployerRoom, eventRoom } from './events/event-routes.ts';
import { factRoom } from './facts/fact-routes.ts';
import { figureRoom } from './figures/figure-routes.ts';
import { graduateStatisticsRoom } from './graduate-statistics/graduate-statistics-routes.ts';
import { graduateTotalsRoom } from './graduate-statistics/totals-routes.ts';
import { healthRoom } from './health-routes.ts';
import { consolePages } from './http/console-pages.ts';
import { docsRoom } from './http/docs/docs-room.ts';
import { securityHeaders } from './http/headers.ts';
import { openApiRoom } from './http/openapi.ts';
import { sameOrigin } from './http/origin.ts';
import { parseBody } from './http/parse-body.ts';
import { requestLimit } from './http/request-limit.ts';
import { Resources } from './http/resources.ts';
import type { Room, Route } from './http/room.ts';
import { problemWriter } from './http/write-problem.ts';
import { impactOf } from './impact/impact-job.ts';
import { impactRooms } from './impact/impact-routes.ts';
import { importRoom } from './imports/import-routes.ts';
import { jobRoom } from './jobs/job-routes.ts';
import type { JobKind } from './jobs/runner.ts';
import { categories, consents } from './learners/consent-rooms.ts';
import { enrolmentRoom } from './learners/enrolment-routes.ts';
import { learnerRoom } from './learners/learner-routes.ts';
import { learnerListRoom } from './learners/lists/list-routes.ts';
import { employmentRecords, participations, practices, resumes } from './learners/record-rooms.ts';
import { organizationRoom, serviceAreaRoom } from './organizations/organization-routes.ts';
import { packageRoom } from './packages/package-routes.ts';
import { personaRoom } from './personas/persona-routes.ts';
import { controlPointRoom } from './plans/control-point-routes.ts';
import { planItemRoom } from './plans/plan-item-routes.ts';
import { planRoom } from './plans/plan-routes.ts';
import { notFound } from './problem.ts';
import { publicQuestionnaireRoom } from './public-questionnaires/public-questionnaire-routes.ts';
import { keptRegisterRoom } from './register-records/kept-registers.ts';
import { registerRecordRoom } from './register-records/register-record-routes.ts';
import { reportRoom } from './reports/report-routes.ts';
import { responseRoom } from './responses/response-routes.ts';
import { appointmentRoom } from './responsible-persons/appointment-routes.ts';
import { responsiblePersonRoom } from './responsible-persons/responsible-person-routes.ts';
import { savedViewRoom } from './saved-views/saved-view-routes.ts';
import { sessionRoom } from './sessions/session-routes.ts';
import { specialtyRoom } from './specialties/specialty-routes.ts';
import { tokenRoom } from './tokens/token-routes.ts';
import { grantRoom } from './users/grant-routes.ts';
import { userRoom } from './users/user-list.ts';
import { viewRoom } from './users/view-routes.ts';

const told: Room[] = [
  sessionRoom,
  tokenRoom,
  viewRoom,
  healthRoom,
  organizationRoom,
  serviceAreaRoom,
  specialtyRoom,
  userRoom,
  grantRoom,
  ...definitionRooms,
  ...impactRooms,
  definitionVersionRoom,
  definitionUpdateRoom,
  packageRoom,
  factUserRoom,
  definitionCountRoom,
  personaRoom,
  learnerRoom,
  enrolmentRoom,
  categories.room,
  consents.room,
  participations.room,
  practices.room,
  resumes.room,
  employmentRecords.room,
  responseRoom,
  publicQuestionnaireRoom,
  answerFileRoom,
  factRoom,
  assessmentRoom,
  graduateStatisticsRoom,
  graduateTotalsRoom,
  importRoom,
  learnerListRoom,
  figureRoom,
  employerRoom,
  employerSiteRoom,
  employerContactRoom,
  eventRoom,
  eventEmployerRoom,
  planRoom,
  planItemRoom,
  controlPointRoom,
  responsiblePersonRoom,
  appointmentRoom,
  registerRecordRoom,
  keptRegisterRoom,
  reportRoom,
  savedViewRoom,
  jobRoom,
];

/** The journal speaks of all the others. */
export const rooms: Room[] = [
  ...told,
  auditRoom(told.flatMap((room) => room.routes.flatMap(({ dataset }) => dataset ?? []))),
];

export const routes: Route[] = rooms.flatMap((room) => room.routes);

export const resources = new Resources(rooms);

/** Long works. */
export const jobKinds: JobKind[] = [
  refreshPeopleBelow,
  assessPeople,
  refreshDue,
  refreshEventPeople,
  publishScheduled,
  impactOf(resources),
];

export function buildApp(app: AppContext): Express {
  const server = express();
  server.disable('x-powered-by');
  server.set('etag', false);
  server.set('query parser', 'simple');
  server.set('trust proxy', app.trustProxy ?? false);
  server.use(securityHeaders(app));
  const api = express.Router({ caseSensitive: true });
  api.use(
    requestLimit(app),
    sameOrigin(() => app.publicUrl),
    parseBody(app),
  );
  const described = [openApiRoom, docsRoom].flatMap((room) => room(app, () => routes).routes);
  for (const { method, path, endpoint } of [...routes, ...described]) {
    api[method](path, (request: Request, response: Response, next: NextFunction) => {
      endpoint.respond(app, request, response).catch(next);
    });
  }
  api.use((_request, _response, next) => next(notFound()));
  server.use('/api', api);
  server.use(problemWriter(app));
  if (app.consoleDir) server.use(consolePages(app.consoleDir));
  server.use((_request, _response, next) => next(notFound()));
  server.use(problemWriter(app));
  return server;
}
