// From a file's text to a package: whatever is damaged, foreign or runs in a circle is refused with its place.

import type { Issue } from '../../dialect/issues.ts';
import { checkUntrusted } from '../../dialect/lint.ts';
import { parseJsonText } from '../../dialect/parse.ts';
import { isObject, type Json, type JsonObject } from '../../json.ts';
import type { Sha256 } from '../hash.ts';
import { isKindCode, kindsByCode } from '../kinds/index.ts';
import { referencesOf } from '../references/index.ts';
import { under } from '../rules/parts.ts';
import {
  dialectVersion,
  entryName,
  type Package,
  type PackageEntry,
  type PackedPersona,
  packageFormat,
  packageHash,
} from './package.ts';

const issue = (path: string, keyword: string, message: string): Issue => ({
  path,
  keyword,
  message,
});

export interface ReadPackage {
  /** Present when the file may be planned; issues of single definitions are then empty too. */
  package?: Package;
  issues: Issue[];
}

/** @param text of the file, as it was sent */
export function readPackage(text: string, sha256: Sha256): ReadPackage {
  const { value, issues } = parseJsonText(text.replace(/^\uFEFF/, ''));
  if (issues.length > 0) return { issues };
  if (!isObject(value) || value.format !== packageFormat || !Array.isArray(value.definitions))
    return {
      issues: [
        issue('', 'format', 'Это не пакет методологии: выберите файл, выгруженный из системы'),
      ],
    };
  if (value.dialect !== dialectVersion)
    return {
      issues: [
        issue('dialect', 'const', 'Пакет записан в другой версии: обновите систему или пакет'),
      ],
    };
  if (value.hash !== packageHash(dialectVersion, value.definitions, sha256))
    return {
      issues: [
        issue(
          'hash',
          'hash',
          'Файл повреждён или изменён вручную: отпечаток не сходится. Выгрузите пакет заново',
        ),
      ],
    };
  return checkEntries(value.hash, value.definitions);
}

function checkEntries(hash: string, definitions: readonly Json[]): ReadPackage {
  const seen = new Set<string>();
  const entries: PackageEntry[] = [];
  const issues: Issue[] = [];
  definitions.forEach((candidate, index) => {
    const entry = entryOf(candidate);
    if (!entry) {
      issues.push(issue(`№${index + 1}`, 'type', 'Не элемент методологии: нужны вид, код и текст'));
      return;
    }
    const name = entryName(entry);
    if (seen.has(name)) issues.push(issue(name, 'unique', 'Элемент встречается в пакете дважды'));
    seen.add(name);
    entries.push(entry);
    issues.push(...under(name, checkEntry(entry)));
  });
  issues.push(...circles(entries));
  if (issues.length > 0) return { issues };
  return {
    package: { format: packageFormat, dialect: dialectVersion, hash, definitions: entries },
    issues,
  };
}

function entryOf(candidate: Json): PackageEntry | undefined {
  if (!isObject(candidate)) return undefined;
  const { kind, code, base, body, personas } = candidate;
  if (typeof kind !== 'string' || typeof code !== 'string' || !isObject(body)) return undefined;
  if (base !== undefined && typeof base !== 'string') return undefined;
  const examples = personas === undefined ? [] : personasOf(personas);
  if (!examples) return undefined;
  return {
    kind,
    code,
    body,
    ...(base !== undefined && { base }),
    ...(examples.length > 0 && { personas: examples }),
  };
}

function personasOf(value: Json): PackedPersona[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const found = value.flatMap((one): PackedPersona[] => {
    if (!isObject(one)) return [];
    const { title, input, expected } = one;
    if (typeof title !== 'string' || !isObject(input) || !isObject(expected)) return [];
    return [{ title, input, expected }];
  });
  return found.length === value.length ? found : undefined;
}

function checkEntry({ kind, code, body }: PackageEntry): Issue[] {
  if (!isKindCode(kind)) return [issue('', 'kind', 'Неизвестный вид элемента')];
  if (body.kind !== kind || body.code !== code)
    return [issue('', 'const', 'Вид и код в пакете и в тексте элемента расходятся')];
  const unsafe = checkUntrusted(body, JSON.stringify(body).length);
  return unsafe.length > 0 ? unsafe : kindsByCode[kind].check(body);
}

/** Elements that need one another in a circle can never be published one after another. */
function circles(entries: readonly PackageEntry[]): Issue[] {
  const named = new Map(entries.map((entry) => [entryName(entry), entry]));
  const needs = (name: string): string[] => {
    const entry = named.get(name);
    return entry ? neededBy(entry).filter((other) => other !== name && named.has(other)) : [];
  };
  const done = new Set<string>();
  for (const start of named.keys()) {
    const chain = circleFrom(start, needs, done, []);
    if (chain)
      return [
        issue(start, 'circle', `Элементы ссылаются друг на друга по кругу: ${chain.join(' → ')}`),
      ];
  }
  return [];
}

function circleFrom(
  name: string,
  needs: (name: string) => string[],
  done: Set<string>,
  way: readonly string[],
): string[] | undefined {
  if (way.includes(name)) return [...way.slice(way.indexOf(name)), name];
  if (done.has(name)) return undefined;
  for (const next of needs(name)) {
    const chain = circleFrom(next, needs, done, [...way, name]);
    if (chain) return chain;
  }
  done.add(name);
  return undefined;
}

/** Other elements that an entry's text reads, as `kind/code`. */
export function neededBy({ kind, body }: { kind: string; body: JsonObject }): string[] {
  if (!isKindCode(kind)) return [];
  const names = referencesOf(kind, body).flatMap(({ relation, to, name }) =>
    relation === 'reads' && isKindCode(to) ? [`${to}/${name}`] : [],
  );
  return [...new Set(names)];
}

/** Those that others need come first, so that each may be published in turn. */
export function inOrderOfNeed(entries: readonly PackageEntry[]): PackageEntry[] {
  const named = new Map(entries.map((entry) => [entryName(entry), entry]));
  const placed = new Set<string>();
  const order: PackageEntry[] = [];
  const place = (entry: PackageEntry) => {
    const name = entryName(entry);
    if (placed.has(name)) return;
    placed.add(name);
    for (const needed of neededBy(entry)) {
      const other = named.get(needed);
      if (other) place(other);
    }
    order.push(entry);
  };
  for (const entry of entries) place(entry);
  return order;
}
