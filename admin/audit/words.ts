// What the journal's codes mean to a reader.
import type { Words } from '../messages/words.ts';
import type { Tone } from '../parts/StatusLabel.tsx';

export const auditOutcomes: Words = {
  done: 'выполнено',
  viewed: 'просмотр',
  denied: 'отказано',
  failed: 'не удалось',
};

export const outcomeTones: Record<string, Tone> = {
  done: 'ok',
  viewed: 'none',
  denied: 'bad',
  failed: 'warn',
};

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
};

/** «learner.update» → «Изменение». */
export function actionTitle(action: string): string {
  const own = sessionActions[action];
  if (own) return own;
  const verb = action.slice(action.indexOf('.') + 1);
  return actions[verb] ?? 'Действие';
}
