// The only place that speaks HTTP: problems become errors that react-admin shows in place, an ended
// session is renewed over the open screen so that nothing typed is lost.
import { HttpError } from 'react-admin';
import type { Json, JsonObject } from '../../forms/json.ts';
import { askToSignInAgain } from './renewal.ts';
import { getSession } from './session.ts';

export const apiUrl = '/api';

export interface Answer<Body = unknown> {
  status: number;
  headers: Headers;
  body: string;
  json: Body;
}

export interface RequestOptions {
  method?: string;
  headers?: HeadersInit;
  body?: BodyInit | null;
  signal?: AbortSignal;
}

interface ProblemDocument extends JsonObject {
  title: string;
}

function isProblem(value: unknown): value is ProblemDocument {
  return (
    typeof value === 'object' &&
    value !== null &&
    'title' in value &&
    typeof value.title === 'string'
  );
}

const offline =
  'Нет связи с сервером. Введённое сохранено на экране: повторите, когда связь появится.';

const wordsByStatus: Record<number, string> = {
  401: 'Сеанс завершён. Войдите снова',
  403: 'Для этого у вас нет прав',
  404: 'Запись не найдена или у вас нет к ней доступа',
  413: 'Слишком большой запрос',
  429: 'Слишком много запросов. Подождите немного и повторите',
  502: 'Сервер перезапускается. Повторите через минуту',
  503: 'Сервер временно недоступен. Повторите через минуту',
};

function errorOf(status: number, document: unknown): HttpError {
  if (!isProblem(document)) {
    return new HttpError(
      wordsByStatus[status] ?? 'Сервер не смог выполнить запрос. Повторите позже',
      status,
      {},
    );
  }
  const { title, detail } = document;
  const sentences = typeof detail === 'string' && detail !== '' ? `${title}. ${detail}` : title;
  const message = sentences.replace(/\.\. /g, '. ');
  return new HttpError(message, status, { ...document, ...inForm(document.errors, message) });
}

/** Beside the fields' own messages the form gets the whole one: a field may not stand on the screen. */
function inForm(errors: Json | undefined, message: string): JsonObject {
  if (typeof errors !== 'object' || errors === null || Array.isArray(errors)) return {};
  return { errors: { ...errors, root: { serverError: message } } };
}

function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function send(url: string, options: RequestOptions): Promise<Response> {
  const headers = new Headers(options.headers);
  if (!headers.has('Accept')) headers.set('Accept', 'application/json');
  if (options.body && !headers.has('Content-Type')) headers.set('Content-Type', 'application/json');
  try {
    return await fetch(url, { ...options, headers, credentials: 'same-origin' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new HttpError(offline, 0, {});
  }
}

/** Sends again after a new login when the session ended in the middle of work. */
export async function sendSignedIn(url: string, options: RequestOptions): Promise<Response> {
  const response = await send(url, options);
  const ended = response.status === 401 && getSession() !== undefined;
  if (!ended || !(await askToSignInAgain())) return response;
  return send(url, options);
}

/** @throws HttpError with the problem document as its body. */
export async function request<Body = unknown>(
  path: string,
  options: RequestOptions = {},
): Promise<Answer<Body>> {
  const url = path.startsWith('/') ? path : `${apiUrl}/${path}`;
  const isSession = url === `${apiUrl}/session`;
  const response = await (isSession ? send(url, options) : sendSignedIn(url, options));
  const body = await response.text();
  const json = parsed(body);
  if (!response.ok) throw errorOf(response.status, json);
  return { status: response.status, headers: response.headers, body, json: json as Body };
}

export function post<Body = unknown>(path: string, body: unknown, headers?: HeadersInit) {
  return request<Body>(path, { method: 'POST', body: JSON.stringify(body), headers });
}
