// The impact in words: what changes for whom, and why for each.
import type { Json } from '../../../forms/json.ts';
import { describeValue } from '../../../forms/predicates/index.ts';
import { type LevelSums, outcomeTitles } from '../../../forms/risk/index.ts';
import { count, formatDate, formatNumber, wordFor } from '../../parts/formats.ts';
import type { ChangeReason, Impact } from './types.ts';

/** «5 перейдут между другими уровнями»: those who neither become «высокий» nor cease to be. */
export function othersSentence({ changed, became, ceased }: LevelSums): string | undefined {
  const others = changed - became - ceased;
  if (others <= 0) return undefined;
  return `${others} ${wordFor(others, 'перейдёт', 'перейдут', 'перейдут')} между другими уровнями`;
}

export function daysAgo(date: string, countedOn: string): string {
  const days = Math.round((Date.parse(countedOn) - Date.parse(date)) / 86_400_000);
  if (days <= 0) return 'сегодня';
  return `${count(days, 'день', 'дня', 'дней')} назад`;
}

function value(of: Json): string {
  return of === null ? 'не известно' : describeValue(of);
}

/** The fact, the record that proves it with its age, the number that is different now. */
export function reasonSentence(reason: ChangeReason, countedOn: string): string {
  const facts = reason.facts.map(({ title, value: of, last }) => {
    const proof = last
      ? ` (${last.title}, ${formatDate(last.date)}, ${daysAgo(last.date, countedOn)})`
      : '';
    return `${title}: ${value(of)}${proof}`;
  });
  const parameters = reason.parameters.map(
    ({ title, before, after }) => `${title.toLowerCase()}: ${value(after)} вместо ${value(before)}`,
  );
  return [...facts, ...parameters].join('; ');
}

export function outcomeSentence({ number, before, after }: ChangeReason): string {
  const word = (outcome: ChangeReason['before']) =>
    outcome === null ? 'не рассматривается' : outcomeTitles[outcome];
  return `Характеристика ${number}: ${word(before)} → ${word(after)}`;
}

/** The whole impact in one line, for where there is no room for more. */
export function impactSentence(impact: Impact): string {
  switch (impact.about) {
    case 'levels': {
      const { changed, people, became, ceased } = impact.sums;
      if (changed === 0) return 'уровень не изменится ни у кого';
      return `уровень изменится у ${formatNumber(changed)} из ${count(people, 'человека', 'человек', 'человек')}, станут «высокий» — ${formatNumber(became)}, перестанут — ${formatNumber(ceased)}`;
    }
    case 'records':
      return impact.invalid === 0
        ? 'все сохранённые записи подходят новой версии'
        : `новой версии не подойдут ${formatNumber(impact.invalid)} из ${count(impact.records, 'записи', 'записей', 'записей')}`;
    case 'figures':
      return impact.placesTotal === 0
        ? 'значения не изменятся'
        : `значения изменятся в организациях: ${formatNumber(impact.placesTotal)}`;
  }
}
