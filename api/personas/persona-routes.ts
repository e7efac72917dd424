import { isObject } from '../../forms/json.ts';
import { checkPersona } from '../../forms/personas/index.ts';
import { subjectOf } from '../definitions/personas/subject.ts';
import { resource } from '../http/resource.ts';
import { invalid, invalidBecause } from '../problem.ts';
import { addFromRecord } from './from-record.ts';
import { assertRoom, currentBody, holderFor } from './holder.ts';
import { personas } from './persona-dataset.ts';

const LARGEST = 100_000;

const fields = {
  title: { type: 'string', minLength: 3, maxLength: 200, title: 'Название' },
  input: { type: 'object', title: 'Что известно' },
  expected: { type: 'object', title: 'Что должно получиться' },
} as const;

const createRequest = {
  type: 'object',
  properties: { definitionId: { type: 'integer', title: 'Элемент методологии' }, ...fields },
  required: ['definitionId', 'title', 'input', 'expected'],
} as const;

export const personaRoom = resource({
  dataset: personas,
  table: 'personas',
  create: createRequest,
  update: { type: 'object', properties: fields },
  removable: true,
  label: (record) => String(record.title),
  async prepare(call, body, current) {
    const { kind, definition, organizationId } = await holderFor(
      call,
      current?.definitionId ?? body.definitionId,
    );
    if (!current) await assertRoom(call, definition.id);
    const input = isObject(body.input) ? body.input : {};
    const expected = isObject(body.expected) ? body.expected : {};
    if (JSON.stringify([input, expected]).length > LARGEST)
      throw invalid({ input: 'Пример слишком велик: оставьте в нём только нужное' });
    const text = currentBody(definition);
    const subject = text && (await subjectOf(call.trx, organizationId, text));
    const issues = checkPersona(kind, input, expected, subject?.body);
    if (issues.length > 0) throw invalidBecause(issues, 'Проверьте пример');
    return {
      columns: {
        definition_id: definition.id,
        title: String(body.title),
        input: JSON.stringify(input),
        expected: JSON.stringify(expected),
      },
      organizationId,
    };
  },
  async assertWritable(call, record) {
    await holderFor(call, record.definitionId);
  },
});

addFromRecord(personaRoom);
