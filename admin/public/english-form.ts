// The form's own words and the sentences of the check in English; the questions speak as their author wrote them.
import type { Issue } from '../../forms/dialect/issues.ts';
import type { FormTexts } from '../json-form/texts.ts';

const limited: Readonly<Record<string, (limit: number) => string>> = {
  minimum: (limit) => `Enter a number not less than ${limit}`,
  maximum: (limit) => `Enter a number not more than ${limit}`,
  exclusiveMinimum: (limit) => `Enter a number greater than ${limit}`,
  exclusiveMaximum: (limit) => `Enter a number less than ${limit}`,
  multipleOf: (limit) => `Enter a multiple of ${limit}`,
  minLength: (limit) => `Enter at least ${limit} characters`,
  maxLength: (limit) => `Shorten to ${limit} characters`,
  minItems: (limit) => `Choose at least ${limit}`,
  maxItems: (limit) => `Choose at most ${limit}`,
};

const sentences: Readonly<Record<string, string>> = {
  required: 'Answer this question',
  oneOf: 'Choose from the list',
  enum: 'Choose from the list',
  const: 'Choose an allowed value',
  pattern: 'Write it by the pattern',
  format: 'Check how it is written',
  uniqueItems: 'Remove what is repeated',
  exclusive: 'Keep either this option or the others',
  period: 'Correct: the end is before the beginning',
  'empty-row': 'Fill in or remove',
  'x-directory': 'Choose from the directory',
  additionalProperties: 'There is no such question',
};

const types: Readonly<Record<string, string>> = {
  string: 'Enter text',
  number: 'Enter a number',
  integer: 'Enter a whole number',
  boolean: 'Choose “Yes” or “No”',
  array: 'Choose from the list',
  object: 'Fill in the fields',
};

export function sayInEnglish({ keyword, limit, message }: Issue): string {
  if (keyword === 'allowed') return message;
  if (keyword === 'type') return types[String(limit)] ?? 'Correct the value';
  if (typeof limit === 'number' && limited[keyword]) return limited[keyword](limit);
  return sentences[keyword] ?? 'Correct the value';
}

export const englishForm: FormTexts = {
  notChosen: 'Not chosen',
  required: 'required',
  clear: 'Clear the choice',
  from: 'From',
  to: 'To',
  datePattern: 'DD.MM.YYYY',
  noSuchDay: 'There is no such day: check day, month and year',
  question: 'Question',
  ranked: 'In order',
  unranked: 'Not placed yet',
  place: 'Place',
  up: 'Higher',
  down: 'Lower',
  takeOut: 'Take out',
  placeIs: (title, place, count) => `${title}: place ${place} of ${count}`,
  takenOut: (title) => `${title}: no place`,
  rankingHelp: 'Drag, press a button, or Alt and an arrow',
  row: 'Entry',
  addRow: (title) => `Add: ${title}`,
  removeRow: 'Remove',
  rowRemoved: (title) => `Removed: ${title}`,
  rowAdded: (title) => `Added: ${title}`,
  putBack: 'Put back',
  noRows: 'Nothing has been added yet',
  mostRows: (most) => `No more can be added: at most ${most}`,
  notCounted: 'Will appear when there are answers',
  search: 'Start typing and choose from the list',
  nothingFound: 'Nothing found: try other words',
  found: (count) => `Found: ${count}`,
  chooseFile: 'Choose a file',
  replaceFile: 'Replace',
  sending: 'Sending the file…',
  fileFits: (ends, size) => `${ends}; at most ${size}`,
  tooLarge: (size) => `Choose a file of at most ${size}`,
  notSent: 'The file was not sent: check your connection and try again',
  pageOf: (page, count, title) => `Page ${page} of ${count}: ${title}`,
  attention: (found, first) =>
    `${found} ${found === 1 ? 'answer needs' : 'answers need'} attention${first === '' ? '' : `: ${first}`}`,
  issueText: sayInEnglish,
};
