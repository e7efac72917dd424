// A register as a file: its own fields as columns, by the version in force where the reader works.
import type { JsonObject } from '../../forms/json.ts';
import { fieldsIn } from '../../forms/questionnaires/schema.ts';
import { type Register, valueText } from '../../forms/registers/index.ts';
import { attachmentTitles } from '../../forms/registers/vocabulary.ts';
import type { Field, Fields } from '../datasets/dataset.ts';
import { parseListQuery } from '../datasets/list-query.ts';
import type { NamedFields } from '../datasets/read-all.ts';
import { type Call, endpoint } from '../http/endpoint.ts';
import { fileReply } from '../http/export.ts';
import { malformed } from '../problem.ts';
import { registerRecords } from './register-record-dataset.ts';
import { registerInForce } from './registers-in-force.ts';

const field = (name: string): [string, Field] => {
  const fields: Fields = registerRecords.fields;
  const found = fields[name];
  if (!found) throw new Error(`Нет поля ${name}`);
  return [name, found];
};

async function asked(call: Call): Promise<Register> {
  const { conditions } = parseListQuery({ filter: call.query.filter ?? '{}' });
  const code = conditions.find(({ field: name }) => name === 'register')?.values[0];
  const register = typeof code === 'string' ? await registerInForce(call, code) : undefined;
  if (!register) throw malformed('Выгружается один реестр: filter={"register":"код"}.');
  return register;
}

export const exportRecords = endpoint({
  verb: 'register-record.read',
  summary: 'Выгрузка: записи одного реестра',
  reads: 'reports',
  async handle(call) {
    const register = await asked(call);
    const own = [...fieldsIn(register.schema)];
    const attached = attachmentTitles[register.attachedTo];
    const besides = register.attachedTo === 'organization' ? [] : ['organizationName'];
    const outer = [...(attached ? ['attachedTitle'] : []), ...besides, 'updatedAt'].map(field);
    const columns: NamedFields = own.map(([key, { title }]) => [
      key,
      { sql: '', type: 'string', title: String(title) },
    ]);
    return fileReply(call, registerRecords, {
      name: register.shortTitle,
      fields: [
        ...outer
          .slice(0, -1)
          .map(([name, of]): NamedFields[number] => [
            name,
            name === 'attachedTitle' ? { ...of, title: attached } : of,
          ]),
        ...columns,
        field('updatedAt'),
      ],
      read: [field('values'), ...outer],
      cells: ([data, ...rest]) => {
        const values: JsonObject = JSON.parse(String(data));
        return [
          ...rest.slice(0, -1),
          ...own.map(([key, of]) => valueText(of, values[key])),
          rest.at(-1),
        ];
      },
    });
  },
});
