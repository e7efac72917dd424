// Every widget that a questionnaire can have, on the page by link and on the draft tried out in the console:
// nothing serious found by axe, nothing wider than the screen, hostile words only read.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Questionnaire } from '../../forms/questionnaires/index.ts';
import { cruelQuestionnaire } from '../support/cruel-questionnaire.ts';
import { everyAnswer, everyType } from '../support/every-type.ts';
import { axe, englishWords, type Journey, picture, startJourney } from '../support/journey.ts';

let journey: Journey;
let admin: Page;

beforeAll(async () => {
  journey = await startJourney();
  admin = await journey.as('region_admin');
  every = await publish(everyType);
  cruel = await publish(cruelQuestionnaire);
});
afterAll(() => journey?.end());

interface Published {
  id: number;
  uid: string;
}
let every: Published;
let cruel: Published;

/** Publishes as the administrator does, through the same interface. */
async function publish(body: Questionnaire): Promise<Published> {
  const draft = `${JSON.stringify({ ...body, code: `r46-${body.code}` }, null, 2)}\n`;
  return admin.evaluate(async (text) => {
    const ask = async (path: string, sent?: unknown) => {
      const answer = await fetch(`/api/${path}`, {
        method: sent === undefined ? 'GET' : 'POST',
        headers: { 'Content-Type': 'application/json' },
        ...(sent === undefined ? {} : { body: JSON.stringify(sent) }),
      });
      if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
      return answer.json();
    };
    const [region] = await ask(`organizations?filter=${encodeURIComponent('{"kind":"region"}')}`);
    const own = await ask('questionnaires', { organizationId: region.id, draft: text });
    const { versionId } = await ask(`questionnaires/${own.id}/publish`, { note: 'Проверка' });
    const version = await ask(`definition-versions/${versionId}`);
    return { id: own.id, uid: version.uid };
  }, draft);
}

interface Look {
  width: number;
  dark: boolean;
  lang: 'ru' | 'en';
}

const LOOKS: Look[] = [
  { width: 1280, dark: false, lang: 'ru' },
  { width: 390, dark: true, lang: 'ru' },
  { width: 320, dark: false, lang: 'en' },
  { width: 1280, dark: true, lang: 'en' },
];

async function open({ width, dark, lang }: Look, uid: string): Promise<Page> {
  const context = await journey.browser.newContext({
    viewport: { width, height: 844 },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'ru-RU',
  });
  const page = await context.newPage();
  await page.addInitScript(
    ([key, kept]) => localStorage.setItem(String(key), String(kept)),
    [`profmarshrut-answers-${uid}`, JSON.stringify({ answers: everyAnswer, seed: 'one' })],
  );
  await page.goto(`${journey.product.url}/q/${uid}${lang === 'en' ? '?lang=en' : ''}`);
  await page.locator('.public-form').waitFor();
  return page;
}

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

describe('the page by link', () => {
  it.each(LOOKS)('every widget at $width px, dark: $dark, $lang', async (look) => {
    const page = await open(look, every.uid);
    for (let at = 1; at <= 3; at += 1) {
      const found = await axe(page, look.dark ? ['color-contrast'] : undefined);
      expect(found, `страница ${at}`).toEqual([]);
      expect(await sideways(page), `страница ${at}`).toBeLessThanOrEqual(0);
      await picture(
        page,
        `by-link-${look.lang}-${look.width}-${look.dark ? 'dark' : 'light'}-${at}`,
      );
      await page.locator('.public-main').click();
    }
    await page.getByText(look.lang === 'en' ? 'Results' : 'Результаты').waitFor();
    expect(await axe(page, look.dark ? ['color-contrast'] : undefined)).toEqual([]);
    await page.context().close();
  });

  it('hostile words are read and do nothing', async () => {
    const page = await open({ width: 390, dark: false, lang: 'ru' }, cruel.uid);
    const hosts: string[] = [];
    page.on('request', (request) => hosts.push(new URL(request.url()).host));
    for (let at = 1; at <= 3; at += 1) {
      expect(await page.evaluate(() => Reflect.get(window, 'hurt'))).toBeUndefined();
      const links = await page.$$eval('a', (all) => all.map((a) => a.getAttribute('href')));
      expect(links.filter((href) => !href?.startsWith('?lang='))).toEqual([]);
      expect(await page.$$eval('main img, main script, main iframe', (all) => all.length)).toBe(0);
      expect(await page.textContent('main')).toContain('<img src=x onerror');
      await page.locator('.public-main').click();
    }
    expect(hosts.filter((host) => host !== new URL(journey.product.url).host)).toEqual([]);
    await page.context().close();
  });

  it('what was typed outlives a reload, and can be erased', async () => {
    const page = await journey.browser.newPage();
    await page.goto(`${journey.product.url}/q/${every.uid}`);
    await page.getByLabel('Как к Вам обращаться?').fill('Аня');
    await page.keyboard.press('Tab');
    await page.reload();
    const line = page.getByLabel('Как к Вам обращаться?');
    await line.waitFor();
    expect(await line.inputValue()).toBe('Аня');
    await page.getByRole('button', { name: 'Стереть ответы с этого устройства' }).click();
    expect(await line.inputValue()).toBe('');
    await page.close();
  });

  it('an unknown link says so', async () => {
    const page = await journey.browser.newPage();
    await page.goto(`${journey.product.url}/q/01900000-0000-7000-8000-000000000000`);
    await page.getByRole('heading', { name: 'Такого опросника нет' }).waitFor();
    await page.close();
  });
});

describe('the draft tried out in the console', () => {
  it('looks as it will by link, and its widgets are in order', async () => {
    await admin.goto(`${journey.product.url}/#/questionnaires/${every.id}/fill`);
    await admin.locator('.public-form').waitFor();
    expect(await axe(admin)).toEqual([]);
    expect(await englishWords(admin)).toEqual([]);
  });

  it('the console’s own widgets are in order', async () => {
    await admin.goto(`${journey.product.url}/#/questionnaires/${every.id}/show?tab=preview`);
    for (const name of ['О себе', 'Учёба', 'Работа']) {
      await admin
        .getByRole('button', { name, exact: true })
        .first()
        .or(admin.getByText(name, { exact: true }).first())
        .click();
      await admin.getByRole('heading', { name, exact: true }).waitFor();
      expect(await axe(admin), name).toEqual([]);
    }
    expect(journey.troubles()).toEqual([]);
  });
});
