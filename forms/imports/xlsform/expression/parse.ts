// Reads an XLSForm expression by recursive descent: or, and, comparison, sum, product, minus, value.
import { type Token, tokensOf, Untranslatable } from './tokens.ts';

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

export type Expression =
  | { is: 'text'; value: string }
  | { is: 'number'; value: number }
  /** `.`: the answer of the question itself. */
  | { is: 'self' }
  | { is: 'field'; name: string }
  | { is: 'call'; name: string; of: Expression[] }
  | { is: 'and' | 'or'; of: Expression[] }
  | { is: 'compare'; sign: Comparison; left: Expression; right: Expression }
  | { is: 'math'; sign: '+' | '-' | '*' | 'div' | 'mod'; left: Expression; right: Expression };

const comparisons = new Set<string>(['=', '!=', '<', '<=', '>', '>=']);
const deepest = 30;

const isComparison = (sign: string): sign is Comparison => comparisons.has(sign);

export function parseExpression(text: string): Expression {
  const reader = new Reader(tokensOf(text));
  const whole = reader.or();
  reader.finish();
  return whole;
}

class Reader {
  readonly #tokens: Token[];
  #at = 0;
  #depth = 0;

  constructor(tokens: Token[]) {
    this.#tokens = tokens;
  }

  finish(): void {
    if (this.#at < this.#tokens.length)
      throw new Untranslatable(`Лишнее в конце: «${this.#shown()}»`);
  }

  or(): Expression {
    this.#depth += 1;
    if (this.#depth > deepest) throw new Untranslatable('Слишком много скобок');
    const of = [this.#and()];
    while (this.#takeName('or')) of.push(this.#and());
    this.#depth -= 1;
    return joined('or', of);
  }

  #and(): Expression {
    const of = [this.#comparison()];
    while (this.#takeName('and')) of.push(this.#comparison());
    return joined('and', of);
  }

  #comparison(): Expression {
    const left = this.#sum();
    const next = this.#tokens[this.#at];
    if (next?.kind !== 'sign' || !isComparison(next.value)) return left;
    this.#at += 1;
    return { is: 'compare', sign: next.value, left, right: this.#sum() };
  }

  #sum(): Expression {
    let left = this.#product();
    for (;;) {
      if (this.#takeSign('+')) left = { is: 'math', sign: '+', left, right: this.#product() };
      else if (this.#takeSign('-')) left = { is: 'math', sign: '-', left, right: this.#product() };
      else return left;
    }
  }

  #product(): Expression {
    let left = this.#value();
    for (;;) {
      if (this.#takeSign('*')) left = { is: 'math', sign: '*', left, right: this.#value() };
      else if (this.#takeName('div'))
        left = { is: 'math', sign: 'div', left, right: this.#value() };
      else if (this.#takeName('mod'))
        left = { is: 'math', sign: 'mod', left, right: this.#value() };
      else return left;
    }
  }

  #value(): Expression {
    let minus = false;
    while (this.#takeSign('-')) minus = !minus;
    const value = this.#plain();
    if (!minus) return value;
    if (value.is === 'number') return { is: 'number', value: -value.value };
    return { is: 'math', sign: '-', left: { is: 'number', value: 0 }, right: value };
  }

  #plain(): Expression {
    const next = this.#tokens[this.#at];
    if (!next) throw new Untranslatable('Выражение обрывается');
    if (this.#takeSign('(')) {
      const inner = this.or();
      this.#need(')');
      return inner;
    }
    if (this.#takeSign('.')) return { is: 'self' };
    // What stands around the question: read, and refused by whoever meets it.
    if (this.#takeSign('..')) return { is: 'call', name: '..', of: [] };
    this.#at += 1;
    if (next.kind === 'text') return { is: 'text', value: next.value };
    if (next.kind === 'number') return { is: 'number', value: next.value };
    if (next.kind === 'field') return { is: 'field', name: next.value };
    if (next.kind === 'name' && this.#takeSign('(')) return this.#call(next.value);
    this.#at -= 1;
    throw new Untranslatable(`Непонятное место: «${this.#shown()}»`);
  }

  #call(name: string): Expression {
    const of: Expression[] = [];
    if (this.#takeSign(')')) return { is: 'call', name, of };
    do of.push(this.or());
    while (this.#takeSign(','));
    this.#need(')');
    return { is: 'call', name, of };
  }

  #takeName(value: string): boolean {
    return this.#take('name', value);
  }

  #takeSign(value: string): boolean {
    return this.#take('sign', value);
  }

  #take(kind: Token['kind'], value: string): boolean {
    const next = this.#tokens[this.#at];
    if (next?.kind !== kind || next.value !== value) return false;
    this.#at += 1;
    return true;
  }

  #need(sign: string): void {
    if (!this.#takeSign(sign)) throw new Untranslatable(`Не хватает знака «${sign}»`);
  }

  #shown(): string {
    return this.#tokens
      .slice(this.#at, this.#at + 4)
      .map(({ value }) => value)
      .join(' ');
  }
}

function joined(is: 'and' | 'or', of: Expression[]): Expression {
  const [first] = of;
  if (first && of.length === 1) return first;
  return { is, of: of.flatMap((one) => (one.is === is ? one.of : [one])) };
}
