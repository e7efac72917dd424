// Bytes that are the same for everybody until the next start: made once, compressed once, told apart by a tag.
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Response } from 'express';
import type { Reply } from './endpoint.ts';

export interface Made {
  type: string;
  text: string;
  headers?: Record<string, string>;
}

interface Form {
  bytes: Buffer;
  tag: string;
}

const ENCODINGS = ['br', 'gzip', 'identity'] as const;
type Encoding = (typeof ENCODINGS)[number];
type Forms = Record<Encoding, Form>;

/** A reply whose work is done by the first who asks; whoever comes meanwhile waits for the same. */
export function madeOnce(make: () => Made): () => Promise<Reply> {
  let made: Promise<{ made: Made; forms: Forms }> | undefined;
  return async () => {
    made ??= formsOf(make());
    const { made: one, forms } = await made;
    return {
      headers: { 'Cache-Control': 'no-cache', Vary: 'Accept-Encoding', ...one.headers },
      send: async (response) => sendForm(response, one.type, forms),
    };
  };
}

async function formsOf(made: Made): Promise<{ made: Made; forms: Forms }> {
  const bytes = Buffer.from(made.text);
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  const quality = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, { params: quality }),
    promisify(gzip)(bytes, { level: 9 }),
  ]);
  return {
    made,
    forms: {
      br: { bytes: br, tag: `"${hash}-br"` },
      gzip: { bytes: gz, tag: `"${hash}-gz"` },
      identity: { bytes, tag: `"${hash}"` },
    },
  };
}

function sendForm(response: Response, type: string, forms: Forms): void {
  const encoding = ENCODINGS.find((one) => response.req.acceptsEncodings(one)) ?? 'identity';
  const { bytes, tag } = forms[encoding];
  response.setHeader('ETag', tag);
  if (response.req.fresh) return void response.status(304).end();
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Length', bytes.length);
  response.end(bytes);
}
