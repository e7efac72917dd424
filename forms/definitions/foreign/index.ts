// A ready JSON Schema, draft-04 to 2020-12, becomes a questionnaire. Pure: the same text always gives the same
// report, and nothing is fetched.

import { type Issue, mostIssues, tooDeep } from '../../dialect/issues.ts';
import { limits } from '../../dialect/limits.ts';
import { parseJsonText } from '../../dialect/parse.ts';
import { checkUntrusted } from '../../dialect/untrusted.ts';
import { isObject, type Json, type JsonObject } from '../../json.ts';
import { kindsByCode } from '../kinds/index.ts';
import { draftOf, drafts } from './drafts.ts';
import { keysFor, namesIn } from './names.ts';
import { pagesOf } from './pages.ts';
import { questionsOf } from './questions.ts';
import { addressesIn, ownAddress } from './references.ts';
import { definitionFor, rewrite } from './rewrite.ts';
import { type Remark, refuse, type Work } from './work.ts';

export type { Remark } from './work.ts';

export interface Converted {
  /** The draft it is written in, e.g. `2020-12`; absent when the text is no schema. */
  draft?: string;
  /** Present when nothing stands in the way. */
  body?: JsonObject;
  /** Limits and names that the schema did not have. */
  added: Remark[];
  /** Parts that the editor leaves alone; answers are checked by them all the same. */
  kept: Remark[];
  /** What cannot be kept, each with its place. */
  issues: Issue[];
}

export interface NewHead {
  code: string;
  title: string;
  document: string;
  clause: string;
}

const refused = (issues: Issue[]): Converted => ({ added: [], kept: [], issues });

/** @param text of the schema, as it was sent */
export function convertSchema(text: string, head: NewHead): Converted {
  const parsed = parseJsonText(text.replace(/^\uFEFF/, ''));
  if (parsed.issues.length > 0) return refused(parsed.issues);
  const root = parsed.value ?? null;
  if (!isObject(root))
    return refused([{ path: '', keyword: 'type', message: 'Схема — это объект JSON' }]);
  const size = tooDeep(root, limits.depth)
    ? [
        {
          path: '',
          keyword: 'maxDepth',
          message: `Уменьшите вложенность до ${limits.depth} уровней`,
        },
      ]
    : checkUntrusted(root, text.length).filter(({ keyword }) => keyword !== 'propertyNames');
  if (size.length > 0) return refused(size);
  const draft = draftOf(root);
  if (!draft)
    return refused([
      {
        path: '$schema',
        keyword: '$schema',
        message: 'Такого вида схем нет: нужен JSON Schema от draft-04 до 2020-12',
      },
    ]);
  const work: Work = {
    root,
    draft,
    keys: keysFor(namesIn(root)),
    addresses: addressesIn(root),
    definitions: {},
    named: new Map(),
    added: [],
    kept: [],
    issues: [],
  };
  for (const path of work.addresses.twice)
    refuse(work, path, '$id', 'Такой адрес или имя уже есть у другой части: задайте другое');
  const body = bodyOf(work, head);
  const issues = work.issues.length > 0 || !body ? work.issues : checkBody(body);
  const report = { draft: drafts[draft], added: work.added, kept: distinct(work.kept), issues };
  return body && issues.length === 0 ? { ...report, body } : report;
}

function bodyOf(work: Work, head: NewHead): JsonObject | undefined {
  const whole = objectOf(work);
  if (!whole || !isObject(whole.properties) || Object.keys(whole.properties).length === 0) {
    if (work.issues.length === 0)
      refuse(
        work,
        '',
        'properties',
        'Вопросами становятся поля объекта (properties), а их здесь нет',
      );
    return undefined;
  }
  const { title, description, type, properties: _, required: __, ...rest } = whole;
  if (type !== undefined && type !== 'object' && !(Array.isArray(type) && type.includes('object')))
    refuse(work, 'type', 'type', 'Опросник — это объект: у ответов должны быть имена');
  const { properties, required } = questionsOf(work, whole);
  if (whole.additionalProperties !== false)
    work.added.push({
      path: '',
      message: 'Ответы на вопросы, которых в опроснике нет, не принимаются',
    });
  const name = head.title || (typeof title === 'string' ? title : '');
  return {
    kind: 'questionnaire',
    code: head.code,
    title: name,
    ...(typeof description === 'string' && description !== ''
      ? { description: description.slice(0, 4000) }
      : {}),
    legalReference: { document: head.document, clause: head.clause },
    subject: 'learner',
    schema: {
      type: 'object',
      properties,
      required,
      ...rest,
      ...(Object.keys(work.definitions).length > 0 ? { definitions: work.definitions } : {}),
    },
    pages: { ...pagesOf(properties, name.slice(0, 500)) },
  };
}

/** Generators often put the object itself among the definitions and begin with a reference to it. */
function objectOf(work: Work): JsonObject | undefined {
  const { root } = work;
  const place = { path: '', base: ownAddress, certain: true };
  const { $ref } = root;
  if (typeof $ref !== 'string' || root.properties !== undefined) {
    const whole = rewrite(work, root, place);
    return isObject(whole) ? whole : undefined;
  }
  const name = definitionFor(work, $ref, place, '$ref');
  const target: Json | undefined = name === undefined ? undefined : work.definitions[name];
  if (name === undefined || !isObject(target)) return undefined;
  const needed = JSON.stringify(work.definitions).includes(`"#/definitions/${name}"`);
  if (!needed) delete work.definitions[name];
  return target;
}

function checkBody(body: JsonObject): Issue[] {
  const unsafe = checkUntrusted(body, JSON.stringify(body).length);
  const found = unsafe.length > 0 ? unsafe : kindsByCode.questionnaire.check(body);
  return found.slice(0, mostIssues);
}

function distinct(remarks: readonly Remark[]): Remark[] {
  const seen = new Set<string>();
  return remarks.filter(({ path, message }) => {
    const key = `${path} ${message}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
