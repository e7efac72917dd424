// What the journal's codes mean to a reader.
import { kindTitles } from '../definitions/kinds/names.ts';
import { resourceTitles } from '../messages/resources.ts';
import type { Words } from '../messages/words.ts';
import type { Tone } from '../parts/StatusLabel.tsx';

export { auditOutcomes } from '../../forms/words.ts';

export const outcomeTones: Record<string, Tone> = {
  done: 'ok',
  viewed: 'none',
  denied: 'bad',
  failed: 'warn',
};

/** Of what is closed to the reader: that it was done, and by whom. */
export const closedSummary = 'Действие с закрытыми вам сведениями';

const actions: Words = {
  read: 'Просмотр',
  create: 'Создание',
  update: 'Изменение',
  delete: 'Удаление',
  publish: 'Публикация',
  export: 'Выгрузка',
  confirm: 'Подтверждение',
  cancel: 'Отмена',
  'reset-password': 'Новый временный пароль',
};

const sessionActions: Words = {
  'session.create': 'Вход',
  'session.delete': 'Выход',
  'session.password': 'Смена пароля',
  'session.refuse': 'Отказ во входе',
  'session.view': 'Начало просмотра от имени',
  'session.view-end': 'Конец просмотра от имени',
  'token.create': 'Создание ключа доступа',
  'token.update': 'Отзыв ключа доступа',
  'token.refuse': 'Неверный ключ доступа',
};

const titles: Words = { ...resourceTitles, ...kindTitles };

/** «learner.update» → «Изменение». */
export function actionTitle(action: string): string {
  const own = sessionActions[action];
  if (own) return own;
  const verb = action.slice(action.indexOf('.') + 1);
  return actions[verb] ?? 'Действие';
}

const methods: Words = { GET: 'просмотр', POST: 'создание', PUT: 'изменение', DELETE: 'удаление' };
// By what means it was asked stands in brackets at the end.
const refusal = /^Отказано: (GET|POST|PUT|DELETE) \/api\/([\w-]+)[^ ]*( \(.+\))?/;

/** A refusal is kept by the server as the request that was refused; people read what was wanted. */
export function readableSummary(summary: string): string {
  const [, method = '', resource = '', means = ''] = refusal.exec(summary) ?? [];
  if (method === '') return summary;
  const title = titles[resource]?.split(' |||| ')[1];
  return `Отказано: ${methods[method]}${title ? `, раздел «${title}»` : ''}${means}`;
}

/** Whoever is not signed in yet has no name; the rest without one is done by the server itself. */
export function actorTitle(name: string | null, login: string | null, action = ''): string {
  return name ?? login ?? (action.startsWith('session.') ? 'До входа' : 'Система');
}
