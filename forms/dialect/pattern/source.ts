// Patterns are read with the flag «u», as JSON Schema says; many in the wild were written without it, with strokes
// before signs that need none. Those are read as they were meant.

/** The same pattern as the flag «u» takes it, or nothing where it is no pattern at all. */
export function unicodeSource(source: string): string | undefined {
  return [source, relieved(source)].find(compiles);
}

function compiles(source: string): boolean {
  try {
    new RegExp(source, 'u');
    return true;
  } catch {
    return false;
  }
}

const token = /\\(?:u\{[0-9a-fA-F]+\}|[pPk][{<][^}>]*[}>]|c[a-zA-Z]|[\s\S])|[\s\S]/gu;
/** What a stroke may stand before. */
const needs = /[\^$\\.*+?()[\]{}|/]/;
const counted = /^\{\d+(?:,\d*)?\}/;

/** Needless strokes out; hyphens and brackets that mean themselves are written so. */
function relieved(source: string): string {
  const tokens = source.match(token) ?? [];
  let inside = false;
  let at = 0;
  return tokens
    .map((own, index) => {
      const rest = source.slice(at);
      at += own.length;
      const before = tokens[index - 1] ?? '';
      const after = tokens[index + 1] ?? '';
      if (!inside && own === '[') inside = true;
      else if (inside && own === ']') {
        inside = false;
        return own;
      }
      if (inside && own === '-' && (/^\\[dDwWsSpP]/.test(before) || /^\\[dDwWsSpP]/.test(after)))
        return '\\-';
      if (!inside && own === '{' && !counted.test(rest)) return '\\{';
      if (!inside && own === ']') return '\\]';
      if (!inside && own === '}' && !/\{\d+(?:,\d*)?$/.test(source.slice(0, at - 1))) return '\\}';
      const [, sign = ''] = /^\\([\s\S])$/u.exec(own) ?? [];
      const plain = sign !== '' && !/[A-Za-z0-9]/.test(sign) && !needs.test(sign);
      return plain && !(inside && sign === '-') ? sign : own;
    })
    .join('');
}
