// A list read by pages, the next under the one before.
import { useEffect, useState } from 'react';
import { request } from '../../providers/http-client.ts';
import { refusalOf } from '../calls.ts';

const PAGE = 25;

interface Pages<Row> {
  rows: Row[];
  total: number;
}

async function readPage<Row>(path: string, from: number): Promise<Pages<Row>> {
  const range = encodeURIComponent(JSON.stringify([from, from + PAGE - 1]));
  const { json, headers } = await request<Row[]>(
    `${path}${path.includes('?') ? '&' : '?'}range=${range}`,
  );
  return { rows: json, total: Number(headers.get('Content-Range')?.split('/')[1] ?? json.length) };
}

/** `pages` is absent while the first is read; `closed` says why there are none. */
export function usePages<Row>(path: string) {
  const [pages, setPages] = useState<Pages<Row>>();
  const [closed, setClosed] = useState<string>();
  useEffect(() => {
    let left = false;
    setPages(undefined);
    readPage<Row>(path, 0).then(
      (found) => left || setPages(found),
      (error: unknown) => left || setClosed(refusalOf(error)),
    );
    return () => {
      left = true;
    };
  }, [path]);
  const more = () => {
    if (!pages) return;
    readPage<Row>(path, pages.rows.length).then(
      (next) => setPages({ rows: [...pages.rows, ...next.rows], total: next.total }),
      (error: unknown) => setClosed(refusalOf(error)),
    );
  };
  return { pages, closed, more };
}
