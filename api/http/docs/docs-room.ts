import type { AppContext } from '../../context.ts';
import { openEndpoint } from '../endpoint.ts';
import { contentSecurityPolicy, sourceOf } from '../headers.ts';
import { madeOnce } from '../made-once.ts';
import { describeApi } from '../openapi.ts';
import { Room, type Route } from '../room.ts';
import { docsPage } from './page.ts';
import { STYLE } from './style.ts';

/** The style is allowed by its digest: a nonce would make every page another. */
const POLICY = contentSecurityPolicy(sourceOf(STYLE));

export function docsRoom(app: AppContext, routes: () => Route[]): Room {
  const page = madeOnce(() => ({
    type: 'text/html; charset=utf-8',
    text: docsPage(describeApi(routes(), app.version), app.publicUrl ?? 'http://localhost:8080'),
    headers: { 'Content-Security-Policy': POLICY },
  }));
  return new Room('/docs').get(
    '/',
    openEndpoint({ summary: 'Описание интерфейса для людей', handle: page }),
  );
}
