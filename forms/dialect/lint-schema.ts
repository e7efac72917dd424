// A schema that somebody wrote into a definition: it may use draft-07 and our own keywords, reach nothing
// outside itself, and cost little to run on any answer.

import { isObject, type Json, type JsonObject } from '../json.ts';
import { formatNamed } from './formats/index.ts';
import { type Issue, mostIssues, tooDeep } from './issues.ts';
import { keywordNamed } from './keywords/index.ts';
import { limits, mostElse, mostUniqueItems } from './limits.ts';
import { isFieldName, printable } from './names.ts';
import { joinPath } from './paths.ts';
import { patternProblem } from './pattern/index.ts';
import { expansionProblem, referenceProblem } from './references.ts';
import { childSchemas, shapeOf, shapeProblem } from './vocabulary.ts';

interface Step {
  schema: Json;
  path: string;
}

/** Empty when the schema may be compiled. */
export function lintSchema(schema: Json, path = ''): Issue[] {
  const issues: Issue[] = [];
  const add: Add = (at, keyword, message) => {
    if (issues.length < mostIssues) issues.push({ path: at, keyword, message });
  };
  if (tooDeep(schema, limits.depth)) {
    add(path, 'maxDepth', `Уменьшите вложенность до ${limits.depth} уровней`);
    return issues;
  }
  const steps: Step[] = [{ schema, path }];
  let size = 0;
  let branches = 0;
  for (let step = steps.pop(); step && issues.length < mostIssues; step = steps.pop()) {
    size += 1;
    if (size > limits.objects) {
      add(path, 'maxSize', 'Слишком много вложенных частей: разделите схему');
      break;
    }
    if (typeof step.schema === 'boolean') continue;
    if (!isObject(step.schema)) {
      add(step.path, 'type', 'Опишите значение объектом');
      continue;
    }
    if (Object.hasOwn(step.schema, 'else')) branches += 1;
    if (branches === mostElse + 1)
      add(joinPath(step.path, 'else'), 'else', `Оставьте не более ${mostElse} ветвей «иначе»`);
    lintNode(step.schema, step.path, schema, add);
    for (const child of childSchemas(step.schema).reverse())
      steps.push({ schema: child.schema, path: joinPath(step.path, child.path) });
  }
  const expansion = issues.length === 0 ? expansionProblem(schema) : undefined;
  if (expansion) add(path, '$ref', expansion);
  return issues;
}

type Add = (path: string, keyword: string, message: string) => void;

const outside: Readonly<Record<string, string>> = {
  $id: 'Уберите собственный адрес схемы: у версии он свой',
  id: 'Уберите собственный адрес схемы: у версии он свой',
  $async: 'Уберите: проверка не ждёт чужих ответов',
  $data: 'Уберите: предел задаётся значением, а не другим полем',
};

function lintNode(schema: JsonObject, path: string, root: Json, add: Add): void {
  for (const [keyword, value] of Object.entries(schema)) {
    const at = joinPath(path, keyword);
    const own = keywordNamed(keyword);
    if (Object.hasOwn(outside, keyword)) add(at, keyword, outside[keyword] ?? '');
    else if (isObject(value) && Object.hasOwn(value, '$data') && keyword !== 'properties')
      add(joinPath(at, '$data'), '$data', outside.$data ?? '');
    else {
      const problem = own ? own.problem(value) : keywordProblem(keyword, value);
      if (problem) add(at, keyword, problem);
    }
  }
  lintNames(schema, path, add);
  lintReference(schema, path, root, add);
  lintCost(schema, path, add);
}

function keywordProblem(keyword: string, value: Json): string | undefined {
  if (shapeOf(keyword)) return shapeProblem(keyword, value);
  return 'Такого ключевого слова нет: исправьте или уберите его';
}

function lintNames({ properties }: JsonObject, path: string, add: Add): void {
  if (!isObject(properties)) return;
  for (const name of Object.keys(properties)) {
    if (isFieldName(name)) continue;
    const at = joinPath(path, `properties.${printable(name)}`);
    add(at, 'propertyNames', 'Исправьте имя поля: латинские буквы, цифры и подчёркивание');
  }
}

function lintReference({ $ref, format }: JsonObject, path: string, root: Json, add: Add): void {
  if (typeof $ref === 'string') {
    const problem = referenceProblem(root, $ref);
    if (problem) add(joinPath(path, '$ref'), '$ref', problem);
  }
  if (typeof format === 'string' && !formatNamed(format))
    add(joinPath(path, 'format'), 'format', 'Такого вида записи нет: выберите из списка');
}

function lintCost(schema: JsonObject, path: string, add: Add): void {
  const { pattern, maxLength, uniqueItems, maxItems, patternProperties } = schema;
  if (typeof pattern === 'string') {
    if (maxLength === undefined)
      add(joinPath(path, 'pattern'), 'pattern', 'К образцу добавьте предел длины');
    const problem = patternProblem(pattern, typeof maxLength === 'number' ? maxLength : undefined);
    if (problem) add(joinPath(path, 'pattern'), 'pattern', problem);
  }
  if (uniqueItems === true && !(typeof maxItems === 'number' && maxItems <= mostUniqueItems))
    add(
      joinPath(path, 'uniqueItems'),
      'uniqueItems',
      `К запрету повторов добавьте предел: не более ${mostUniqueItems.toLocaleString('ru-RU')} значений`,
    );
  if (!isObject(patternProperties)) return;
  for (const source of Object.keys(patternProperties)) {
    const problem = patternProblem(source);
    if (problem) add(joinPath(path, `patternProperties.${source}`), 'patternProperties', problem);
  }
}
