// The columns of the three sheets that are read; the rest are listed as not taken.

export const surveyColumns: ReadonlySet<string> = new Set([
  'type',
  'name',
  'label',
  'hint',
  'guidance_hint',
  'required',
  'required_message',
  'relevant',
  'constraint',
  'constraint_message',
  'appearance',
  'calculation',
  'parameters',
  'repeat_count',
  'choice_filter',
  'default',
  'readonly',
  'trigger',
  'image',
  'audio',
  'video',
  'media::image',
  'media::audio',
  'media::video',
  'body::accept',
]);

export const choiceColumns: ReadonlySet<string> = new Set(['list_name', 'name', 'label']);

export const settingsColumns: ReadonlySet<string> = new Set([
  'form_title',
  'form_id',
  'style',
  'version',
  'default_language',
]);

/** What a filled cell of a column that is not carried over means for its row. */
export const lostColumns: Readonly<Record<string, string>> = {
  choice_filter: 'Отбор вариантов по другому ответу не перенесён: показываются все варианты',
  default: 'Ответ по умолчанию не перенесён',
  readonly: 'Запрет на изменение ответа не перенесён',
  trigger: 'Пересчёт по событию не перенесён',
  image: 'Картинка не перенесена',
  audio: 'Звук не перенесён',
  video: 'Видео не перенесено',
  'media::image': 'Картинка не перенесена',
  'media::audio': 'Звук не перенесён',
  'media::video': 'Видео не перенесено',
};

/** Marks of appearance that are understood or only say how wide a question is drawn. */
export const knownAppearance =
  /^(?:minimal|autocomplete|search|quick(?:compact)?|compact(?:-\d+)?|horizontal(?:-compact)?|columns(?:-\w+)?|no-buttons|likert|label|list|list-nolabel|multiline|field-list|table-list|period|picker|year|month-year|no-calendar|w\d+|new|annotate|thousands-sep|numbers)$/;
