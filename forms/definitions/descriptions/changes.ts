// Differences as Russian sentences: «вопрос «…»: вариант «ИП» добавлен; стал обязательным».

import type { Json, JsonObject } from '../../json.ts';
import type { KindCode } from '../kinds/index.ts';
import { kindsByCode } from '../kinds/index.ts';
import { type Change, differencesOf } from '../layers/difference.ts';
import type { Path } from '../layers/tree.ts';
import { valueAtPath } from '../layers/value-at.ts';
import { agreed, captionOf, genderOf, nounOf } from './captions.ts';
import { type Item, itemsOn, type NameOf, named, silentSteps, titleAt } from './subjects.ts';
import { describeValueAt } from './values.ts';

export interface Bodies {
  before: JsonObject;
  after: JsonObject;
}

function newestFirst({ before, after }: Bodies): JsonObject[] {
  return [after, before];
}

export interface DescribedChange {
  change: Change;
  /** «вопрос «Работаете?»», empty for the element itself. */
  subject: string;
  /** Path of the subject, for a jump to it. */
  subjectPath: Path;
  /** «вариант «ИП» добавлен». */
  text: string;
}

export function describeChange(
  kind: KindCode,
  change: Change,
  bodies: Bodies,
  nameOf: NameOf = () => undefined,
): DescribedChange {
  const { path } = change;
  const member = memberOf(kind, change, bodies, nameOf);
  if (member) return { change, ...member };
  const items = itemsOn(kind, path, newestFirst(bodies), nameOf);
  const last = items.at(-1);
  if (last && last.depth === path.length && change.kind !== 'changed') {
    const owner = items.at(-2);
    const text = describeItem(change, last, bodies, nameOf);
    return {
      change,
      subject: owner ? named(owner) : '',
      subjectPath: path.slice(0, owner?.depth ?? path.length),
      text,
    };
  }
  const rest = path.slice(last?.depth ?? 0).filter((name) => !silentSteps.has(name));
  const text = describeProperty(kind, change, rest, last, bodies);
  const owner = items.at(-2);
  if (last && owner)
    return {
      change,
      subject: named(owner),
      subjectPath: path.slice(0, owner.depth),
      text: `${named(last)}: ${text}`,
    };
  return {
    change,
    subject: last ? named(last) : '',
    subjectPath: path.slice(0, last?.depth ?? path.length),
    text,
  };
}

function describeItem(change: Change, item: Item, bodies: Bodies, nameOf: NameOf): string {
  const gender = genderOf(item.noun);
  if (change.kind === 'added') return `${named(item)} ${agreed('добавлен', gender)}`;
  if (change.kind === 'removed') return `${named(item)} ${removed[gender]}`;
  return `${named(item)} ${placeText(change, bodies, nameOf, gender)}`;
}

function placeText(
  change: Change,
  bodies: Bodies,
  nameOf: NameOf,
  gender: 'he' | 'she' | 'it',
): string {
  const place = change.kind === 'moved' || change.kind === 'added' ? change.place : undefined;
  const verb = agreed('переставлен', gender);
  if (!place) return verb;
  if (place.after === null) return `${verb}: теперь в начале`;
  const neighbour = [...change.path.slice(0, -1), place.after];
  return `${verb}: теперь после «${titleAt(neighbour, place.after, newestFirst(bodies), nameOf)}»`;
}

/** @param rest names of the path below its last item */
function describeProperty(
  kind: string,
  change: Change,
  rest: readonly string[],
  item: Item | undefined,
  { before, after }: Bodies,
): string {
  const { path } = change;
  const caption = rest.map((name) => captionOf(kind, name)).join(', ') || 'всё';
  switch (change.kind) {
    case 'added':
      return `${caption}: теперь ${describeValueAt(kind, path, change.after, after)}`;
    case 'removed':
      return `${caption}: убрано, было ${describeValueAt(kind, path, change.before, before)}`;
    case 'changed': {
      const was = describeValueAt(kind, path, change.before, before);
      if (item && rest.join() === 'title')
        return `${agreed('переименован', genderOf(item.noun))}, раньше ${was}`;
      return `${caption}: теперь ${describeValueAt(kind, path, change.after, after)}, было ${was}`;
    }
    case 'moved':
      return `${caption}: порядок изменён`;
  }
}

type Member = Pick<DescribedChange, 'subject' | 'subjectPath' | 'text'>;

/** Names in lists of names: what became of the question that is named, not of the list. */
function memberOf(
  kind: string,
  change: Change,
  bodies: Bodies,
  nameOf: NameOf,
): Member | undefined {
  const { path } = change;
  const key = path.at(-1) ?? '';
  const list = path.at(-2);
  const noun = nounOf(kind, 'properties') ?? 'поле';
  const gender = genderOf(noun);
  const part = path[0] === 'participantSchema' ? 'participantSchema' : 'schema';
  const field: Path = [part, 'properties', key];
  const subject = `${noun} «${titleAt(field, key, newestFirst(bodies), nameOf)}»`;
  if (list === 'required' && path.length === 3) {
    return {
      subject,
      subjectPath: field,
      text:
        change.kind === 'removed' ? `больше не ${obligatory[gender]}` : becameObligatory[gender],
    };
  }
  if (list === 'fields' && path[0] === 'pages') {
    const page = titleAt(path.slice(0, 3), path[2] ?? '', newestFirst(bodies), nameOf);
    const text =
      change.kind === 'added'
        ? `${agreed('поставлен', gender)} на страницу «${page}»`
        : change.kind === 'removed'
          ? `${agreed('убран', gender)} со страницы «${page}»`
          : placeInList(change, bodies, nameOf, gender);
    return { subject, subjectPath: field, text };
  }
  if (change.kind === 'changed' || !isMember(path, bodies)) return undefined;
  const value =
    change.kind === 'removed' ? change.before : change.kind === 'added' ? change.after : key;
  const caption = captionOf(kind, list ?? '');
  const described = nameOf(key)
    ? `«${nameOf(key)}»`
    : describeValueAt(kind, path.slice(0, -1), value, bodies.after);
  const text =
    change.kind === 'removed'
      ? `${caption}: убрано ${described}`
      : change.kind === 'added'
        ? `${caption}: добавлено ${described}`
        : `${caption}: ${described} на другом месте`;
  return { subject: '', subjectPath: path.slice(0, -1), text };
}

const removed = { he: 'удалён', she: 'удалена', it: 'удалено' };
const obligatory = { he: 'обязателен', she: 'обязательна', it: 'обязательно' };
const becameObligatory = {
  he: 'стал обязательным',
  she: 'стала обязательной',
  it: 'стало обязательным',
};

function placeInList(
  change: Change,
  bodies: Bodies,
  nameOf: NameOf,
  gender: 'he' | 'she' | 'it',
): string {
  const after = change.kind === 'moved' ? change.place.after : null;
  const verb = agreed('переставлен', gender);
  if (after === null) return `${verb} в начало страницы`;
  return `${verb}: теперь после «${titleAt(['schema', 'properties', after], after, newestFirst(bodies), nameOf)}»`;
}

/** Is this the path of a name in a list of names? */
function isMember(path: Path, { before, after }: Bodies): boolean {
  const list = path.slice(0, -1);
  return [after, before].some((body) => {
    const value: Json | undefined = valueAtPath(body, list);
    return Array.isArray(value) && value.every((item) => typeof item !== 'object');
  });
}

export interface DescribedGroup {
  subject: string;
  subjectPath: Path;
  changes: DescribedChange[];
}

/** Changes gathered by what they are about, in the order of the document. */
export function groupChanges(described: readonly DescribedChange[]): DescribedGroup[] {
  const groups = new Map<string, DescribedGroup>();
  for (const one of described) {
    const key = one.subject === '' ? `${one.subjectPath.join('.')} ${one.text}` : one.subject;
    const group = groups.get(key) ?? {
      subject: one.subject,
      subjectPath: one.subjectPath,
      changes: [],
    };
    group.changes.push(one);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** «Вопрос «…»: вариант «ИП» добавлен; стал обязательным.» */
export function sentenceOf({ subject, changes }: DescribedGroup): string {
  const text = changes.map((change) => change.text).join('; ');
  const whole = subject === '' ? text : `${subject}: ${text}`;
  return `${whole.charAt(0).toUpperCase()}${whole.slice(1)}`;
}

/**
 * Everything that `after` says otherwise than `before`.
 * @param nameOf titles of elements that a body names by code
 */
export function describeDifferences(
  kind: KindCode,
  before: JsonObject,
  after: JsonObject,
  nameOf?: NameOf,
): DescribedGroup[] {
  const bodies = { before, after };
  const changes = differencesOf(kindsByCode[kind].metaSchema, before, after);
  return groupChanges(
    withoutEchoes(changes).map((change) => describeChange(kind, change, bodies, nameOf)),
  );
}

/** A question that came or went is told once: its place on the page goes without saying. */
export function withoutEchoes(changes: readonly Change[]): Change[] {
  const described = new Set(
    changes
      .filter(({ kind, path }) => kind !== 'changed' && path.at(-2) === 'properties')
      .map(({ kind, path }) => `${kind} ${path.at(-1)}`),
  );
  return changes.filter(({ kind, path }) => {
    const list = path.at(-2);
    const echo = list === 'fields' || (list === 'required' && kind === 'removed');
    return !(echo && described.has(`${kind} ${path.at(-1)}`));
  });
}
