// Which characters one place of a pattern takes, as a set of bits: Latin, Greek, Cyrillic and common
// punctuation one by one, all the rest together as one bit. Two sets that share no bit cannot meet.

const alphabet: string[] = [];
for (let code = 0; code < 0x500; code += 1) alphabet.push(String.fromCodePoint(code));
for (let code = 0x2000; code < 0x2070; code += 1) alphabet.push(String.fromCodePoint(code));
alphabet.push('№');

const rest = 1n << BigInt(alphabet.length);

export type Characters = bigint;

export function charactersOf(source: string): Characters {
  const one = new RegExp(`^(?:${source})$`, 'u');
  const bits = alphabet.map((character) => (one.test(character) ? '1' : '0'));
  const known = BigInt(`0b${bits.reverse().join('')}`);
  return reachesFurther(source, known) ? known | rest : known;
}

/** May the source take something outside the alphabet? When in doubt, yes. */
function reachesFurther(source: string, known: Characters): boolean {
  if (source.startsWith('[^') || source === '.') return true;
  if (/\\[pPWDSsux]/.test(source)) return true;
  if (source.startsWith('['))
    return Array.from(source).some((character) => !alphabet.includes(character));
  return known === 0n;
}

/** Whether one place of a pattern takes a character, by its code point: asked of the engine once for each. */
export function takerOf(source: string): (point: number) => boolean {
  const one = new RegExp(`^(?:${source})$`, 'u');
  const usual = new Int8Array(0x500);
  const others = new Map<number, boolean>();
  return (point) => {
    const known = usual[point];
    if (known !== undefined) {
      if (known === 0) usual[point] = one.test(String.fromCodePoint(point)) ? 1 : -1;
      return usual[point] === 1;
    }
    let takes = others.get(point);
    if (takes === undefined) {
      takes = one.test(String.fromCodePoint(point));
      if (others.size < mostRemembered) others.set(point, takes);
    }
    return takes;
  };
}

const mostRemembered = 2000;
