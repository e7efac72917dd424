// What failed is logged without what people wrote.
/** Knex messages hold SQL with people's values: only the kind, the code and our own frames are logged. */
export function logFailure(error: unknown): void {
  const name = error instanceof Error ? error.name : typeof error;
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const frames =
    error instanceof Error ? (error.stack ?? '').split('\n').filter((l) => /^\s+at /.test(l)) : [];
  console.error(`failure ${name} ${code}\n${frames.slice(0, 8).join('\n')}`);
}
