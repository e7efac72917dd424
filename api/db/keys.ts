// Neither engine folds or sorts Russian as people expect, so both keys are computed here and stored.

/** For searching: one case, ё = е, single spaces. */
export function searchKey(text: string): string {
  return fold(text).replaceAll('ё', 'е');
}

/** For ordering by code points: ё right after е. */
export function sortKey(text: string): string {
  return fold(text).replaceAll('ё', 'е\uFFFD');
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** Escapes what LIKE would take as a wildcard; use with ESCAPE '\'. */
export function likePattern(text: string): string {
  return `%${searchKey(text).replace(/[\\%_]/g, '\\$&')}%`;
}
