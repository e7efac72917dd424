// The columns of the three sheets that are read; the rest are listed as not taken.
import { questionTypes } from '../../questions/index.ts';

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

/** Marks that only say how wide a question is drawn, whatever it asks. */
const knownAppearance =
  /^(?:quick(?:compact)?|compact(?:-\d+)?|horizontal(?:-compact)?|columns(?:-\w+)?|no-buttons|likert|label|list|list-nolabel|field-list|picker|year|month-year|no-calendar|w\d+|new|annotate|thousands-sep|numbers)$/;

/** Is the mark of appearance understood? Those that tell a type are the type's own. */
export const isKnownMark = (mark: string): boolean =>
  knownAppearance.test(mark) || questionTypes.some(({ sheetMarks }) => sheetMarks?.test(mark));
