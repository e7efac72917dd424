// The form builder with 300 fields, as a person feels it in Chromium: from the press to the next picture.
import type { Page } from 'playwright-core';
import { startJourney } from '../../support/journey.ts';
import { type Line, ms } from '../table.ts';
import { largeForm } from './layers.ts';

const FIELDS = 300;
const TIMES = 15;

const median = (values: number[]) =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function draftOf(page: Page, onPage: number): Promise<number> {
  const draft = JSON.stringify(largeForm(`bench-${onPage}`, FIELDS, onPage), null, 2);
  return page.evaluate(async (text) => {
    const places = await (await fetch('/api/organizations?filter={"kind":"region"}')).json();
    const answer = await fetch('/api/questionnaires', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
      body: JSON.stringify({ organizationId: places[0].id, draft: text }),
    });
    if (!answer.ok) throw new Error(await answer.text());
    return (await answer.json()).id;
  }, draft);
}

/** Runs an action in the page and waits for the frame that shows it; milliseconds. */
async function felt(page: Page, action: string, times = TIMES): Promise<number> {
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1)
    taken.push(
      await page.evaluate(
        async ({ source, turn }) => {
          const act = actions[source];
          const from = performance.now();
          act?.(turn);
          await new Promise((done) => {
            requestAnimationFrame(() => {
              const channel = new MessageChannel();
              channel.port1.onmessage = () => done(undefined);
              channel.port2.postMessage(undefined);
            });
          });
          return performance.now() - from;
        },
        { source: action, turn: time },
      ),
    );
  return median(taken);
}

declare const actions: Record<string, (turn: number) => void>;

/** What is done, as the page does it: an evaluated text would be refused by the content policy. */
function plantActions(): void {
  const cards = () => [...document.querySelectorAll<HTMLElement>('[role=treeitem]')];
  const press = (init: KeyboardEventInit) =>
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }),
    );
  const setValue = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
  Object.assign(window, {
    actions: {
      panel: (turn: number) => cards()[2 + turn]?.click(),
      type: (turn: number) => {
        const box = document.querySelector<HTMLTextAreaElement>('#question-title');
        setValue?.call(box, `Вопрос с буквой ${'а'.repeat(turn + 1)}`);
        box?.dispatchEvent(new Event('input', { bubbles: true }));
      },
      commit: (turn: number) => {
        const box = document.querySelector<HTMLTextAreaElement>('#question-title');
        box?.focus();
        setValue?.call(box, `Новые слова ${turn}`);
        box?.dispatchEvent(new Event('input', { bubbles: true }));
        box?.blur();
      },
      move: () => press({ key: 'ArrowDown', altKey: true }),
      copy: () => press({ key: 'd', code: 'KeyD', ctrlKey: true }),
    } satisfies Record<string, (turn: number) => void>,
  });
}

async function opening(page: Page, url: string, id: number): Promise<number> {
  await page.goto(`${url}/#/questionnaires`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  const from = performance.now();
  await page.evaluate((to) => {
    window.location.hash = `/questionnaires/${to}/show`;
  }, id);
  await page.locator('[role=treeitem]').first().waitFor();
  return performance.now() - from;
}

export async function builder(): Promise<Line[]> {
  const journey = await startJourney();
  try {
    const page = await journey.as('region_admin');
    const lines: Line[] = [];
    for (const onPage of [20, FIELDS]) {
      const id = await draftOf(page, onPage);
      const where = onPage === FIELDS ? 'все на одной странице' : `по ${onPage} на странице`;
      const row = (work: string, figure: number, most: number) =>
        lines.push({
          work: `Конструктор, ${FIELDS} полей ${where}: ${work}`,
          figure: ms(figure),
          target: `≤ ${most} мс`,
          met: figure <= most,
        });
      row('открытие', await opening(page, journey.product.url, id), 1000);
      await page.evaluate(plantActions);
      row('открыть свойства', await felt(page, 'panel', 10), 50);
      row('буква в названии', await felt(page, 'type'), 50);
      row('название попадает в форму', await felt(page, 'commit'), 50);
      await page.locator('[role=treeitem][aria-selected=true]').focus();
      row('переставить', await felt(page, 'move', 8), 50);
      row('копия рядом', await felt(page, 'copy', 8), 50);
    }
    return lines;
  } finally {
    await journey.end();
  }
}
