// Turns a predicate into closures once, so that asking it of half a million people costs little.
// Inside, the three values are numbers: 0 no, 1 unknown, 2 yes; then "and" is the smallest, "or" the
// largest and "not" the difference from 2 — Kleene's tables without a table.

import { isObject, type Json, type JsonObject } from '../json.ts';
import { isFieldName, joinName, lookUp, member, parameterName } from './names.ts';
import { operatorOf } from './operators/index.ts';
import type { Test } from './operators/operator.ts';
import { fieldsOfProducts, productsTest, readProducts } from './products.ts';
import {
  annotations,
  deepestPredicate,
  largestPredicate,
  mostSteps,
  type Predicate,
  PredicateError,
  type Reason,
  type Truth,
  type Verdict,
} from './types.ts';

const no = 0;
const unknown = 1;
const yes = 2;

export const truths: readonly Truth[] = ['no', 'unknown', 'yes'];

interface Run {
  root: JsonObject;
  /** Absent when nobody asks why: then evaluation stops as soon as the answer stands. */
  reasons: Reason[] | undefined;
}

type Check = (value: Json | undefined, run: Run) => number;

export interface CompiledPredicate {
  truth(data: JsonObject): Truth;
  verdict(data: JsonObject): Verdict;
}

/** Throws `PredicateError` for anything outside the subset. */
export function compilePredicate(predicate: Predicate): CompiledPredicate {
  const compiler = new Compiler();
  const check = compiler.node(predicate, '', '', 1);
  const truthIn = (run: Run): Truth => {
    compiler.steps = mostSteps;
    return truths[check(run.root, run)] ?? 'unknown';
  };
  return {
    truth: (data) => truthIn({ root: data, reasons: undefined }),
    verdict: (data) => {
      const reasons: Reason[] = [];
      return { truth: truthIn({ root: data, reasons }), reasons };
    },
  };
}

class Compiler {
  /** What is left of the steps of one evaluation. */
  steps = mostSteps;
  private size = 0;

  /** `field` is the dotted name of what the node looks at, `''` for the whole document. */
  node(schema: Json | undefined, field: string, path: string, depth: number): Check {
    this.size += 1;
    if (depth > deepestPredicate) throw new PredicateError(path, 'Условие вложено слишком глубоко');
    if (this.size > largestPredicate) throw new PredicateError(path, 'Условие слишком велико');
    if (!isObject(schema)) throw new PredicateError(path, 'Условие — это объект');

    const checks: Check[] = [];
    let members = false;
    for (const [keyword, value] of Object.entries(schema)) {
      const at = joinName(path, keyword);
      if (annotations.has(keyword)) continue;
      if (keyword === 'properties' || keyword === 'required') members = true;
      else if (keyword === 'not') checks.push(negate(this.node(value, field, at, depth + 1)));
      else if (keyword === 'allOf') checks.push(all(this.list(value, field, at, depth)));
      else if (keyword === 'anyOf') checks.push(any(this.list(value, field, at, depth)));
      else if (keyword === 'x-products') checks.push(this.products(value, field, at));
      else checks.push(this.operator(keyword, value, field, at, depth));
    }
    if (members) checks.push(this.members(schema, field, path, depth));
    if (checks.length === 0 && field !== '') return filled(field);
    return all(checks);
  }

  private list(value: Json, field: string, path: string, depth: number): Check[] {
    if (!Array.isArray(value) || value.length === 0)
      throw new PredicateError(path, 'Добавьте в группу хотя бы одно условие');
    return value.map((item, index) => this.node(item, field, `${path}.${index}`, depth + 1));
  }

  private members(schema: JsonObject, field: string, path: string, depth: number): Check {
    const properties = schema.properties ?? {};
    const required = schema.required ?? [];
    if (!isObject(properties)) throw new PredicateError(path, 'Перечислите поля объектом');
    if (!Array.isArray(required)) throw new PredicateError(path, 'Перечислите имена полей');
    const names = new Set(Object.keys(properties));
    for (const name of required) {
      if (typeof name !== 'string') throw new PredicateError(path, 'Имя поля — это текст');
      names.add(name);
    }
    const checks = [...names].map((name): Check => {
      const at = `${path === '' ? '' : `${path}.`}properties.${name}`;
      if (!isFieldName(name)) throw new PredicateError(at, `Имя поля «${name}» недопустимо`);
      this.size += 1;
      const inner = Object.hasOwn(properties, name)
        ? this.node(properties[name], joinName(field, name), at, depth + 1)
        : filled(joinName(field, name));
      return (value, run) => inner(member(value, name), run);
    });
    const every = all(checks);
    if (field === '') return every;
    // As in draft-07, members constrain objects only.
    return (value, run) =>
      value === undefined || value === null || isObject(value) ? every(value, run) : yes;
  }

  private operator(
    keyword: string,
    expected: Json,
    field: string,
    path: string,
    depth: number,
  ): Check {
    const operator = operatorOf(keyword);
    if (!operator) throw new PredicateError(path, `Слово «${keyword}» в условиях не применяется`);
    if (field === '') throw new PredicateError(path, 'Укажите, к какому полю относится условие');
    if (parameterName(expected) !== undefined)
      throw new PredicateError(path, 'Параметр не получил значения');
    const problem = operator.lint(expected);
    if (problem) throw new PredicateError(path, problem);
    this.size += Array.isArray(expected) ? expected.length : 1;
    const test = operator.test(expected, (inner) => this.element(inner, field, path, depth));
    return (value, run) => {
      const truth = value === undefined || value === null ? unknown : test(value) ? yes : no;
      run.reasons?.push({
        field,
        operator: keyword,
        expected,
        found: value,
        truth: truths[truth] ?? 'unknown',
      });
      return truth;
    };
  }

  /** A predicate over one element of an array; its own leaves give no reasons. */
  private element(inner: Predicate, field: string, path: string, depth: number): Test {
    const check = this.node(inner, `${field}[]`, path, depth + 1);
    const silent: Run = { root: {}, reasons: undefined };
    return (value) => {
      this.steps -= 1;
      if (this.steps < 0) throw new PredicateError(path, 'Список слишком длинен для проверки');
      return check(value, silent) === yes;
    };
  }

  private products(value: Json, field: string, path: string): Check {
    if (field !== '') throw new PredicateError(path, 'Сравнение произведений стоит вне полей');
    const products = readProducts(value, path);
    const test = productsTest(products);
    const fields = fieldsOfProducts(products);
    for (const name of fields)
      if (!name.split('.').every(isFieldName))
        throw new PredicateError(path, `Имя поля «${name}» недопустимо`);
    this.size += fields.length;
    return (_value, run) => {
      const holds = test(run.root);
      const truth = holds === undefined ? unknown : holds ? yes : no;
      for (const name of run.reasons ? fields : [])
        run.reasons?.push({
          field: name,
          operator: 'x-products',
          expected: value,
          found: lookUp(run.root, name),
          truth: truths[truth] ?? 'unknown',
        });
      return truth;
    };
  }
}

/** The one question about absence itself: an absent or null field is not filled, which is known. */
function filled(field: string): Check {
  return (value, run) => {
    const there = value !== undefined && value !== null;
    run.reasons?.push({
      field,
      operator: 'required',
      expected: true,
      found: value,
      truth: there ? 'yes' : 'no',
    });
    return there ? yes : no;
  };
}

function negate(check: Check): Check {
  return (value, run) => yes - check(value, run);
}

function all(checks: readonly Check[]): Check {
  const [only] = checks;
  if (only && checks.length === 1) return only;
  return (value, run) => {
    let truth = yes;
    for (const check of checks) {
      const one = check(value, run);
      if (one < truth) truth = one;
      if (truth === no && !run.reasons) return no;
    }
    return truth;
  };
}

function any(checks: readonly Check[]): Check {
  const [only] = checks;
  if (only && checks.length === 1) return only;
  return (value, run) => {
    let truth = no;
    for (const check of checks) {
      const one = check(value, run);
      if (one > truth) truth = one;
      if (truth === yes && !run.reasons) return yes;
    }
    return truth;
  };
}
