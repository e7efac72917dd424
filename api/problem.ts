// The catalogue of failures (RFC 9457). Nothing else in the house decides a status or words a refusal.

import type { Issue } from '../forms/dialect/issues.ts';
import type { Json, JsonObject } from '../forms/json.ts';

export type FieldErrors = Record<string, string>;

export interface ProblemInit {
  type: string;
  status: number;
  title: string;
  detail?: string;
  errors?: FieldErrors;
  /** Further members of the document, e.g. the current row of a 412. */
  extra?: JsonObject;
  headers?: Record<string, string>;
  /** A refusal that the journal must hold. */
  denied?: boolean;
}

export class Problem extends Error {
  readonly init: ProblemInit;

  constructor(init: ProblemInit) {
    super(init.title);
    this.name = 'Problem';
    this.init = init;
  }

  document(): JsonObject {
    const { type, status, title, detail, errors, extra } = this.init;
    return {
      type: `urn:profmarshrut:problem:${type}`,
      title,
      status,
      ...(detail ? { detail } : {}),
      ...(errors ? { errors } : {}),
      ...extra,
    };
  }
}

/** Missing, foreign and forbidden look alike: whoever may not see a thing cannot learn that it exists. */
export function notFound(): Problem {
  return new Problem({
    type: 'not-found',
    status: 404,
    title: 'Запись не найдена или у вас нет к ней доступа',
    denied: true,
  });
}

export function unauthenticated(): Problem {
  return new Problem({ type: 'unauthenticated', status: 401, title: 'Войдите в систему' });
}

export function wrongCredentials(): Problem {
  return new Problem({
    type: 'wrong-credentials',
    status: 401,
    title: 'Неверный логин или пароль',
  });
}

export function tooManyAttempts(seconds: number): Problem {
  return new Problem({
    type: 'too-many-attempts',
    status: 429,
    title: 'Слишком много попыток входа',
    detail: `Повторите через ${Math.ceil(seconds / 60)} мин.`,
    headers: { 'Retry-After': String(seconds) },
  });
}

export function tooManyRequests(seconds: number): Problem {
  return new Problem({
    type: 'too-many-requests',
    status: 429,
    title: 'Слишком много запросов',
    detail: `Повторите через ${seconds} с.`,
    headers: { 'Retry-After': String(seconds) },
  });
}

/** Unknown, revoked and expired keys are answered alike. */
export function wrongKey(): Problem {
  return new Problem({
    type: 'wrong-key',
    status: 401,
    title: 'Ключ доступа не подходит: он неверен, отозван или его срок истёк',
    headers: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
  });
}

/** What only the person may do, and not in this way. */
export function closedHere(title: string, detail: string): Problem {
  return new Problem({ type: 'closed-here', status: 403, title, detail, denied: true });
}

export function passwordChangeRequired(): Problem {
  return new Problem({
    type: 'password-change-required',
    status: 403,
    title: 'Сначала смените временный пароль',
  });
}

export function foreignOrigin(): Problem {
  return new Problem({
    type: 'foreign-origin',
    status: 403,
    title: 'Запрос пришёл с чужого сайта и отклонён',
    denied: true,
  });
}

/** The request itself is not of the form the route takes. */
export function malformed(detail: string, errors?: FieldErrors): Problem {
  return new Problem({
    type: 'malformed',
    status: 400,
    title: 'Запрос составлен неверно',
    detail,
    errors,
  });
}

/** The request is well formed, what it says cannot be accepted. */
export function invalid(errors: FieldErrors, title = 'Проверьте заполнение'): Problem {
  const first = Object.values(errors)[0];
  return new Problem({ type: 'invalid', status: 422, title, detail: first, errors });
}

export function invalidBecause(issues: Issue[], title?: string): Problem {
  const errors: FieldErrors = Object.create(null);
  for (const issue of issues) errors[issue.path] ??= issue.message;
  const problem = invalid(errors, title);
  problem.init.extra = {
    issues: issues.slice(0, 50).map(({ path, keyword, message }) => ({ path, keyword, message })),
  };
  return problem;
}

export function preconditionFailed(current: JsonObject): Problem {
  return new Problem({
    type: 'changed-meanwhile',
    status: 412,
    title: 'Запись уже изменил другой пользователь',
    extra: { current },
  });
}

export function preconditionRequired(): Problem {
  return new Problem({
    type: 'if-match-required',
    status: 428,
    title: 'Укажите версию записи (If-Match)',
  });
}

export function conflict(title: string, detail?: string): Problem {
  return new Problem({ type: 'conflict', status: 409, title, detail });
}

/** A change of several records: none was made because of these, each with its reason. */
export function refusedAmong(rows: Record<string, string>, of: number): Problem {
  const [reason = ''] = Object.values(rows);
  return new Problem({
    type: 'invalid',
    status: 422,
    title: `Ничего не изменено: из ${of} записей не подходят ${Object.keys(rows).length}`,
    detail: reason,
    extra: { rows },
  });
}

export function keyReused(): Problem {
  return new Problem({
    type: 'idempotency-key-reused',
    status: 422,
    title: 'Этот ключ повтора уже использован для другого запроса',
  });
}

export function tooLarge(detail: string): Problem {
  return new Problem({ type: 'too-large', status: 413, title: 'Слишком большой запрос', detail });
}

/** Reading goes on; writing does as soon as there is room again. */
export function diskFull(): Problem {
  return new Problem({
    type: 'disk-full',
    status: 507,
    title: 'На диске сервера нет места',
    detail:
      'Ничего не записано, прежние данные целы, смотреть и выгружать можно. Сообщите администратору системы и повторите, когда место освободится.',
  });
}

export function storageFailed(): Problem {
  return new Problem({
    type: 'storage-failed',
    status: 503,
    title: 'Не удалось сохранить: хранилище недоступно',
    detail: 'Повторите позже; введённое не потеряно.',
    headers: { 'Retry-After': '10' },
  });
}

export function unexpected(): Problem {
  return new Problem({
    type: 'unexpected',
    status: 500,
    title: 'Внутренняя ошибка',
    detail: 'Действие не выполнено. Повторите; если не поможет, сообщите администратору системы.',
  });
}

export function asJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value ?? null));
}
