// Directories and files as the console's own API gives them.
import type { AttachedFile } from '../../forms/questions/file.ts';
import { apiUrl, post, request } from '../providers/http-client.ts';
import type { AnswerSources, Suggestion } from './sources.ts';

interface Directory {
  path: string;
  code: string;
  suggestion(row: Record<string, unknown>): Suggestion;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

const directories: Record<string, Directory> = {
  specialties: {
    path: 'specialties',
    code: 'code',
    suggestion: ({ code, name }) => ({ value: text(code), title: `${text(code)} ${text(name)}` }),
  },
  organizations: {
    path: 'organizations',
    code: 'uid',
    suggestion: ({ uid, shortName, name }) => ({
      value: text(uid),
      title: text(shortName),
      note: text(name),
    }),
  },
  employers: {
    path: 'employers',
    code: 'uid',
    suggestion: ({ uid, shortName, name }) => ({
      value: text(uid),
      title: text(shortName),
      note: text(name),
    }),
  },
};

const most = 20;

async function rows(
  path: string,
  filter: Record<string, string>,
): Promise<Record<string, unknown>[]> {
  const query = new URLSearchParams({
    filter: JSON.stringify(filter),
    range: JSON.stringify([0, most - 1]),
  });
  const { json } = await request(`${path}?${query}`);
  return Array.isArray(json) ? json : [];
}

async function search(name: string, query: string): Promise<Suggestion[]> {
  const directory = directories[name];
  if (!directory) return [];
  const found = await rows(directory.path, query.trim() === '' ? {} : { q: query.trim() });
  return found.map(directory.suggestion);
}

async function nameOf(name: string, value: string): Promise<string | undefined> {
  const directory = directories[name];
  if (!directory) return undefined;
  const [found] = await rows(directory.path, { [directory.code]: value });
  return found && directory.suggestion(found).title;
}

const partSize = 1_000_000;

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

/** In parts that fit a request; what is not sent whole vanishes by itself. */
async function upload(file: File): Promise<AttachedFile> {
  const { json: begun } = await post<AttachedFile>('answer-files', {
    name: file.name,
    size: file.size,
  });
  const bytes = new Uint8Array(await file.arrayBuffer());
  for (let at = 0, part = 0; at < bytes.length; at += partSize, part += 1)
    await request(`answer-files/${begun.uid}`, {
      method: 'PUT',
      body: JSON.stringify({ part, content: base64(bytes.subarray(at, at + partSize)) }),
    });
  return { uid: begun.uid, name: begun.name, size: begun.size };
}

const linkTo = ({ uid }: AttachedFile) => `${apiUrl}/answer-files/${encodeURIComponent(uid)}`;

export const consoleSources: AnswerSources = { search, nameOf, upload, linkTo };
