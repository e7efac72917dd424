// When a screen stands still: nothing it asked for is under way, and the page has nothing left to do. The browser's own
// idle network is over at once where only the hash of the address changes.
import type { Page, Request } from 'playwright-core';

const PATIENCE = 30_000;
/** Times in a row that the page is found still: what an answer draws may ask again. */
const TIMES = 2;
/** Milliseconds after which a page counts as idle: one that draws nothing is never told that it is. */
const LATEST = 100;

const underWay = new WeakMap<Page, Set<Request>>();

/** From now on the page’s requests are counted; those that never end, a stream of events, are not. */
export function countRequests(page: Page): void {
  const requests = new Set<Request>();
  underWay.set(page, requests);
  page.on('request', (request) => {
    if (request.resourceType() !== 'eventsource') requests.add(request);
  });
  page.on('requestfinished', (request) => requests.delete(request));
  page.on('requestfailed', (request) => requests.delete(request));
}

export async function settled(page: Page): Promise<void> {
  const requests = underWay.get(page);
  if (!requests) throw new Error('Запросы этой страницы не считаются');
  const until = Date.now() + PATIENCE;
  for (let times = 0; times < TIMES; times = requests.size === 0 ? times + 1 : 0) {
    if (Date.now() > until)
      throw new Error(`Не отвечено: ${[...requests].map((request) => request.url()).join(', ')}`);
    await page.evaluate(
      (timeout) =>
        new Promise((done) => requestIdleCallback(() => requestAnimationFrame(done), { timeout })),
      LATEST,
    );
  }
}
