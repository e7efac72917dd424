// Every route and who may take it. A route that is not written here fails the build: whoever adds one
// decides in this table who may, and the matrix then tries every role on it.
import type { Access } from '../../api/http/endpoint.ts';
import type { Method } from '../../api/http/room.ts';

type Methods = Partial<Record<Method, Access>>;

/** The whole list as a file. */
const exported = { '/export': { get: 'read' } } as const;
/** list, one, create, update and bulk update, delete and bulk delete of an ordinary resource. */
const crud = {
  '': { get: 'read', post: 'create', put: 'update', delete: 'delete' },
  ...exported,
  '/:id': { get: 'read', put: 'update', delete: 'delete' },
} as const;
const readOnly = { '': { get: 'read' }, '/:id': { get: 'read' } } as const;
const definition = {
  '': { get: 'read', post: 'create', delete: 'delete' },
  ...exported,
  '/undelete': { post: 'delete' },
  '/:id': { get: 'read', put: 'update', delete: 'delete' },
  '/:id/usage': { get: 'read' },
  '/:id/schedule': { post: 'publish', delete: 'publish' },
  '/:id/withdraw': { post: 'publish' },
  '/:id/return': { post: 'publish' },
  '/:id/restore': { post: 'update' },
  '/:id/check': { post: 'update' },
  '/:id/publish': { post: 'publish' },
  '/:id/draft': { delete: 'update' },
  '/:id/impact': { get: 'read', post: 'publish' },
  '/:id/layers': { get: 'read' },
  '/:id/keys': { get: 'read' },
  '/:id/update': { get: 'read', put: 'update', post: 'update' },
  '/:id/impact/people': { get: 'read' },
  '/:id/impact/parameters': { get: 'read' },
  '/:id/impact/figures': { get: 'read' },
  '/:id/impact/records': { get: 'read' },
} as const;

type Shape = Readonly<Record<string, Readonly<Partial<Record<Method, string>>>>>;

const rooms: [resource: string, noun: string, shape: Shape][] = [
  ['organizations', 'organization', crud],
  ['service-areas', 'organization', crud],
  [
    'specialties',
    'specialty',
    {
      '': { get: 'read', post: 'create', put: 'update' },
      ...exported,
      '/:id': { get: 'read', put: 'update' },
    },
  ],
  [
    'users',
    'user',
    {
      '': { get: 'read', post: 'create', put: 'update' },
      ...exported,
      '/:id': { get: 'read', put: 'update' },
      '/list': { post: 'create' },
      '/:id/password': { post: 'reset-password' },
    },
  ],
  ['grants', 'grant', crud],
  [
    'questionnaires',
    'questionnaire',
    {
      ...definition,
      '/convert': { post: 'create' },
      '/from-file': { post: 'create' },
      '/from-text': { post: 'create' },
      '/:id/export': { get: 'read' },
    },
  ],
  ['risk-criteria', 'risk-criterion', definition],
  ['risk-policies', 'risk-policy', definition],
  ['event-types', 'event-type', definition],
  ['report-templates', 'report-template', definition],
  ['indicators', 'indicator', definition],
  ['registers', 'register', definition],
  ['plan-templates', 'plan-template', definition],
  ['definition-versions', 'definition-version', readOnly],
  [
    'definition-updates',
    'definition-update',
    { '': { get: 'read' }, ...exported, '/take': { post: 'update' } },
  ],
  ['personas', 'persona', { ...crud, '/from-record': { post: 'create' } }],
  ['definition-counts', 'definition-version', { '': { get: 'read' } }],
  ['fact-users', 'definition-version', { '': { get: 'read' } }],
  [
    'packages',
    'package',
    { '/file': { get: 'read' }, '/plan': { post: 'create' }, '': { post: 'create' } },
  ],
  ['learners', 'learner', { ...crud, '/:id/next': { get: 'read' } }],
  ['enrolments', 'enrolment', readOnly],
  ['categories', 'category', crud],
  ['consents', 'consent', crud],
  ['participations', 'participation', crud],
  ['practices', 'practice', crud],
  ['resumes', 'resume', crud],
  ['employment-records', 'employment-record', crud],
  [
    'responses',
    'response',
    {
      '': { get: 'read', post: 'create' },
      ...exported,
      '/:id': { get: 'read', put: 'update', delete: 'delete' },
      '/:id/move': { get: 'read', post: 'update' },
    },
  ],
  ['facts', 'fact', { '': { get: 'read' } }],
  ['jobs', 'job', { ...readOnly, '/:id/cancel': { post: 'cancel' } }],
  ['assessments', 'assessment', { ...readOnly, '/:id/confirm': { post: 'confirm' } }],
  ['graduate-statistics', 'graduate-statistic', { ...crud, '/preview': { post: 'update' } }],
  ['graduate-totals', 'graduate-statistic', { '': { get: 'read' } }],
  ['plans', 'plan', { ...crud, '/:id/export': { get: 'read' } }],
  [
    'plan-items',
    'plan-item',
    {
      ...crud,
      '/:id/mark': { post: 'mark' },
      '/:id/move': { post: 'update' },
      '/:id/marks': { get: 'read' },
      '/:id/organizations': { get: 'read' },
    },
  ],
  ['control-points', 'control-point', crud],
  ['responsible-persons', 'responsible-person', { ...crud, '/:id/duties': { get: 'read' } }],
  ['appointments', 'appointment', crud],
  ['responsible-persons', 'appointment', { '/:id/hand-over': { post: 'create' } }],
  [
    'reports',
    'report',
    {
      ...crud,
      '/:id/content': { get: 'read' },
      '/:id/people': { get: 'read' },
      '/:id/export': { get: 'export' },
    },
  ],
  [
    'imports',
    'import',
    {
      '': { get: 'read', post: 'create' },
      ...exported,
      '/check': { post: 'create' },
      '/:id': { get: 'read', delete: 'delete' },
    },
  ],
  [
    'register-records',
    'register-record',
    { ...crud, '/list': { post: 'create' }, '/:id/move': { get: 'read', post: 'update' } },
  ],
  ['kept-registers', 'register-record', { '': { get: 'read' } }],
  ['employers', 'employer', crud],
  ['employer-sites', 'employer', crud],
  ['employer-contacts', 'employer', crud],
  ['saved-views', 'saved-view', crud],
  [
    'tokens',
    'token',
    { '': { get: 'read', post: 'create' }, '/:id': { get: 'read', delete: 'delete' } },
  ],
  [
    'events',
    'event',
    {
      ...crud,
      '/:id/record': { post: 'update' },
      '/:id/cancel': { post: 'update' },
      '/:id/move': { get: 'read', post: 'update' },
    },
  ],
  ['event-employers', 'event', { ...readOnly, ...exported }],
  ['figures', 'figure', readOnly],
  ['audit', 'audit', { ...readOnly, ...exported }],
];

const open: Record<string, Methods> = {
  '/session': { post: 'public', get: 'signed-in', delete: 'signed-in' },
  '/session/password': { put: 'signed-in' },
  '/session/view': { post: 'user.update', delete: 'signed-in' },
  '/health': { get: 'public' },
  '/public-questionnaires/:uid': { get: 'public' },
  '/answer-files': { post: 'signed-in' },
  '/answer-files/:uid': { get: 'signed-in', put: 'signed-in' },
};

/** Routes below one resource that act on another: people on an event. */
const across: [route: string, verb: string][] = [
  ['POST /events/:id/participants', 'participation.create'],
  ['PUT /events/:id/attendance', 'participation.update'],
];

/** `GET /learners/:id` → the verb it asks for. */
export const routeTable: ReadonlyMap<string, string> = new Map([
  ...across,
  ...Object.entries(open).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, access]) => [`${method.toUpperCase()} ${path}`, access] as const,
    ),
  ),
  ...rooms.flatMap(([resource, noun, shape]) =>
    Object.entries(shape).flatMap(([path, methods]) =>
      Object.entries(methods).map(
        ([method, action]) =>
          [`${method.toUpperCase()} /${resource}${path}`, `${noun}.${action}`] as const,
      ),
    ),
  ),
]);

export const routeName = (method: string, path: string): string =>
  `${method.toUpperCase()} ${path.replace(/(.)\/$/, '$1')}`;
