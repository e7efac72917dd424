// One key per intention: a repeated attempt to create the same thing carries the same key until the
// server has answered, so that a lost answer never makes a second record.
const pending = new Map<string, string>();

function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

export async function withIdempotencyKey<Result>(
  intention: string,
  act: (key: string) => Promise<Result>,
): Promise<Result> {
  const key = pending.get(intention) ?? newKey();
  pending.set(intention, key);
  try {
    const result = await act(key);
    pending.delete(intention);
    return result;
  } catch (error) {
    if (wasAnswered(error)) pending.delete(intention);
    throw error;
  }
}

/** A refusal ends the intention; silence or a failing server does not. */
function wasAnswered(error: unknown): boolean {
  const status =
    typeof error === 'object' && error !== null && 'status' in error ? error.status : 0;
  return typeof status === 'number' && status >= 400 && status < 500;
}
