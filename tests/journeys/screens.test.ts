// Every main screen, wide and narrow, light and dark: a picture kept, no sideways scrolling, no English,
// nothing serious found by axe (all rules on the wide light one, colours on the others). Wide in the dark and narrow in
// the light are looked at by the drill.
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { whole } from '../support/breadth.ts';
import {
  axe,
  englishWords,
  type Journey,
  picture,
  scrollsSideways,
  startJourney,
} from '../support/journey.ts';
import { root } from '../support/product.ts';
import { settled } from '../support/settled.ts';

let journey: Journey;

beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey?.end());

const SCREENS: Record<string, [name: string, path: string][]> = {
  operator: [
    ['desk', '/'],
    ['learners', '/learners'],
    ['learner', '/learners/{learner}/show'],
    ['learner-history', '/learners/{learner}/show?tab=history'],
    ['learner-edit', '/learners/{learner}'],
    ['learner-create', '/learners/create'],
    ['answer', '/learners/{learner}/answer'],
    ['statistics', '/graduate-statistics'],
    ['statistics-sheet', '/graduate-statistics/sheet'],
    ['paste', '/learners/paste'],
    ['sheet', '/learners/sheet?group=%D0%98%D0%A1%D0%9F-41'],
    ['imports', '/imports'],
    ['events', '/events'],
    ['calendar', '/events/calendar'],
    ['event', '/events/{event}/show'],
    ['event-edit', '/events/{event}'],
    ['employers', '/employers'],
    ['employer', '/employers/{employer}/show'],
    ['employer-create', '/employers/create'],
  ],
  secretary: [
    ['desk-secretary', '/'],
    ['plans', '/plans'],
    ['plan', '/plans/{plan}/show'],
    ['plan-people', '/plans/{plan}/show?view=people'],
    ['plan-points', '/plans/{plan}/show?view=points'],
    ['plan-create', '/plans/create'],
    ['plan-edit', '/plans/{plan}'],
    ['control-points', '/control-points'],
    ['responsible-persons', '/responsible-persons'],
    ['responsible-person', '/responsible-persons/{person}/show'],
    ['responsible-person-create', '/responsible-persons/create'],
  ],
  region_admin: [
    ['methodology', '/methodology'],
    ['questionnaires', '/questionnaires'],
    ['questionnaire-from-schema', '/questionnaires/create?way=schema'],
    ['questionnaire-from-table', '/questionnaires/create?way=sheet'],
    ['questionnaire-from-text', '/questionnaires/create?way=text'],
    ['definition-updates', '/definition-updates'],
    ['packages', '/packages'],
    ['packages-in', '/packages?tab=in'],
    ['difference', '/questionnaires/{questionnaire}/show?tab=difference'],
    ['personas', '/questionnaires/{questionnaire}/show?tab=personas'],
    ['usage', '/questionnaires/{questionnaire}/show?tab=usage'],
    ['versions', '/questionnaires/{questionnaire}/show?tab=versions'],
    ['criteria', '/risk-criteria'],
    ['criterion-parameters', '/risk-criteria/{criterion}/show?tab=editor'],
    ['impact', '/risk-criteria/{criterion}/show?tab=impact'],
    ['event-types', '/event-types'],
    ['policies', '/risk-policies'],
    ['templates', '/report-templates'],
    ['report-template', '/report-templates/{reportTemplate}/show?tab=editor'],
    ['indicators', '/indicators'],
    ['indicator', '/indicators/{indicator}/show'],
    ['registers', '/registers'],
    ['plan-templates', '/plan-templates'],
    ['plan-template', '/plan-templates/{template}/show?tab=editor'],
    ['plan-template-preview', '/plan-templates/{template}/show?tab=preview'],
    ['register', '/registers/{register}/show'],
    ['register-records', '/register-records'],
    ['register-list', '/register-records/of/cooperation-agreements'],
    ['register-record', '/register-records/{record}/show'],
    ['register-record-create', '/register-records/create?register=youth-clubs'],
    ['register-paste', '/register-records/paste/youth-clubs'],
    ['organizations', '/organizations'],
    ['users', '/users'],
    ['users-paste', '/users/paste'],
    ['grants', '/grants'],
    ['tokens', '/tokens'],
    ['audit', '/audit'],
    ['specialties', '/specialties'],
    ['figures', '/figures'],
    ['figure', '/figures/assessed-students'],
    ['report', '/reports/{report}/show'],
    ['reports', '/reports'],
  ],
};

interface View {
  width: number;
  dark: boolean;
}

/** In the order in which one is made of the one before with the least work; the drill takes all, else the two ends. */
const EVERY_VIEW: readonly View[] = [
  { width: 1440, dark: false },
  { width: 1440, dark: true },
  { width: 390, dark: true },
  { width: 390, dark: false },
];
const VIEWS = EVERY_VIEW.filter(({ width, dark }) => whole || dark === width < 600);

async function show(page: Page, { width, dark }: View): Promise<void> {
  await page.setViewportSize({ width, height: width < 600 ? 844 : 1000 });
  const colorScheme = dark ? 'dark' : 'light';
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.locator(`html[data-theme="${colorScheme}"]`).waitFor({ state: 'attached' });
}

const COLOURS = ['color-contrast', 'link-in-text-block'];

async function ids(page: Page): Promise<Record<string, string>> {
  const first = async (path: string) => {
    const answer = await page.request.get(`${journey.product.url}/api/${path}`);
    const rows: { id: number }[] = await answer.json();
    return String(rows[0]?.id ?? '');
  };
  return {
    learner: await first(`learners?filter=${encodeURIComponent('{"q":"соколов артём"}')}`),
    report: await first('reports'),
    indicator: await first('indicators'),
    register: await first('registers'),
    template: await first('plan-templates'),
    reportTemplate: await first('report-templates'),
    record: await first('register-records'),
    questionnaire: await first(`questionnaires?filter=${encodeURIComponent('{"layer":"region"}')}`),
    criterion: await first(`risk-criteria?filter=${encodeURIComponent('{"layer":"region"}')}`),
    plan: await first(`plans?filter=${encodeURIComponent('{"original":false}')}`),
    person: await first('responsible-persons'),
    employer: await first('employers'),
    event: await first(`events?filter=${encodeURIComponent('{"q":"резюме и собеседование"}')}`),
  };
}

async function quiet(page: Page): Promise<void> {
  await settled(page);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page
    .locator('[role=progressbar]')
    .first()
    .waitFor({ state: 'detached', timeout: 10_000 })
    .catch(() => undefined);
}

/** A gallery is walked by portions: forty screens with all rules of axe take longer than one test may. */
const PORTION = 8;
const portions = Object.entries(SCREENS).flatMap(([login, screens]) =>
  Array.from({ length: Math.ceil(screens.length / PORTION) }, (_, at) => ({
    login,
    number: at + 1,
    screens: screens.slice(at * PORTION, (at + 1) * PORTION),
  })),
);

/** What is wrong with the screen as it is shown now. */
async function lookAt(page: Page, name: string, { width, dark }: View): Promise<string[]> {
  const findings: string[] = [];
  const shown = `${name}-${width}-${dark ? 'dark' : 'light'}`;
  const first = width === 1440 && !dark;
  if (first || process.env.PICTURES) await picture(page, shown);
  if (await scrollsSideways(page)) findings.push(`${shown}: страница прокручивается вбок`);
  const found = await axe(page, first ? undefined : COLOURS);
  findings.push(...found.map((f) => `${shown}: ${f.id} ${f.nodes.join(' ')}`));
  const words = first ? await englishWords(page) : [];
  if (words.length > 0) findings.push(`${shown}: по-английски ${words.join(', ')}`);
  return findings;
}

describe.each(portions)('screens of $login, portion $number', ({ login, screens }) => {
  // A screen is opened once; width and colours change on it, as they do for a person.
  it('wide and narrow, light and dark', async () => {
    const page = await journey.as(login);
    const known = await ids(page);
    const findings: string[] = [];
    for (const [name, path] of screens) {
      const address = path.replace(/\{(\w+)\}/, (_, key: string) => known[key] ?? '');
      await page.goto(`${journey.product.url}/#${address}`);
      for (const [at, view] of VIEWS.entries()) {
        await show(page, view);
        // Another width may ask for more, other colours ask for nothing.
        if (view.width !== VIEWS[at - 1]?.width) await quiet(page);
        findings.push(...(await lookAt(page, name, view)));
      }
    }
    await page.context().close();
    expect(findings).toEqual([]);
  });
});

/** Pictures that the README shows: made anew where PICTURES=1 asks for it, as are those of every view. */
const SHOWN = ['desk', 'learner', 'plan'];
it('what the README shows is a screen of the gallery', () => {
  const names = Object.values(SCREENS).flatMap((screens) => screens.map(([name]) => name));
  expect(SHOWN.filter((name) => !names.includes(name))).toEqual([]);
  for (const name of process.env.PICTURES ? SHOWN : [])
    cpSync(
      join(root, 'tests', '.artifacts', 'screens', `${name}-1440-light.png`),
      join(root, '.github', 'pictures', `${name}.png`),
    );
  expect(
    SHOWN.filter((name) => !existsSync(join(root, '.github', 'pictures', `${name}.png`))),
  ).toEqual([]);
});

describe('signing in', () => {
  it.each([1440, 320])('the login page at %i px is clean', async (width) => {
    const context = await journey.browser.newContext({
      viewport: { width, height: 800 },
      locale: 'ru-RU',
    });
    const page = await context.newPage();
    await page.goto(journey.product.url);
    await page.getByRole('button', { name: 'Войти' }).waitFor();
    expect(await picture(page, `login-${width}-light`)).toEqual({ scrollsSideways: false });
    expect((await axe(page)).map((f) => `${f.id} ${f.nodes[0]}`)).toEqual([]);
    expect(await englishWords(page)).toEqual([]);
    await context.close();
  });

  it('a wrong password is answered in place, in Russian, by keyboard alone', async () => {
    const context = await journey.browser.newContext({ locale: 'ru-RU' });
    const page = await context.newPage();
    await page.goto(journey.product.url);
    await page.getByLabel('Логин').waitFor();
    await page.keyboard.type('operator');
    await page.keyboard.press('Tab');
    await page.keyboard.type('не тот пароль');
    await page.keyboard.press('Enter');
    await page.getByText('Неверный логин или пароль').first().waitFor();
    await context.close();
  });
});

it('no screen broke the content policy or asked another host', () => {
  expect(journey.troubles()).toEqual([]);
});
