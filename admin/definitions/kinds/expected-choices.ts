import type { ExpectedChoice } from './kind.ts';

export function expectedChoices(words: Readonly<Record<string, string>>): ExpectedChoice[] {
  return Object.entries(words).map(([value, title]) => ({ value, title }));
}
