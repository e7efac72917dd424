// What a person who saves a condition is told about it, all at once and each thing at its place.

import type { Issue } from '../dialect/issues.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import { isFieldName, isFieldPath, joinName, parameterName } from './names.ts';
import { operatorOf } from './operators/index.ts';
import { isExactNumber } from './operators/values.ts';
import { comparisons, isComparison } from './products.ts';
import { annotations, deepestPredicate, largestPredicate } from './types.ts';

export interface LintOptions {
  /** Dotted names that may be read; absent, any well-formed name. */
  fields?: ReadonlySet<string>;
  parameters?: ReadonlySet<string>;
}

/** Nothing when the predicate may be saved; then `evaluate` does not throw once it is bound. */
export function lintPredicate(predicate: Json, options: LintOptions = {}): Issue[] {
  const linter = new Linter(options);
  linter.node(predicate, { field: '', path: '', depth: 1, element: false });
  return linter.issues;
}

interface Place {
  field: string;
  path: string;
  depth: number;
  /** Inside an element of an array the fields are the element's own. */
  element: boolean;
}

const mostIssues = 50;

class Linter {
  readonly issues: Issue[] = [];
  private size = 0;
  private readonly options: LintOptions;

  constructor(options: LintOptions) {
    this.options = options;
  }

  node(node: Json | undefined, place: Place): void {
    this.size += 1;
    if (this.size > largestPredicate) {
      if (this.size === largestPredicate + 1)
        this.say(place.path, 'maxSize', 'Условие слишком велико: разделите его');
      return;
    }
    if (place.depth > deepestPredicate) {
      this.say(place.path, 'maxDepth', `Условие вложено глубже ${deepestPredicate} уровней`);
      return;
    }
    if (!isObject(node)) {
      this.say(place.path, 'type', 'Условие — это объект');
      return;
    }

    let constrained = false;
    for (const [keyword, value] of Object.entries(node)) {
      if (annotations.has(keyword)) continue;
      constrained = true;
      const at = { ...place, path: joinName(place.path, keyword) };
      if (keyword === 'properties') this.properties(value, node, at);
      else if (keyword === 'required') this.required(value, node, at);
      else if (keyword === 'not') this.node(value, { ...at, depth: at.depth + 1 });
      else if (keyword === 'allOf' || keyword === 'anyOf') this.group(value, at);
      else if (keyword === 'x-products') this.products(value, at);
      else this.operator(keyword, value, at);
    }
    if (!constrained && place.field !== '') this.knownField(place);
  }

  private say(path: string, keyword: string, message: string): void {
    if (this.issues.length < mostIssues) this.issues.push({ path, keyword, message });
  }

  private group(list: Json, place: Place): void {
    if (!Array.isArray(list) || list.length === 0) {
      this.say(place.path, 'minItems', 'Добавьте в группу хотя бы одно условие');
      return;
    }
    for (const [index, item] of list.entries())
      this.node(item, { ...place, path: `${place.path}.${index}`, depth: place.depth + 1 });
  }

  private properties(properties: Json, node: JsonObject, place: Place): void {
    if (!isObject(properties)) {
      this.say(place.path, 'type', 'Перечислите поля объектом');
      return;
    }
    const required = new Set(Array.isArray(node.required) ? node.required : []);
    for (const [name, inner] of Object.entries(properties)) {
      const path = joinName(place.path, name);
      if (!isFieldName(name)) this.say(path, 'propertyNames', badName(name));
      else if (!required.has(name))
        this.say(path, 'required', `Добавьте «${name}» в «required»: без него ответ неоднозначен`);
      this.node(inner, {
        ...place,
        field: joinName(place.field, name),
        path,
        depth: place.depth + 1,
      });
    }
  }

  private required(required: Json, node: JsonObject, place: Place): void {
    if (!Array.isArray(required) || required.length === 0) {
      this.say(place.path, 'type', 'Перечислите имена заполненных полей');
      return;
    }
    if (new Set(required).size < required.length)
      this.say(place.path, 'uniqueItems', 'Уберите повторяющиеся имена полей');
    const properties = isObject(node.properties) ? node.properties : {};
    for (const name of required) {
      if (typeof name !== 'string' || !isFieldName(name))
        this.say(place.path, 'propertyNames', badName(String(name)));
      else if (!Object.hasOwn(properties, name))
        this.knownField({ ...place, field: joinName(place.field, name) });
    }
  }

  private operator(keyword: string, value: Json, place: Place): void {
    const operator = operatorOf(keyword);
    if (!operator) {
      this.say(place.path, keyword, `Слово «${keyword}» в условиях не применяется: уберите его`);
      return;
    }
    if (place.field === '') {
      this.say(place.path, keyword, 'Укажите, к какому полю относится условие');
      return;
    }
    this.knownField(place);
    if (this.isParameter(value, place)) return;
    if (Array.isArray(value)) this.size += value.length;
    if (keyword === 'enum' && Array.isArray(value))
      for (const item of value) this.isParameter(item, place);
    const problem = operator.lint(withoutParameters(value));
    if (problem) this.say(place.path, keyword, problem);
    else if (keyword === 'contains')
      this.node(value, {
        ...place,
        field: `${place.field}[]`,
        depth: place.depth + 1,
        element: true,
      });
  }

  private products(value: Json, place: Place): void {
    if (place.field !== '') {
      this.say(place.path, 'x-products', 'Сравнение произведений стоит вне полей');
      return;
    }
    if (!isObject(value)) {
      this.say(place.path, 'x-products', 'Опишите сравнение произведений');
      return;
    }
    for (const keyword of Object.keys(value))
      if (!['left', 'op', 'right', 'minimums'].includes(keyword))
        this.say(joinName(place.path, keyword), 'additionalProperties', `Уберите «${keyword}»`);
    if (!isComparison(value.op))
      this.say(
        `${place.path}.op`,
        'enum',
        `Выберите сравнение: ${Object.keys(comparisons).join(' ')}`,
      );
    this.factors(value.left, { ...place, path: `${place.path}.left` });
    this.factors(value.right, { ...place, path: `${place.path}.right` });
    if (value.minimums !== undefined)
      this.minimums(value.minimums, { ...place, path: `${place.path}.minimums` });
  }

  private factors(factors: Json | undefined, place: Place): void {
    if (!Array.isArray(factors) || factors.length === 0 || factors.length > 8) {
      this.say(place.path, 'minItems', 'Перечислите от одного до восьми множителей');
      return;
    }
    for (const [index, factor] of factors.entries()) {
      const at = { ...place, path: `${place.path}.${index}` };
      if (typeof factor === 'string') this.factorName(factor, at);
      else if (!this.isParameter(factor, at) && !isExactNumber(factor))
        this.say(at.path, 'type', 'Множитель — имя показателя, параметр или число');
    }
  }

  private minimums(minimums: Json, place: Place): void {
    if (!isObject(minimums)) {
      this.say(place.path, 'type', 'Укажите наименьшие значения');
      return;
    }
    for (const [name, minimum] of Object.entries(minimums)) {
      const at = { ...place, path: joinName(place.path, name) };
      this.factorName(name, at);
      if (!this.isParameter(minimum, at) && !isExactNumber(minimum))
        this.say(at.path, 'type', 'Наименьшее значение — число или параметр');
    }
  }

  private factorName(name: string, place: Place): void {
    if (isFieldPath(name)) this.knownField({ ...place, field: name });
    else this.say(place.path, 'propertyNames', badName(name));
  }

  private knownField({ field, path, element }: Place): void {
    const { fields } = this.options;
    if (fields && !element && !fields.has(field))
      this.say(path, 'field', `Поля «${field}» нет: выберите из списка`);
  }

  /** Is it a reference to a parameter? An unknown one is told of. */
  private isParameter(value: Json, { path }: Place): boolean {
    if (!isObject(value) || !Object.hasOwn(value, 'x-param')) return false;
    const name = parameterName(value);
    const { parameters } = this.options;
    if (name === undefined || !isFieldName(name) || Object.keys(value).length > 1)
      this.say(path, 'x-param', 'Укажите имя параметра');
    else if (parameters && !parameters.has(name))
      this.say(path, 'x-param', `Параметра «${name}» нет: добавьте его или исправьте имя`);
    return true;
  }
}

/** Parameters inside a list are checked by name; the operator sees the rest. */
function withoutParameters(value: Json): Json {
  if (!Array.isArray(value)) return value;
  const rest = value.filter((item) => parameterName(item) === undefined);
  return rest.length === 0 && value.length > 0 ? [true] : rest;
}

function badName(name: string): string {
  return `Имя «${name}» недопустимо: латинские буквы, цифры и «_», не больше 63 знаков`;
}
