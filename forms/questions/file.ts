import { isObject, type Json, type JsonObject } from '../json.ts';
import { describeNumber } from '../predicates/index.ts';
import { textOfCell } from './cells.ts';
import { nowhere } from './inventing.ts';
import { short } from './paper.ts';
import { asGiven, noFaults, oneField, type QuestionType } from './question-type.ts';

/** What an answer may be attached as, by the end of its name. */
export const fileExtensions: readonly string[] = [
  ...['pdf', 'docx', 'odt', 'xlsx', 'ods', 'jpg', 'jpeg', 'png'],
];
export const largestFile = 10 * 1024 * 1024;

export interface AttachedFile {
  uid: string;
  name: string;
  size: number;
}

export function attachedFile(answer: Json | undefined): AttachedFile | undefined {
  if (!isObject(answer)) return undefined;
  const { uid, name, size } = answer;
  return typeof uid === 'string' && typeof name === 'string' && typeof size === 'number'
    ? { uid, name, size }
    : undefined;
}

export function acceptedBy(field: JsonObject): string[] {
  const stated = field['x-accept'];
  const asked = Array.isArray(stated) ? stated.map(String) : fileExtensions;
  return asked.filter((end) => fileExtensions.includes(end));
}

export function sizeAllowedBy(field: JsonObject): number {
  const stated = field['x-max-size'];
  return Math.min(typeof stated === 'number' ? stated : largestFile, largestFile);
}

/** «1,5 МБ». */
export function describeSize(bytes: number): string {
  const [size, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'КБ'] : [bytes / 1024 / 1024, 'МБ'];
  return `${describeNumber(Math.max(0.1, Math.round(size * 10) / 10))} ${unit}`;
}

/** What is wrong with the name of a file, or nothing. */
export function fileNameProblem(field: JsonObject, name: string): string | undefined {
  const accepted = acceptedBy(field);
  const end = name.split('.').at(-1)?.toLowerCase() ?? '';
  if (accepted.includes(end)) return undefined;
  return `Выберите файл другого вида: ${accepted.join(', ')}`;
}

const images = ['jpg', 'jpeg', 'png'];

const acceptedName: QuestionType['check'] = (field, value, path) => {
  const attached = attachedFile(value);
  const problem = attached && fileNameProblem(field, attached.name);
  return problem ? [{ path: `${path}.name`, keyword: 'x-accept', message: problem }] : [];
};

export const file: QuestionType = {
  code: 'file',
  title: 'Файл',
  group: 'answer',
  hint: 'Приложить документ или снимок',
  words: 'загрузить вложение скан фото документ резюме',
  answered: true,
  inRows: 'kept',
  is: (field) => field['x-question'] === 'file',
  shape: (from) => ({
    type: 'object',
    'x-question': 'file',
    'x-accept': acceptedBy(from),
    'x-max-size': sizeAllowedBy(from),
  }),
  keywords: {
    'x-accept': {
      type: 'array',
      items: { type: 'string', minLength: 2, maxLength: 10 },
      uniqueItems: true,
      maxItems: 20,
      'x-array': 'set',
    },
    'x-max-size': { type: 'integer', minimum: 1 },
  },
  properties: [
    { box: 'part', editor: 'extensions', label: 'Какие файлы принимаются' },
    {
      box: 'count',
      path: ['x-max-size'],
      label: 'Размер не больше, байт',
      help: 'Не больше 10 МБ: 10 485 760 байт',
    },
  ],
  optionMarks: [],
  refusedByLink: () => 'файлы',
  signature: () => 'file',
  faults: noFaults,
  schema: (field) => ({
    ...field,
    properties: {
      uid: { type: 'string', maxLength: 36 },
      name: { type: 'string', minLength: 1, maxLength: 255 },
      size: { type: 'integer', minimum: 0, maximum: sizeAllowedBy(field) },
    },
    required: ['uid', 'name', 'size'],
    additionalProperties: false,
  }),
  kept: asGiven,
  check: acceptedName,
  drawing: (field) => ({
    'ui:field': 'file',
    'ui:accept': acceptedBy(field),
    'ui:maxSize': sizeAllowedBy(field),
  }),
  conditionFields: oneField('presence'),
  outside(_field, answer) {
    const attached = attachedFile(answer);
    return attached && { is: 'file', file: attached };
  },
  operands: [],
  text: (_field, answer) => {
    const attached = attachedFile(answer);
    return attached ? `${attached.name} (${describeSize(attached.size)})` : '';
  },
  invent: (field) => ({
    uid: nowhere,
    name: `Пример.${acceptedBy(field)[0] ?? 'pdf'}`,
    size: 1024,
  }),
  namesElsewhere: () => true,
  paper: { is: 'question', answer: () => short('приложите к анкете') },
  fromCell: textOfCell,
  toSheet: (_key, field) => ({
    type: 'file',
    accept: acceptedBy(field)
      .map((end) => `.${end}`)
      .join(','),
    left: sizeAllowedBy(field) === largestFile ? [] : ['Наибольший размер файла'],
  }),
  fromSheet: ({ type, accept }) => {
    const usual = type === 'file' ? fileExtensions : type === 'image' ? images : undefined;
    if (!usual) return undefined;
    const named = accept
      .split(',')
      .map((one) => /^\s*\.([a-z0-9]{1,8})\s*$/i.exec(one)?.[1]?.toLowerCase() ?? '')
      .filter((one) => fileExtensions.includes(one));
    return {
      type: 'object',
      'x-question': 'file',
      'x-accept': named.length > 0 ? named : [...usual],
      'x-max-size': largestFile,
    };
  },
};
