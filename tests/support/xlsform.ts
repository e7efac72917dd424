// An XLSForm workbook for tests: 25 rows in four pages, three of which say what is not understood here.
import { writeXlsx } from 'hucre';

const columns =
  'type name label hint required relevant constraint constraint_message appearance calculation'.split(
    ' ',
  );

type Row = Record<string, string>;

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: the sheet writes names so
export const surveyRows: readonly Row[] = [
  { type: 'begin_group', name: 'about', label: 'О себе', appearance: 'field-list' },
  { type: 'text', name: 'full_name', label: 'Фамилия, имя', required: 'yes' },
  { type: 'integer', name: 'age', label: 'Возраст', constraint: '. >= 14 and . <= 99' },
  { type: 'select_one yes_no', name: 'works', label: 'Вы работаете?', required: 'yes' },
  { type: 'text', name: 'employer', label: 'Где?', relevant: "${works} = 'yes'" },
  { type: 'end_group' },
  { type: 'begin_group', name: 'search', label: 'Поиск работы', appearance: 'field-list' },
  { type: 'select_multiple ways', name: 'ways', label: 'Где ищете?', hint: 'Отметьте всё' },
  {
    type: 'text',
    name: 'ways_words',
    label: 'Что именно?',
    relevant: "selected(${ways}, 'other')",
    required: "selected(${ways}, 'other')",
  },
  { type: 'geopoint', name: 'home', label: 'Где Вы живёте?' },
  { type: 'end_group' },
  { type: 'begin_group', name: 'jobs_page', label: 'Опыт', appearance: 'field-list' },
  { type: 'begin_repeat', name: 'jobs', label: 'Места работы' },
  { type: 'text', name: 'place', label: 'Организация', required: 'yes' },
  { type: 'integer', name: 'months', label: 'Месяцев', constraint: '. >= 0 and . <= 600' },
  { type: 'end_repeat' },
  { type: 'calculate', name: 'all_months', label: 'Всего месяцев', calculation: 'sum(${months})' },
  { type: 'text', name: 'why', label: 'Почему ушли?', relevant: 'position(..) > 1' },
  { type: 'end_group' },
  { type: 'begin_group', name: 'plans', label: 'Планы', appearance: 'field-list' },
  { type: 'text', name: 'dream', label: 'Кем хотите стать?', appearance: 'multiline' },
  { type: 'date', name: 'since', label: 'Когда готовы начать?' },
  { type: 'select_one ways', name: 'first', label: 'С чего начнёте?', appearance: 'minimal' },
  { type: 'text', name: 'phone', label: 'Телефон', constraint: "regex(., '^8')" },
  { type: 'end_group' },
];
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: the sheet writes names so

/** Rows of `surveyRows` on the sheet that are not understood whole. */
export const strangeRows = [11, 19, 25];

export async function xlsformWorkbook(rows: readonly Row[] = surveyRows): Promise<Buffer> {
  const sheets = [
    {
      name: 'survey',
      rows: [columns, ...rows.map((row) => columns.map((name) => row[name] ?? ''))],
    },
    {
      name: 'choices',
      rows: [
        ['list_name', 'name', 'label'],
        ['yes_no', 'yes', 'Да'],
        ['yes_no', 'no', 'Нет'],
        ['ways', 'friends', 'Знакомые'],
        ['ways', 'center', 'Центр занятости'],
        ['ways', 'other', 'Другое'],
      ],
    },
    { name: 'settings', rows: [['form_title'], ['Опрос выпускников']] },
  ];
  return Buffer.from(await writeXlsx({ sheets }));
}
