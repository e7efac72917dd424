// Expectations and results as people read them: «высокий; выявлено: …».

import { isObject, type Json, type JsonObject } from '../json.ts';
import { factOf, factTitle } from '../risk/fact-catalogue.ts';
import { criterionOutcomes, isScalar, type PersonaKind, policyLevels } from './schema.ts';

const words = (titles: Readonly<Record<string, string>>, value: Json | undefined): string =>
  isScalar(value) ? (titles[String(value)] ?? String(value)) : '—';

export function factValue(name: string, value: Json | undefined): string {
  if (value === true) return 'да';
  if (value === false) return 'нет';
  if (!isScalar(value)) return '—';
  const fact = factOf(name);
  const text =
    fact?.values?.[String(value)] ??
    String(value).replace('.', typeof value === 'number' ? ',' : '.');
  return fact?.unit && typeof value === 'number' ? `${text} ${fact.unit}` : text;
}

export function factsInWords(facts: Json | undefined): string {
  if (!isObject(facts) || Object.keys(facts).length === 0) return 'ничего не известно';
  return Object.entries(facts)
    .map(([name, value]) => `${factTitle(name)} — ${factValue(name, value)}`)
    .join('; ');
}

/** @param titleOf of criteria and questions by their codes and keys */
export function outcomeInWords(
  kind: PersonaKind,
  outcome: JsonObject,
  titleOf: (key: string) => string,
): string {
  const listed = (value: Json | undefined) =>
    Array.isArray(value) ? value.map((key) => titleOf(String(key))) : [];
  if (kind === 'risk-criterion') return words(criterionOutcomes, outcome.outcome);
  if (kind === 'risk-policy') {
    const level = words(policyLevels, outcome.level);
    if (outcome.met === undefined) return level;
    const met = listed(outcome.met);
    return `${level}; выявлено: ${met.length > 0 ? met.join(', ') : 'ничего'}`;
  }
  const parts = [outcome.valid === true ? 'ответы принимаются' : 'ответы не принимаются'];
  if (outcome.facts !== undefined) parts.push(factsInWords(outcome.facts));
  if (Array.isArray(outcome.visible)) parts.push(`показано вопросов: ${outcome.visible.length}`);
  return parts.join('; ');
}
