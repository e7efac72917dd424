// Parameters and answers that follow from what a route is: a list, one record, a write.
import type { JsonObject } from '../../forms/json.ts';
import type { Route } from './room.ts';

function parameter(
  name: string,
  where: 'query' | 'header' | 'path',
  description: string,
  more: JsonObject = {},
): JsonObject {
  return {
    name,
    in: where,
    description,
    ...(where === 'path' ? { required: true } : {}),
    schema: { type: 'string' },
    ...more,
  };
}

const IN_LIST = [
  parameter('sort', 'query', 'Порядок: поле и направление', { example: '["id","ASC"]' }),
  parameter('range', 'query', 'Строки с какой по какую, от нуля', { example: '[0,24]' }),
  parameter(
    'filter',
    'query',
    'Условия; к имени поля можно добавить _gte, _gt, _lte, _lt, _neq, _in, _nin, _null; q ищет по словам',
    { example: '{"id":[1,2]}' },
  ),
];

const isBulk = ({ method, path }: Route): boolean =>
  (method === 'put' || method === 'delete') && /^\/[^/]+\/?$/.test(path) && path !== '/session/';

export function parametersOf(route: Route, path: string): JsonObject[] {
  const { method, many } = route;
  return [
    ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) =>
      parameter(name, 'path', name === 'id' ? 'Номер записи' : 'Часть адреса'),
    ),
    ...(many ? IN_LIST : []),
    ...(isBulk(route)
      ? [
          parameter('filter', 'query', 'Номера записей, с которыми это сделать', {
            required: true,
            example: '{"id":[1,2]}',
          }),
        ]
      : []),
    ...(method === 'post'
      ? [
          parameter(
            'Idempotency-Key',
            'header',
            'Свой неповторимый знак запроса: повторённый с ним запрос не выполнится второй раз',
          ),
        ]
      : []),
    ...(method === 'put' && path.includes('{')
      ? [
          parameter(
            'If-Match',
            'header',
            'Версия записи, которую вы читали (ETag): если её изменили, ответом будет 412',
          ),
        ]
      : []),
  ];
}

const REFUSALS: [status: string, description: string, when: (route: Route) => boolean][] = [
  ['400', 'Запрос составлен неверно', () => true],
  ['401', 'Нет входа или ключ не подходит', ({ endpoint }) => endpoint.access !== 'public'],
  ['403', 'Так этого делать нельзя', ({ endpoint }) => endpoint.access !== 'public'],
  ['404', 'Записи нет или она не видна вам', () => true],
  ['409', 'Противоречит тому, что уже есть', ({ method }) => method !== 'get'],
  ['412', 'Запись изменили после того, как вы её прочли', ({ method }) => method === 'put'],
  ['422', 'Значения не подходят: какие, сказано в errors', ({ method }) => method !== 'get'],
  ['429', 'Слишком много неверных попыток', () => true],
];

function refusal(description: string): JsonObject {
  return {
    description,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/problem' } } },
  };
}

export function responsesOf(route: Route): JsonObject {
  const { dataset, many } = route;
  const row: JsonObject = dataset ? { $ref: `#/components/schemas/${dataset.name}` } : {};
  const content = { 'application/json': { schema: many ? { type: 'array', items: row } : row } };
  const headers = many
    ? {
        'Content-Range': {
          description: 'Какие строки и из скольких: learners 0-24/319',
          schema: { type: 'string' },
        },
      }
    : undefined;
  return {
    '2XX': { description: 'Готово', ...(headers ? { headers } : {}), content },
    ...Object.fromEntries(
      REFUSALS.filter(([, , when]) => when(route)).map(([status, description]) => [
        status,
        refusal(description),
      ]),
    ),
    default: refusal('Отказ с причиной'),
  };
}
