// A questionnaire pasted as plain text: «1. Вопрос … а) … б) …». Pure; each line is either understood or told.
import type { JsonObject } from '../../json.ts';
import { section as sectionType } from '../../questions/section.ts';
import { type Imported, type ImportHead, questionnaireOf } from '../imported.ts';
import type { ImportNote } from '../notes.ts';
import { type Line, linesOf } from './lines.ts';
import { type Asked, questionOf } from './question.ts';

interface PageDraft {
  key: string;
  title: string;
  fields: string[];
}

const mostQuestions = 500;

export function readQuestionsText(text: string, head: ImportHead): Imported {
  const notes: ImportNote[] = [];
  const properties: JsonObject = {};
  const required: string[] = [];
  const pages: PageDraft[] = [];
  const before: string[] = [];
  let section: string | undefined;
  let asked: Asked | undefined;
  let count = 0;

  const say = (row: number, what: string, severity: ImportNote['severity']) =>
    notes.push({ row, what, severity });
  const page = (title = head.title || 'Опросник') => {
    const last = pages.at(-1);
    if (last) return last;
    pages.push({ key: 'page_1', title, fields: [] });
    return pages[0] as PageDraft;
  };
  const put = (key: string, field: JsonObject) => {
    properties[key] = section ? { ...field, 'x-section': section } : field;
    page().fields.push(key);
  };
  const finish = () => {
    if (!asked) return;
    count += 1;
    const key = `question_${count}`;
    const { field, required: must, other } = questionOf(asked);
    const long = [asked.title, ...asked.options.map((one) => one.text)].some(isLong);
    if (long) say(asked.line, `Текст длиннее ${LONGEST} знаков: остальное не вошло`, 'lost');
    if (asked.options.length === 1)
      say(asked.line, 'У вопроса только один вариант ответа: проверьте его', 'changed');
    put(key, field);
    if (must) required.push(key);
    if (other) addOther(key, properties[key] as JsonObject, other, put);
    asked = undefined;
  };
  const begin = ({ number, text: title }: Line) => {
    finish();
    asked = { line: number, title, hint: [], options: [], blanks: 0 };
  };
  const lines = linesOf(text);
  const hasNumbers = lines.some(({ is }) => is === 'question');
  for (const line of lines) {
    if (count >= mostQuestions) {
      say(line.number, `Вопросов больше ${mostQuestions}: остальные не перенесены`, 'lost');
      break;
    }
    if (line.is === 'question') begin(line);
    else if (line.is === 'page') {
      finish();
      section = undefined;
      pages.push({ key: `page_${pages.length + 1}`, title: line.text.slice(0, 500), fields: [] });
    } else if (line.is === 'heading') {
      finish();
      section = undefined;
      const key = `section_${line.number}`;
      put(key, { title: line.text.slice(0, 500), ...sectionType.shape({}) });
      section = key;
    } else if (line.is === 'option') {
      if (asked) asked.options.push({ line: line.number, text: line.text });
      else say(line.number, `Вариант без вопроса не перенесён: «${short(line.text)}»`, 'lost');
    } else if (line.is === 'blank') {
      if (asked) asked.blanks += 1;
      else say(line.number, 'Место для ответа без вопроса', 'lost');
    } else if (!hasNumbers && /[?:]\s*\*?$|_{3,}/.test(line.text)) begin(line);
    else if (!asked) before.push(line.text);
    else if (asked.options.length === 0) asked.hint.push(line.text);
    else {
      const last = asked.options.at(-1);
      if (last) last.text = `${last.text} ${line.text}`;
      say(line.number, 'Строка без номера и буквы присоединена к варианту выше', 'changed');
    }
  }
  finish();
  const kept = pages.filter(({ fields, title }) => {
    if (fields.length === 0)
      say(
        lines.find((one) => one.text === title)?.number ?? 1,
        `В разделе «${short(title)}» нет вопросов: он не перенесён`,
        'lost',
      );
    return fields.length > 0;
  });
  if (count === 0) return { notes };
  const description = before.join('\n').slice(0, 4000);
  if (description !== '') say(1, 'Текст до первого вопроса стал описанием опросника', 'changed');
  notes.sort((left, right) => left.row - right.row);
  return {
    body: questionnaireOf(head, {
      properties,
      required,
      pages: kept,
      ...(description ? { description } : {}),
    }),
    notes,
  };
}

const LONGEST = 500;
const isLong = (text: string) => text.length > LONGEST;
const short = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** «Другое: ____»: the option, and the line for the words under it. */
function addOther(
  key: string,
  field: JsonObject,
  code: string,
  put: (key: string, field: JsonObject) => void,
): void {
  const many = field.type === 'array';
  const holder = many ? (field.items as JsonObject) : field;
  const line = `${key}_other`;
  for (const option of (holder.oneOf ?? []) as JsonObject[])
    if (option.const === code) option['x-other'] = line;
  const leaf: JsonObject = many ? { contains: { const: code } } : { const: code };
  const when: JsonObject = { properties: { [key]: leaf }, required: [key] };
  put(line, {
    title: 'Другое: что именно?',
    type: 'string',
    maxLength: 200,
    'x-visible-when': when,
    'x-required-when': when,
  });
}
