// What a register must keep beside its shape: fields that are there, and people's records kept closed.

import type { Issue } from '../../../dialect/issues.ts';
import { fieldsIn, requiredIn } from '../../../questionnaires/schema.ts';
import type { Register } from '../../../registers/schema.ts';
import { checkFields, checkKnown } from '../../rules/parts.ts';
import { specialFields } from '../../rules/sensitivity.ts';

export function registerRules(body: Register): Issue[] {
  const { schema, titleField, columns, uniqueField, attachedTo, sensitivity } = body;
  const fields = fieldsIn(schema);
  const issues = [
    ...checkFields(schema, 'schema'),
    ...checkKnown(columns, fields, 'columns', 'Поле'),
    ...checkNamed(titleField, fields, 'titleField'),
  ];
  if (uniqueField !== undefined) issues.push(...checkNamed(uniqueField, fields, 'uniqueField'));
  if (fields.has(titleField) && !requiredIn(schema).has(titleField))
    issues.push(issue('titleField', 'По этому полю запись называют: сделайте его обязательным'));
  if (attachedTo === 'learner' && sensitivity === 'open')
    issues.push(issue('sensitivity', 'Записи об обучающемся — персональные сведения: закройте их'));
  if (attachedTo !== 'learner' && sensitivity === 'special')
    issues.push(issue('sensitivity', 'Специальные сведения вносят только об обучающемся'));
  const special = specialFields(schema);
  if (special.length > 0 && attachedTo === 'learner' && sensitivity !== 'special')
    issues.push(
      issue('sensitivity', 'В записи есть специальные сведения: закройте её так же, как они'),
    );
  if (attachedTo !== 'learner')
    for (const key of special)
      issues.push(
        issue(`schema.properties.${key}`, 'Специальные сведения вносят только об обучающемся'),
      );
  for (const [key, field] of fields)
    if (field['x-fact'] !== undefined)
      issues.push(
        issue(
          `schema.properties.${key}.x-fact`,
          'Записи реестра не меняют сведений об уровне риска',
        ),
      );
  return issues;
}

function issue(path: string, message: string): Issue {
  return { path, keyword: 'register', message };
}

function checkNamed(key: string, fields: ReadonlyMap<string, unknown>, path: string): Issue[] {
  return fields.has(key) ? [] : [issue(path, `Поля «${key}» нет: выберите из полей записи`)];
}
