// What our keywords of a field are called, in the telling of changes and in the names of places.
export const keywordWords = {
  'x-visible-when': 'условие показа',
  'x-required-when': 'условие обязательности',
  'x-allowed-when': 'какой ответ допустим',
  'x-score': 'баллы',
  'x-section': 'раздел',
  'x-other': 'уточняющий вопрос',
  'x-formula': 'формула',
} as const satisfies Record<string, string>;
