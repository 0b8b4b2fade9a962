import type { Locator, Page } from '@playwright/test';
import { giveFile, type GivenFile } from './verbs';

/** Opens the import of the People page, also from its empty state, and hands it a file. */
export async function openPeopleFile(page: Page, file: GivenFile): Promise<Locator> {
  await page.getByRole('button', { name: 'Import', exact: true }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Import people and events' });
  await giveFile(page, dialog.getByRole('button', { name: 'Choose a file' }), file);
  return dialog;
}

/** What the import of the People page says is wrong with its file. */
export function problemsOf(dialog: Locator): Locator {
  return dialog.getByRole('region', { name: 'Problems' }).getByRole('listitem');
}
