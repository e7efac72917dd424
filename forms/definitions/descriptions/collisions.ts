// A collision as people read it: what it is about, and what each of three texts says.

import { isObject, type Json, type JsonObject } from '../../json.ts';
import { optionsOf } from '../../questions/options.ts';
import type { KindCode } from '../kinds/index.ts';
import type { Collision } from '../layers/merge.ts';
import type { Path } from '../layers/tree.ts';
import { captionOf } from './captions.ts';
import { itemsOn, type NameOf, named, silentSteps, titleAt } from './subjects.ts';
import { describeValueAt } from './values.ts';

export interface ThreeBodies {
  base: JsonObject;
  theirs: JsonObject;
  ours: JsonObject;
}

export interface DescribedCollision {
  collision: Collision;
  /** «вопрос «Есть ли у Вас резюме?»», empty for the element itself. */
  subject: string;
  /** «варианты», «место на странице». */
  caption: string;
  /** Lines each side says; the first one is the heading of the rest. */
  base: string[];
  theirs: string[];
  ours: string[];
  /** What one may type instead of choosing. */
  editable?: 'text' | 'number';
}

const gone = ['удалено'];
const absent = ['не было'];

export function describeCollision(
  kind: KindCode,
  collision: Collision,
  bodies: ThreeBodies,
  nameOf: NameOf = () => undefined,
): DescribedCollision {
  const { path, reason } = collision;
  const all = [bodies.ours, bodies.theirs, bodies.base];
  const items = itemsOn(kind, path, all, nameOf);
  const last = items.at(-1);
  const subject = items.map(named).join(', ');
  if (reason === 'place')
    return {
      collision,
      subject,
      caption: 'место',
      base:
        collision.base === undefined
          ? ['прежнее место']
          : [placeLine(collision.key, path, collision.base, all, nameOf)],
      theirs: [placeLine(collision.key, path, collision.theirs, all, nameOf)],
      ours: [placeLine(collision.key, path, collision.ours, all, nameOf)],
    };
  const rest = path.slice(last?.depth ?? 0).filter((name) => !silentSteps.has(name));
  const lines = (value: Json | undefined, body: JsonObject, none: string[]) =>
    value === undefined ? none : linesOf(kind, path, value, body);
  return {
    collision,
    subject,
    caption: rest.map((name) => captionOf(kind, name)).join(', '),
    base: lines(collision.base, bodies.base, absent),
    theirs: lines(collision.theirs, bodies.theirs, collision.base === undefined ? absent : gone),
    ours: lines(collision.ours, bodies.ours, collision.base === undefined ? absent : gone),
    ...editableAs(collision),
  };
}

function editableAs({ theirs, ours }: Collision): Pick<DescribedCollision, 'editable'> {
  const types = [theirs, ours].map((value) => typeof value);
  if (types.every((type) => type === 'string')) return { editable: 'text' };
  return types.every((type) => type === 'number') ? { editable: 'number' } : {};
}

function placeLine(
  key: string,
  path: Path,
  value: Json | undefined,
  bodies: readonly JsonObject[],
  nameOf: NameOf,
): string {
  if (key.endsWith('#page')) {
    const page = String(value);
    return `на странице «${titleAt(['pages', 'items', page], page, bodies, nameOf)}»`;
  }
  if (typeof value !== 'string') return 'в начале';
  return `после «${titleAt([...path.slice(0, -1), value], value, bodies, nameOf)}»`;
}

/** A question with its options, a list by its items, everything else in a line. */
function linesOf(kind: string, path: Path, value: Json, body: JsonObject): string[] {
  if (isObject(value) && typeof value.title === 'string')
    return [value.title, ...optionsOf(value).map(({ title }) => title)];
  if (path.at(-1) === 'oneOf' && Array.isArray(value))
    return value.map((option) => (isObject(option) ? String(option.title) : String(option)));
  if (typeof value === 'string' && describeValueAt(kind, path, value, body) === `«${value}»`)
    return [value];
  return [describeValueAt(kind, path, value, body)];
}
