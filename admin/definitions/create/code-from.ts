import { inLatin } from '../../../forms/latin.ts';

/** A code proposed from a title: latin letters, digits, hyphens, begins with a letter. */
export function codeFrom(title: string): string {
  return inLatin(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 48)
    .replace(/-+$/, '');
}
