import { type Answer, post } from './http-client.ts';
import { withIdempotencyKey } from './idempotency.ts';

/** Asked again after a lost answer, it carries the same key, so that nothing is done twice. */
export function postOnce<Body>(
  path: string,
  body: object,
  headers: Record<string, string> = {},
): Promise<Answer<Body>> {
  return withIdempotencyKey(`${path} ${JSON.stringify(body)}`, (key) =>
    post<Body>(path, body, { ...headers, 'Idempotency-Key': key }),
  );
}
