/** A surname, name or patronymic: letters of any alphabet, with spaces, hyphens, apostrophes, dots between. */
export function isPersonName(text: string): boolean {
  return /^\p{L}[\p{L}\p{M} .'’ʼ-]*$/u.test(text.trim());
}

/** «иванова-петрова» as typed in haste → «Иванова-Петрова»; what has capitals of its own is kept. */
export function capitalised(name: string): string {
  const trimmed = name.trim().replace(/\s+/g, ' ');
  if (trimmed !== trimmed.toLowerCase()) return trimmed;
  return trimmed.replace(
    /(^|-)(\p{L})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

/** «О’НИЛ-ПЕТРОВА» of a list in capitals → «О’Нил-Петрова»; a single letter is an initial and stays. */
export function fromCapitals(name: string): string {
  const letters = name.match(/\p{L}/gu) ?? [];
  if (letters.length < 2 || name !== name.toUpperCase()) return name;
  return capitalised(name.toLowerCase()).replace(
    /(^|-)(\p{L}['’ʼ])(\p{L})/gu,
    (_, before: string, head: string, letter: string) => before + head + letter.toUpperCase(),
  );
}
