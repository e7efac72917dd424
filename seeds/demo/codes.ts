// Codes of invented organisations and people: check digits are right, but prefixes are given to nobody,
// so that none of them can belong to somebody real.

function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0);
}

/** ИНН with the unused prefix 00. */
export function inventedInn(number: number): string {
  const digits = `00${String(number).padStart(7, '0')}`;
  return digits + ((weighted(digits, [2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10);
}

/** ОГРН with the unused region code 00. */
export function inventedOgrn(number: number): string {
  const digits = `10200${String(number).padStart(7, '0')}`;
  return digits + ((Number(digits) % 11) % 10);
}

/** СНИЛС of the block 990…, far above those given so far. */
export function inventedSnils(number: number): string {
  const digits = `990${String(number).padStart(6, '0')}`;
  const sum = weighted(digits, [9, 8, 7, 6, 5, 4, 3, 2, 1]);
  return digits + String((sum % 101) % 100).padStart(2, '0');
}
