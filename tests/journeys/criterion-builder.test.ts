// A criterion put together of facts: clicked, dragged, narrowed to whom it is for, read on a phone.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginElement, savedText } from '../support/builder.ts';
import { axe, type Journey, picture, startJourney } from '../support/journey.ts';

let journey: Journey;
let admin: Page;

beforeAll(async () => {
  journey = await startJourney();
  admin = await journey.as('region_admin');
}, 60_000);
afterAll(() => journey?.end());

const facts = () => admin.getByRole('region', { name: 'Сведения' });
const fact = (title: string) => facts().getByRole('button', { name: title, exact: true });
const condition = (title: string) => admin.getByRole('region', { name: title, exact: true });
const stated = (words: RegExp) => condition('Условие').getByText(words).first().waitFor();

describe('a criterion', () => {
  it('takes a fact by a click into the open condition', async () => {
    await beginElement(admin, '/risk-criteria', 'Выпускник без опыта');
    await facts().getByLabel('Найти сведение').fill('выпускной');
    await fact('Выпускной курс').click();
    await stated(/Выявляется, если.*выпускной курс — да/i);
    await condition('Для кого проверяется').getByRole('button', { name: 'Добавлять сюда' }).click();
    await facts().getByLabel('Найти сведение').fill('возраст');
    await fact('Возраст').click();
    await condition('Для кого проверяется')
      .getByText(/Проверяется для тех, у кого.*возраст/i)
      .waitFor();
  });

  it('takes a dragged one into the condition it is let go over', async () => {
    await fact('Возраст').dragTo(condition('Условие'));
    await stated(/Выявляется, если.*возраст/i);
    await admin
      .getByText(/Сохранено/)
      .first()
      .waitFor();
    await expect
      .poll(async () => {
        const { when, appliesTo } = JSON.parse(await savedText(admin));
        return [JSON.stringify(when).includes('"age"'), JSON.stringify(appliesTo).includes('age')];
      })
      .toEqual([true, true]);
    expect((await axe(admin)).map((f) => `${f.id} ${f.nodes[0]}`)).toEqual([]);
    expect(await picture(admin, 'criterion-builder-1440-light')).toEqual({
      scrollsSideways: false,
    });
  });

  it('is read on a phone, in the dark', async () => {
    const address = admin.url();
    const phone = await journey.as('region_admin', { width: 390, dark: true });
    await phone.goto(address);
    await phone.getByRole('region', { name: 'Условие', exact: true }).waitFor();
    expect(await picture(phone, 'criterion-builder-390-dark')).toEqual({ scrollsSideways: false });
    expect((await axe(phone)).map((f) => `${f.id} ${f.nodes[0]}`)).toEqual([]);
  });

  it('met no error, no violation of the content policy, no other host', () => {
    expect(journey.troubles()).toEqual([]);
  });
});
