// Where and how an answer is written by hand.
import type { JsonObject } from '../json.ts';
import { optionsOf } from './options.ts';

export type Answer =
  | { is: 'options'; several: boolean; options: { title: string; words: boolean }[] }
  /** Empty rules to write on. */
  | { is: 'lines'; count: number }
  /** A short answer: a word of what is written, and a rule. */
  | { is: 'short'; before?: string; after?: string }
  | { is: 'period' }
  | { is: 'scale'; steps: { step: number; label?: string }[] }
  | { is: 'table'; head: string[]; rows: string[][]; circles: boolean };

export type OnPaper =
  | {
      is: 'question';
      answer(field: JsonObject): Answer;
      /** «один ответ», «не более двух». */
      how?(field: JsonObject): string | undefined;
    }
  /** A heading, or words to read. */
  | { is: 'section' | 'note' }
  /** What a machine works out has no place there. */
  | { is: 'nothing' };

export const short = (before?: string, after?: string): Answer => ({
  is: 'short',
  ...(before ? { before } : {}),
  ...(after ? { after } : {}),
});

export const rules = (count: number): OnPaper => ({
  is: 'question',
  answer: () => ({ is: 'lines', count }),
});

/** A number with its unit behind it. */
export const numberOnPaper: OnPaper = {
  is: 'question',
  answer: ({ 'x-unit': unit }) => short(undefined, typeof unit === 'string' ? unit : undefined),
};

/** Boxes to tick, with a rule behind those that ask for words of one's own. */
export function ticked(
  field: JsonObject,
  several: boolean,
  asking: ReadonlyMap<unknown, string>,
): Answer {
  return {
    is: 'options',
    several,
    options: optionsOf(field).map(({ const: code, title }) => ({ title, words: asking.has(code) })),
  };
}
