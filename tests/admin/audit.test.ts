import { describe, expect, it } from 'vitest';
import { presentValue } from '../../admin/audit/AuditChanges.tsx';
import { actionTitle, actorTitle, readableSummary } from '../../admin/audit/words.ts';

describe('the journal in words', () => {
  it.each([
    ['Отказано: GET /api/users', 'Отказано: просмотр, раздел «Пользователи»'],
    ['Отказано: DELETE /api/learners/5', 'Отказано: удаление, раздел «Обучающиеся»'],
    ['Отказано: POST /api/unknown-thing', 'Отказано: создание'],
    ['Изменено: Гимназия № 2', 'Изменено: Гимназия № 2'],
  ])('%s → %s', (summary, words) => {
    expect(readableSummary(summary)).toBe(words);
  });

  it.each([
    ['learner.update', 'Изменение'],
    ['questionnaire.publish', 'Публикация'],
    ['session.create', 'Вход'],
    ['user.reset-password', 'Новый временный пароль'],
    ['something.else', 'Действие'],
  ])('the action %s is «%s»', (action, title) => {
    expect(actionTitle(action)).toBe(title);
  });

  it.each([
    ['Анна', 'anna', 'user.update', 'Анна'],
    [null, 'anna', 'session.create', 'anna'],
    [null, null, 'session.create', 'До входа'],
    [null, null, 'assessment.create', 'Система'],
  ])('%s / %s by %s → %s', (name, login, action, title) => {
    expect(actorTitle(name, login, action)).toBe(title);
  });

  it.each([
    [null, 'не указано'],
    ['', 'не указано'],
    [true, 'да'],
    [false, 'нет'],
    [1234567, '1\u00a0234\u00a0567'],
    ['2025-03-15', '15.03.2025'],
    ['слово', 'слово'],
    [['а', 'б'], '["а","б"]'],
  ])('the value %s is shown as %s', (value, text) => {
    expect(presentValue(value)).toBe(text);
  });
});
