// The signs of an XLSForm expression, the subset of XPath that forms are written in.

export type Token =
  | { kind: 'text' | 'field' | 'name'; value: string }
  | { kind: 'number'; value: number }
  | { kind: 'sign'; value: string };

/** An expression that cannot be said here; the sentence is for whoever imports. */
export class Untranslatable extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Untold';
  }
}

export const longestExpression = 4000;

const token =
  /\s*(?:"([^"]*)"|'([^']*)'|[“”]([^“”]*)[“”]|[‘’]([^‘’]*)[‘’]|\$\{\s*([^}]{1,200}?)\s*\}|(\d+(?:\.\d+)?)|([A-Za-z_][\w-]*(?::[A-Za-z_][\w-]*)?)|(!=|<=|>=|\.\.|[=<>+\-*(),./|]))/y;

export function tokensOf(text: string): Token[] {
  if (text.length > longestExpression) throw new Untranslatable('Выражение слишком длинное');
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  token.lastIndex = 0;
  while (token.lastIndex < end) {
    const from = token.lastIndex;
    const found = token.exec(text);
    if (!found)
      throw new Untranslatable(`Непонятное место: «${text.slice(from, from + 30).trim()}»`);
    const [, double, single, curly, high, field, number, name, sign] = found;
    const quoted = double ?? single ?? curly ?? high;
    if (quoted !== undefined) tokens.push({ kind: 'text', value: quoted });
    else if (field !== undefined) tokens.push({ kind: 'field', value: field });
    else if (number !== undefined) tokens.push({ kind: 'number', value: Number(number) });
    else if (name !== undefined) tokens.push({ kind: 'name', value: name });
    else tokens.push({ kind: 'sign', value: sign ?? '' });
  }
  return tokens;
}
