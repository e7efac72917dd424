// Reads a request's body as JSON, strictly: duplicate keys, numbers that would change and nesting that
// would overflow are refused before anything looks at the value.
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { parseJsonText } from '../../forms/dialect/parse.ts';
import type { Json } from '../../forms/json.ts';
import { requestActor } from '../access/request-actor.ts';
import type { AppContext } from '../context.ts';
import { invalidBecause, malformed, type Problem, tooLarge, unauthenticated } from '../problem.ts';

const LIMIT = 1_500_000;
/** So much is read of anybody: what is open to strangers is shorter. */
const OF_STRANGERS = 16_384;

declare module 'express-serve-static-core' {
  interface Request {
    /** The parsed body; undefined when there is none. */
    json?: Json;
    bodyText?: string;
  }
}

export function parseBody(app: AppContext): RequestHandler {
  const judge = async (request: Request) => {
    if (!(await requestActor(app, request))) throw unauthenticated();
  };
  return (request: Request, _response: Response, next: NextFunction) => {
    if (request.method === 'GET' || request.method === 'HEAD') next();
    else {
      const refusal = refusedByHeaders(request);
      if (refusal) {
        drain(request, 10 * LIMIT);
        next(refusal);
      } else read(request, judge, next);
    }
  };
}

function refusedByHeaders({ headers }: Request): Problem | undefined {
  if (headers['content-encoding'] && headers['content-encoding'] !== 'identity') {
    return malformed('Сжатые запросы не принимаются.');
  }
  const declared = Number(headers['content-length'] ?? 0);
  return declared > LIMIT ? tooLarge('Запрос больше 1,5 МБ.') : undefined;
}

/** Lets a refused sender finish, so that the refusal is read; whoever goes on and on is cut off. */
function drain(request: Request, most: number): void {
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > most) request.destroy();
  });
}

/** @param judge says of a long body's sender whether it is read on; nothing is read meanwhile */
function read(
  request: Request,
  judge: (request: Request) => Promise<void>,
  next: NextFunction,
): void {
  let chunks: Buffer[] = [];
  let size = 0;
  let done = false;
  let judged = false;
  const finish = (problem?: unknown) => {
    if (done) return;
    done = true;
    next(problem);
  };
  const refuse = (problem: unknown, most: number) => {
    chunks = [];
    drain(request, most);
    finish(problem);
    request.resume();
  };
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (done) return;
    if (size > LIMIT) return refuse(tooLarge('Запрос больше 1,5 МБ.'), 10 * LIMIT);
    chunks.push(chunk);
    if (judged || size <= OF_STRANGERS) return;
    judged = true;
    request.pause();
    judge(request).then(
      () => request.resume(),
      (problem: unknown) => refuse(problem, LIMIT),
    );
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
