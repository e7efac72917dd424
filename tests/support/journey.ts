// A person at the built product: a page that logs in, and a record of everything that must not happen
// (errors, violated content policy, requests to other hosts).
import { cpSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Download, Locator, Page } from 'playwright-core';
import { sharedBrowser } from './browser.ts';
import { morningEnvironment } from './morning.ts';
import { demoPassword, type Product, type ProductOptions, root, startProduct } from './product.ts';
import { countRequests } from './settled.ts';

const require = createRequire(import.meta.url);
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const screens = join(root, 'tests', '.artifacts', 'screens');

export interface Finding {
  id: string;
  impact: string | null | undefined;
  nodes: string[];
}

export interface Journey {
  product: Product;
  browser: Browser;
  /** A new person in a browser of their own, already logged in: by a request, or by the screen where it is the matter. */
  as(login: string, options?: { width?: number; dark?: boolean; byScreen?: true }): Promise<Page>;
  /** What went wrong in any page so far: empty in a good journey. */
  troubles(): string[];
  end(): Promise<void>;
}

export async function startJourney(options: ProductOptions = {}): Promise<Journey> {
  const product = await startProduct({
    dataDir: copyOfDemoData(),
    ...options,
    env: { ...morningEnvironment(), ...options.env },
  });
  const browser = await sharedBrowser();
  const troubles: string[] = [];

  return {
    product,
    browser,
    troubles: () => [...troubles],
    async as(login, { width = 1440, dark = false, byScreen } = {}) {
      const context = await browser.newContext({
        viewport: { width, height: width < 600 ? 844 : 1000 },
        locale: 'ru-RU',
        colorScheme: dark ? 'dark' : 'light',
        reducedMotion: 'reduce',
        acceptDownloads: true,
      });
      const page = await context.newPage();
      watch(page, product.url, troubles);
      countRequests(page);
      if (!byScreen) await logIn(context, product.url, login);
      await page.goto(product.url);
      if (byScreen) {
        await page.getByLabel('Логин').fill(login);
        await page.getByLabel('Пароль').fill(demoPassword);
        await page.getByRole('button', { name: 'Войти' }).click();
      }
      await page.getByRole('heading', { level: 1 }).filter({ hasText: /Добр/ }).waitFor();
      return page;
    },
    async end() {
      for (const context of browser.contexts()) await context.close();
      await product.remove();
    },
  };
}

function copyOfDemoData(): string | undefined {
  const made = process.env.JOURNEY_DATA;
  if (!made) return undefined;
  const dataDir = mkdtempSync(join(tmpdir(), 'profmarshrut-journey-'));
  cpSync(made, dataDir, { recursive: true });
  return dataDir;
}

/** The cookie that the screen of login would have brought. */
async function logIn(context: BrowserContext, url: string, login: string): Promise<void> {
  const answer = await context.request.post(`${url}/api/session`, {
    data: { login, password: demoPassword },
    headers: { origin: url },
  });
  if (answer.status() !== 201) throw new Error(`вход ${login}: ${answer.status()}`);
}

function watch(page: Page, url: string, troubles: string[]): void {
  page.on('pageerror', (error) => troubles.push(`ошибка страницы: ${error.message}`));
  page.on('console', (message) => {
    const text = message.text();
    if (/Content Security Policy|Refused to/.test(text))
      troubles.push(`политика содержимого: ${text}`);
    else if (message.type() === 'error' && !/status of 4\d\d/.test(text))
      troubles.push(`консоль: ${text}`);
  });
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(url) && !/^(?:data|blob|about):/.test(address))
      troubles.push(`чужой адрес: ${address}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500)
      troubles.push(`ответ ${response.status()}: ${new URL(response.url()).pathname}`);
  });
}

/** The file that pressing gives. */
export async function downloaded(page: Page, button: Locator): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return download;
}

/** Serious and critical findings of axe on what the page shows now. */
export async function axe(page: Page, rules?: string[]): Promise<Finding[]> {
  // Colours are looked at once they have passed over: a button that has just been enabled is still pale.
  await page.evaluate(async () => {
    // What changed a moment ago begins to pass over with the next frame.
    for (let frame = 0; frame < 2; frame += 1)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    const ending = document
      .getAnimations()
      .filter((one) => Number.isFinite(Number(one.effect?.getComputedTiming().endTime ?? 0)));
    const patience = new Promise((resolve) => setTimeout(resolve, 2_000));
    await Promise.race([Promise.allSettled(ending.map((one) => one.finished)), patience]);
  });
  // Run in the page's isolated reach of the protocol, which the content policy does not bind. It stays there
  // until the page is loaded anew.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const found: Finding[] = await page.evaluate(async (only) => {
    const { axe: tool } = window as unknown as {
      axe: {
        run(
          context: Document,
          options: object,
        ): Promise<{
          violations: {
            id: string;
            impact?: string;
            nodes: { html: string; any: { message: string }[] }[];
          }[];
        }>;
      };
    };
    const result = await tool.run(
      document,
      only ? { runOnly: { type: 'rule', values: only } } : {},
    );
    return result.violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      nodes: nodes
        .slice(0, 3)
        .map(
          ({ html, any }) =>
            `${html.slice(0, 200)} ${any.map(({ message }) => message).join('; ')}`,
        ),
    }));
  }, rules ?? null);
  return found.filter(({ impact }) => impact === 'serious' || impact === 'critical');
}

/** Keeps a picture of the screen as a test artefact and says whether the page scrolls sideways. */
export async function picture(page: Page, name: string): Promise<{ scrollsSideways: boolean }> {
  mkdirSync(screens, { recursive: true });
  await page.screenshot({ path: join(screens, `${name}.png`) });
  return { scrollsSideways: await scrollsSideways(page) };
}

export function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1);
}

/** Latin words a person would see; codes and logins stand in <code>, file formats are no words. */
export async function englishWords(page: Page): Promise<string[]> {
  const text = await page.evaluate(() => {
    const codes = [...document.querySelectorAll<HTMLElement>('code, time, input')];
    for (const code of codes) code.style.setProperty('display', 'none', 'important');
    const shown = document.body.innerText;
    for (const code of codes) code.style.removeProperty('display');
    return shown;
  });
  const allowed =
    /^(?:XLSX|CSV|JSON|XLSForm|DOCX|PDF|Excel|Ctrl|Enter|Tab|Esc|Insert|IT|SMM|example|com|learner)$/;
  return [...new Set(text.match(/\b[A-Za-z]{2,}\b/g) ?? [])].filter((word) => !allowed.test(word));
}
