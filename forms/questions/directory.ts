import type { JsonObject } from '../json.ts';
import { textOfCell } from './cells.ts';
import { nowhere } from './inventing.ts';
import { short } from './paper.ts';
import {
  anyAnswer,
  asGiven,
  jsonType,
  noFaults,
  oneField,
  type QuestionType,
} from './question-type.ts';

/** Directories an answer may be taken from; an organisation and an employer are known by their uid. */
export const directories = {
  specialties: 'Специальности и профессии',
  organizations: 'Организации региона',
  employers: 'Работодатели региона',
} as const;

export type DirectoryName = keyof typeof directories;

export function directoryOf(field: JsonObject): DirectoryName | undefined {
  const name = field['x-directory'];
  return typeof name === 'string' && Object.hasOwn(directories, name)
    ? (name as DirectoryName)
    : undefined;
}

/** Directories that name no person and nobody's partner. */
const openDirectories = new Set<DirectoryName | undefined>(['specialties', 'organizations']);
const specialties = ['09.02.07', '23.02.07', '43.02.15', '15.01.05'];

export const directory: QuestionType = {
  code: 'directory',
  title: 'Из справочника',
  group: 'choice',
  hint: 'Специальность, организация или работодатель, с поиском',
  words: 'специальность профессия колледж школа работодатель поиск',
  answered: true,
  inRows: 'offered',
  is: (field) => field['x-question'] === 'directory',
  shape: (from) => ({
    type: 'string',
    maxLength: 64,
    'x-question': 'directory',
    'x-directory': directoryOf(from) ?? 'specialties',
  }),
  keywords: { 'x-directory': { enum: Object.keys(directories) } },
  properties: [
    {
      box: 'choice',
      path: ['x-directory'],
      label: 'Справочник',
      choices: Object.entries(directories).map(([value, name]) => ({ value, name })),
    },
  ],
  optionMarks: [],
  refusedByLink: (field) =>
    openDirectories.has(directoryOf(field)) ? undefined : 'о людях и работодателях из справочника',
  signature: jsonType,
  faults: noFaults,
  schema: (field) => ({ ...field, maxLength: 64 }),
  kept: asGiven,
  check: anyAnswer,
  drawing: (field) => ({
    'ui:widget': 'directory',
    'ui:directory': String(field['x-directory'] ?? ''),
  }),
  // A specialty is known by the code that documents write; of the others it is asked whether one is chosen.
  conditionFields: (key, field) =>
    directoryOf(field) === 'specialties'
      ? oneField('text')(key, field).map((one) => ({ ...one, directory: 'specialties' as const }))
      : oneField('presence')(key, field),
  outside(field, value) {
    const name = directoryOf(field);
    return name && typeof value === 'string'
      ? { is: 'directory', directory: name, value }
      : undefined;
  },
  operands: ['choice'],
  text: (field, answer, nameOf) => nameOf?.(String(field['x-directory']), answer) ?? String(answer),
  invent: (field, { random }) =>
    directoryOf(field) === 'specialties' ? random.pick(specialties) : nowhere,
  namesElsewhere: (field) => directoryOf(field) !== 'specialties',
  paper: {
    is: 'question',
    answer(field) {
      const name = directoryOf(field);
      return short(name ? directories[name].toLowerCase() : undefined);
    },
  },
  fromCell: textOfCell,
  toSheet: (_key, field) => ({
    type: `select_one_from_file ${String(field['x-directory'])}.csv`,
  }),
  fromSheet: ({ type, list }) => {
    const name = list.replace(/\.\w+$/, '');
    return /^select_(?:one|multiple)_from_file$/.test(type) && Object.hasOwn(directories, name)
      ? { type: 'string', maxLength: 64, 'x-question': 'directory', 'x-directory': name }
      : undefined;
  },
};
