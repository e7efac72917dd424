// Values as they are typed in a box.
import type { Json } from '../../forms/json.ts';

export function textOf(value: Json): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  return typeof value === 'string' ? value : '';
}

/** Nothing while the text is no number yet: the condition keeps the one it had. */
export function numberIn(text: string): number | undefined {
  const number = Number(text.replace(/\s/g, '').replace(',', '.'));
  return text.trim() !== '' && Number.isFinite(number) ? number : undefined;
}

/** Values typed one after another; an emptied box keeps its condition, to be filled. */
export function severalIn(text: string, numeric: boolean): Json[] {
  const typed = text.split(numeric ? ';' : /[,;]/).map((one) => one.trim());
  const found = [...new Set(typed.filter((one) => one !== ''))];
  if (!numeric) return found.length > 0 ? found : [''];
  return found.flatMap((one) => numberIn(one) ?? []);
}
