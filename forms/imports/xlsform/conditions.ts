// The cells of a row that speak of answers: relevant, required, constraint, calculation.
import type { Json, JsonObject } from '../../json.ts';
import type { Predicate } from '../../predicates/index.ts';
import { questionTypeOf, rowsIn } from '../../questions/index.ts';
import { boundsOf, exclusiveIn, usesSelf } from './bounds.ts';
import { type Expression, parseExpression } from './expression/parse.ts';
import { toCompute } from './expression/to-compute.ts';
import { type Scope, toPredicate } from './expression/to-predicate.ts';
import { Untranslatable } from './expression/tokens.ts';
import { demand, drop, type Entry, type Layout } from './layout.ts';
import { note } from './rows.ts';
import type { SheetRow } from './sheet.ts';

const always = /^(?:yes|true|true\(\)|да|1)$/iu;
const never = /^(?:no|false|false\(\)|нет|0)$/iu;

export const untranslated: Readonly<Record<string, string>> = {
  relevant: 'Условие показа не перенесено, вопрос показывается всегда',
  required: 'Условие обязательности не перенесено, вопрос необязателен',
  constraint: 'Условие на ответ не перенесено, принимается любой',
  calculation: 'Расчёт не перенесён',
};

/** Fills the conditions of every question in, and says which are required. */
export function giveConditions(to: Layout): void {
  // First what cannot be calculated becomes a question or goes: conditions then see what is there.
  for (const entry of [...to.entries])
    if (questionTypeOf(entry.field).computed) calculated(entry, scopeOf(entry, to), to);
  for (const entry of [...to.entries]) if (isEmptyRepeat(entry)) dropRepeat(entry, to);
  for (const entry of to.entries) {
    const scope = scopeOf(entry, to);
    visible(entry, scope, to);
    required(entry, scope, to);
    constrained(entry, scope, to);
    if (entry.row.cells.has('calculation') && !questionTypeOf(entry.field).computed)
      to.notes.push(
        note(entry.row, 'calculation', 'Расчёт ответа на вопрос не перенесён: его вводят', 'lost'),
      );
  }
}

function isEmptyRepeat({ field }: Entry): boolean {
  return questionTypeOf(field).holds === 'rows' && rowsIn(field).size === 0;
}

function dropRepeat(entry: Entry, to: Layout): void {
  drop(entry, to);
  to.notes.push(note(entry.row, 'type', 'В повторе нет вопросов: он не перенесён', 'lost'));
}

/** Inside a repeat a question of the same row is meant first. */
function scopeOf(entry: Entry, { names }: Layout): Scope {
  return {
    find(name) {
      const named = names.get(name);
      if (!named || named.group === undefined) return named;
      return named.group === entry.group ? { ...named, name: named.inner ?? named.name } : named;
    },
    self: { name: entry.key, field: entry.field },
  };
}

function read<T>(
  row: SheetRow,
  column: string,
  to: Layout,
  as: (expression: Expression, text: string) => T,
): T | undefined {
  const text = row.cells.get(column);
  if (text === undefined) return undefined;
  try {
    return as(parseExpression(text), text);
  } catch (error) {
    if (!(error instanceof Untranslatable)) throw error;
    to.notes.push(note(row, column, `${untranslated[column] ?? ''}. ${error.message}`, 'lost'));
    return undefined;
  }
}

function visible(entry: Entry, scope: Scope, to: Layout): void {
  const found = [...entry.under, entry.row].flatMap((row): Predicate[] => {
    // The condition of a group is told once, at the first question that takes it over.
    const stated = read(row, 'relevant', row === entry.row ? to : { ...to, notes: [] }, (of) => {
      noteUnequal(row, 'relevant', of, to);
      return toPredicate(of, scope);
    });
    if (row !== entry.row && stated === undefined) noteOnce(row, to);
    return stated === undefined ? [] : [stated];
  });
  const when = both(found);
  if (when) entry.field['x-visible-when'] = when;
}

function noteOnce(row: SheetRow, to: Layout): void {
  if (to.notes.some((one) => one.row === row.row && one.column === 'relevant')) return;
  to.notes.push(note(row, 'relevant', 'Условие показа группы не перенесено', 'lost'));
}

/** «Not equal» is fulfilled there by no answer at all, here by another answer only. */
function noteUnequal(row: SheetRow, column: string, of: Expression, to: Layout): void {
  if (!hasUnequal(of) || to.notes.some((one) => one.row === row.row && one.column === column))
    return;
  to.notes.push(note(row, column, 'Пока ответа нет, условие «не равно» не выполняется', 'changed'));
}

function hasUnequal(of: Expression): boolean {
  if (of.is === 'and' || of.is === 'or') return of.of.some(hasUnequal);
  if (of.is === 'call') return of.of.some(hasUnequal);
  if (of.is !== 'compare' || of.sign !== '!=') return false;
  return ![of.left, of.right].some((side) => side.is === 'text' && side.value === '');
}

function both(list: readonly Predicate[]): Predicate | undefined {
  const [first] = list;
  if (!first || list.length === 1) return first;
  return { allOf: [...list] };
}

function required(entry: Entry, scope: Scope, to: Layout): void {
  const { row, field } = entry;
  const cell = row.cells.get('required');
  const plain = !questionTypeOf(field).answered;
  // Of a table every row says so, the table itself nothing.
  if (field['x-all-rows'] === true) demand(entry, to);
  else if (cell !== undefined && !plain && !never.test(cell)) {
    if (always.test(cell)) demand(entry, to);
    else {
      const when = read(row, 'required', to, (of) => toPredicate(of, scope));
      if (when) field['x-required-when'] = when;
    }
  }
  if (row.cells.has('required_message'))
    to.notes.push(
      note(row, 'required_message', 'Свой текст о пропущенном ответе заменён общим', 'changed'),
    );
}

function constrained(entry: Entry, scope: Scope, to: Layout): void {
  const { row, field } = entry;
  const message = row.cells.get('constraint_message');
  read(row, 'constraint', to, (of) => {
    const parts = of.is === 'and' ? of.of : [of];
    const rest: Expression[] = [];
    const bounds: JsonObject = {};
    const ownOnly = parts.every(usesSelf);
    for (const part of parts) {
      const chosen = exclusiveIn(part);
      const bound = message !== undefined && ownOnly ? undefined : boundsOf(part, field);
      if (chosen !== undefined && markExclusive(field, chosen)) continue;
      if (bound) Object.assign(bounds, bound);
      else rest.push(part);
    }
    const allowed = both(rest.map((part) => toPredicate(part, scope)));
    Object.assign(field, bounds);
    if (allowed) {
      field['x-allowed-when'] = allowed;
      field['x-allowed-message'] = (message ?? 'Проверьте ответ').slice(0, 500);
    }
  });
  if (message !== undefined && field['x-allowed-when'] === undefined)
    to.notes.push(note(row, 'constraint_message', 'Свой текст об ошибке заменён общим', 'changed'));
}

function markExclusive(field: JsonObject, value: string): boolean {
  const options: Json | undefined = (field.items as JsonObject | undefined)?.oneOf;
  if (!Array.isArray(options)) return false;
  const option = options.find(
    (one) => typeof one === 'object' && one !== null && !Array.isArray(one) && one.const === value,
  );
  if (!option) return false;
  (option as JsonObject)['x-exclusive'] = true;
  return true;
}

/** What cannot be calculated is asked where it has a title, and left out where nobody was to see it. */
function calculated(entry: Entry, scope: Scope, to: Layout): void {
  const { row, field } = entry;
  const compute = read(row, 'calculation', to, (of) => toCompute(of, scope));
  if (compute) {
    field['x-compute'] = compute;
    return;
  }
  if (!row.cells.has('calculation'))
    to.notes.push(note(row, 'calculation', 'Расчёт пуст: он не перенесён', 'lost'));
  if (!row.cells.has('label')) drop(entry, to);
  else delete field['x-question'];
}
