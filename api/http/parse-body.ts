// Reads a request's body as JSON, strictly: duplicate keys, numbers that would change and nesting that
// would overflow are refused before anything looks at the value.
import type { NextFunction, Request, Response } from 'express';
import { parseJsonText } from '../../forms/dialect/parse.ts';
import type { Json } from '../../forms/json.ts';
import { invalidBecause, malformed, type Problem, tooLarge } from '../problem.ts';

const LIMIT = 1_500_000;

declare module 'express-serve-static-core' {
  interface Request {
    /** The parsed body; undefined when there is none. */
    json?: Json;
    bodyText?: string;
  }
}

export function parseBody(request: Request, _response: Response, next: NextFunction): void {
  if (request.method === 'GET' || request.method === 'HEAD') next();
  else {
    const refusal = refusedByHeaders(request);
    if (refusal) {
      drain(request);
      next(refusal);
    } else read(request, next);
  }
}

function refusedByHeaders({ headers }: Request): Problem | undefined {
  if (headers['content-encoding'] && headers['content-encoding'] !== 'identity') {
    return malformed('Сжатые запросы не принимаются.');
  }
  const declared = Number(headers['content-length'] ?? 0);
  return declared > LIMIT ? tooLarge('Запрос больше 1,5 МБ.') : undefined;
}

/** Lets a refused sender finish, so that the refusal is read; whoever goes on and on is cut off. */
function drain(request: Request): void {
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > 10 * LIMIT) request.destroy();
  });
}

function read(request: Request, next: NextFunction): void {
  const chunks: Buffer[] = [];
  let size = 0;
  let done = false;
  const finish = (problem?: unknown) => {
    if (done) return;
    done = true;
    next(problem);
  };
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (done) return;
    if (size > LIMIT) {
      drain(request);
      finish(tooLarge('Запрос больше 1,5 МБ.'));
    } else chunks.push(chunk);
  });
  request.on('error', finish);
  request.on('end', () => {
    if (done) return;
    if (size === 0) return finish();
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
      const { value, issues } = parseJsonText(text);
      const first = issues[0];
      if (first?.keyword === 'maxDepth') return finish(invalidBecause(issues));
      if (first) return finish(malformed(first.message));
      request.bodyText = text;
      request.json = value;
      finish();
    } catch {
      finish(malformed('Тело запроса должно быть текстом в UTF-8.'));
    }
  });
}
