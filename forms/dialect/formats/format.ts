/** A format of text: its name in a schema, when a text has it, and what to do when it has not. */
export interface Format {
  name: string;
  /** For the list of formats in the editor. */
  title: string;
  /** A text of the format, of nobody and nothing. */
  sample: string;
  holds(text: string): boolean;
  /** Which keyboard a telephone shows for it. */
  keyboard?: 'email' | 'tel' | 'url';
  /** In Russian, without Latin letters. */
  message: string;
}

/** The digits of a code of one of the given lengths, or nothing when it is written otherwise. */
export function digitsOf(text: string, ...lengths: number[]): number[] | undefined {
  if (!lengths.includes(text.length) || !/^[0-9]+$/.test(text) || /^0+$/.test(text))
    return undefined;
  return Array.from(text, Number);
}

/** Σ weightᵢ·digitᵢ over the first digits: check digits differ in weights and modulus only. */
export function weightedSum(digits: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, place) => sum + weight * (digits[place] ?? 0), 0);
}
