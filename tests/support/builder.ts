// The form builder as its users work it in the browser.
import type { Locator, Page } from 'playwright-core';

/** Puts a field of a type behind what is selected, else at the end of the open page. */
export async function addField(page: Page, type: string): Promise<void> {
  await page
    .getByRole('region', { name: 'Поля' })
    .getByRole('button', { name: type, exact: true })
    .click();
}

export function card(page: Page, title: string): Locator {
  return page.getByRole('treeitem', { name: title });
}

/** A new element of a kind, begun with nothing. */
export async function beginElement(page: Page, path: string, title: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = `${to}/create`;
  }, path);
  await page.getByLabel('Начать с пустого').check();
  await page.getByLabel('Название', { exact: false }).first().fill(title);
  await page.getByLabel('Документ-основание').fill('Приказ министерства');
  await page.getByLabel('Пункт или раздел документа').fill('пункт 4');
  await page.getByRole('button', { name: 'Создать черновик' }).click();
  await page.getByRole('tab', { name: 'Редактор' }).waitFor();
}

/** Types into a box of the panel and leaves it. */
export async function retype(page: Page, label: string, text: string): Promise<void> {
  const box = page
    .getByRole('complementary', { name: 'Свойства' })
    .getByLabel(label, { exact: true });
  await box.fill(text);
  await box.blur();
}

/** The text of the draft as the server keeps it, once it has been saved. */
export async function savedText(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const [, resource, id] = window.location.hash.split('/');
    const { draft } = await (await fetch(`/api/${resource}/${id}`)).json();
    return String(draft);
  });
}
