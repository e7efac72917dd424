// The syntax tree of a regular expression that `new RegExp(source, 'u')` has already accepted.

export class PatternError extends Error {}

export type Node =
  | { type: 'empty' }
  /** The beginning and the end of the text. */
  | { type: 'start' }
  | { type: 'end' }
  /** Between a letter of a word and something else, or not. */
  | { type: 'boundary'; negated: boolean }
  /** What stands ahead or behind, without taking it. */
  | { type: 'look'; ahead: boolean; negated: boolean; body: Node }
  /** One character; `source` is a regular expression for it alone. */
  | { type: 'character'; source: string }
  | { type: 'sequence'; items: Node[] }
  | { type: 'choice'; items: Node[] }
  | { type: 'repeat'; body: Node; min: number; max: number };

const deepest = 20;

export function parsePattern(source: string): Node {
  return new Parser(source).choice(0);
}

class Parser {
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  choice(depth: number): Node {
    if (depth > deepest)
      throw new PatternError('Упростите образец: скобки вложены слишком глубоко');
    const items = [this.sequence(depth)];
    while (this.take('|')) items.push(this.sequence(depth));
    return items.length === 1 && items[0] ? items[0] : { type: 'choice', items };
  }

  private sequence(depth: number): Node {
    const items: Node[] = [];
    while (this.at < this.text.length && !/[|)]/.test(this.text[this.at] ?? ''))
      items.push(this.quantified(this.term(depth)));
    return { type: 'sequence', items };
  }

  private term(depth: number): Node {
    if (this.take('^')) return { type: 'start' };
    if (this.take('$')) return { type: 'end' };
    if (this.take('\\b')) return { type: 'boundary', negated: false };
    if (this.take('\\B')) return { type: 'boundary', negated: true };
    const look = this.match(/\(\?<?[=!]/y);
    if (look !== undefined) {
      const body = this.choice(depth + 1);
      this.take(')');
      return { type: 'look', ahead: !look.includes('<'), negated: look.endsWith('!'), body };
    }
    if (this.take('(')) {
      this.groupKind();
      const body = this.choice(depth + 1);
      this.take(')');
      return body;
    }
    return { type: 'character', source: this.character() };
  }

  private groupKind(): void {
    const kind = this.match(/\?(?::|<[^>]*>)/y);
    if (kind === undefined && this.text[this.at] === '?')
      throw new PatternError('Уберите из образца особую группу: хватит обычных скобок');
  }

  private character(): string {
    const wide = this.match(/\\u\{[0-9a-fA-F]+\}|(?:\\u[dD][89abAB]..\\u[dD][c-fC-F]..)/y);
    if (wide !== undefined) return wide;
    if (this.match(/\\(?:[1-9]|k<)/y) !== undefined)
      throw new PatternError('Уберите из образца ссылку на найденное ранее');
    const found = this.match(
      /\[(?:\\[\s\S]|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\c[a-zA-Z]|\\[\s\S]|[\s\S]/uy,
    );
    return found ?? '';
  }

  private quantified(body: Node): Node {
    const found = this.match(/(?:[*+?]|\{[0-9]+(?:,[0-9]*)?\})\??/y);
    if (found === undefined) return body;
    const [min, max] = bounds(found);
    return { type: 'repeat', body, min, max };
  }

  private take(token: string): boolean {
    if (!this.text.startsWith(token, this.at)) return false;
    this.at += token.length;
    return true;
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    this.at += found?.length ?? 0;
    return found;
  }
}

function bounds(quantifier: string): [number, number] {
  if (quantifier.startsWith('*')) return [0, Infinity];
  if (quantifier.startsWith('+')) return [1, Infinity];
  if (quantifier.startsWith('?')) return [0, 1];
  const [, min = '0', comma, max = ''] = /^\{([0-9]+)(,)?([0-9]*)/.exec(quantifier) ?? [];
  if (comma === undefined) return [Number(min), Number(min)];
  return [Number(min), max === '' ? Infinity : Number(max)];
}
