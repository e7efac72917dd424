// The form builder as its users work it in the browser.
import type { Page } from 'playwright-core';

/** Puts a field of a type behind what is selected, else at the end of the open page. */
export async function addField(page: Page, type: string): Promise<void> {
  await page
    .getByRole('region', { name: 'Поля' })
    .getByRole('button', { name: type, exact: true })
    .click();
}
