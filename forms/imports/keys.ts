// Names of an import as keys of this house: Latin, short, each once.
import { isFieldName } from '../dialect/names.ts';
import { inLatin } from '../latin.ts';

const longest = 56;

export class Keys {
  readonly #taken = new Set<string>();

  /** The name itself where it may be a key and is free, else the nearest that is. */
  take(name: string): string {
    const wanted = isFieldName(name) ? name : keyFrom(name);
    let key = wanted;
    for (let copy = 2; this.#taken.has(key); copy += 1) key = `${wanted}_${copy}`;
    this.#taken.add(key);
    return key;
  }
}

export function keyFrom(name: string): string {
  const latin = inLatin(name)
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, longest)
    .replace(/_+$/, '');
  if (latin === '') return 'question';
  const key = /^[A-Za-z]/.test(latin) ? latin : `q_${latin}`;
  return isFieldName(key) ? key : `q_${key}`;
}
