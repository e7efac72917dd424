// rjsf's own texts in Russian. Keys are its English originals, which it passes to the translator.
import type { TranslatableString } from '@rjsf/utils';

export const rjsfMessages: Record<`${TranslatableString}`, string> = {
  Item: 'Элемент',
  'Missing items definition': 'Не описано, из чего состоит список',
  'No items yet. Use the button below to add some.': 'Пока пусто. Добавьте кнопкой ниже.',
  Yes: 'Да',
  No: 'Нет',
  Close: 'Закрыть',
  Errors: 'Ошибки',
  'New Value': 'Новое значение',
  Add: 'Добавить',
  'Add Item': 'Добавить',
  Copy: 'Скопировать',
  'Expand Cycle': 'Раскрыть',
  'Move down': 'Переместить вниз',
  'Move up': 'Переместить вверх',
  Remove: 'Удалить',
  Now: 'Сейчас',
  Clear: 'Очистить',
  'Select a date': 'Выберите дату',
  Preview: 'Просмотр',
  'Decrease value by 1': 'Уменьшить на 1',
  'Increase value by 1': 'Увеличить на 1',
  'Add data for optional field': 'Заполнить необязательное поле',
  'Remove data for optional field': 'Убрать необязательное поле',
  'No data for optional field': 'Необязательное поле не заполнено',
  Type: 'Вид',
  Value: 'Значение',
  'clear input': 'очистить поле',
  'Unknown field type %1': 'Неизвестный вид поля %1',
  'Option %1': 'Вариант %1',
  '%1 option %2': '%1, вариант %2',
  '%1 Key': 'Ключ %1',
  '%1 (deprecated)': '%1 (больше не используется)',
  'Circular reference ($ref cycle) detected for field "%1". You may choose to expand to the next cycle break':
    'Поле «%1» ссылается само на себя. Раскройте ещё один уровень, если нужно',
  'Invalid "%1" object field configuration: _%2_.': 'Поле «%1» описано неверно: _%2_.',
  'Unsupported field schema.': 'Такое поле показать нельзя.',
  'Unsupported field schema for field `%1`.': 'Поле `%1` показать нельзя.',
  'Unsupported field schema: _%1_.': 'Такое поле показать нельзя: _%1_.',
  'Unsupported field schema for field `%1`: _%2_.': 'Поле `%1` показать нельзя: _%2_.',
  '**%1** (%2, %3 bytes)': '**%1** (%2, %3 байт)',
};

export function translateRjsf(text: TranslatableString, parameters: string[] = []): string {
  const russian: string = rjsfMessages[text] ?? text;
  return parameters.reduce(
    (sentence, value, index) => sentence.replaceAll(`%${index + 1}`, value),
    russian,
  );
}
