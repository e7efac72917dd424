// Which numbers survive being read: a double keeps 15 to 17 digits, and the rest would change silently.

/** What is wrong with a well-formed JSON number, or nothing. */
export function numberProblem(text: string): string | undefined {
  const value = Number(text);
  if (!Number.isFinite(value)) return 'число слишком велико, запишите его строкой';
  const whole = /^-?[0-9]+$/.test(text);
  if (whole && text.length < 16) return undefined;
  if (whole && !Number.isSafeInteger(value))
    return 'число слишком велико и изменилось бы, запишите его строкой';
  // As a program writes it.
  if (String(value) === text) return undefined;
  if (significant(text) !== significant(String(value)))
    return 'число изменилось бы при чтении, запишите его короче или строкой';
  return undefined;
}

/** Digits and power of ten, the same for every way to write one number. */
function significant(text: string): string {
  const [, whole = '', fraction = '', power = '0'] =
    /^-?([0-9]+)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]+))?$/.exec(text) ?? [];
  const digits = (whole + fraction).replace(/^0+/, '');
  const kept = digits.replace(/0+$/, '');
  if (kept === '') return '0';
  return `${kept}e${Number(power) - fraction.length + digits.length - kept.length}`;
}
