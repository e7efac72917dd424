import type { JsonObject } from '../json.ts';
import { oneField, type QuestionType } from './question-type.ts';

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

export const directory: QuestionType = {
  code: 'directory',
  title: 'Из справочника',
  group: 'choice',
  hint: 'Специальность, организация или работодатель, с поиском',
  words: 'специальность профессия колледж школа работодатель поиск',
  answered: true,
  is: (field) => field['x-question'] === 'directory',
  shape: (from) => ({
    type: 'string',
    maxLength: 64,
    'x-question': 'directory',
    'x-directory': directoryOf(from) ?? 'specialties',
  }),
  properties: [
    {
      box: 'choice',
      path: ['x-directory'],
      label: 'Справочник',
      choices: Object.entries(directories).map(([value, name]) => ({ value, name })),
    },
  ],
  schema: (field) => ({ ...field, maxLength: 64 }),
  // A specialty is known by the code that documents write; of the others it is asked whether one is chosen.
  conditionFields: (key, field) =>
    directoryOf(field) === 'specialties'
      ? oneField('text')(key, field).map((one) => ({ ...one, directory: 'specialties' as const }))
      : oneField('presence')(key, field),
  text: (field, answer, nameOf) => nameOf?.(String(field['x-directory']), answer) ?? String(answer),
};
