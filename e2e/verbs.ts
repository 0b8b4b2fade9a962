import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect } from './support';

/** What people do in the English app, by the names they see. */

export function inspector(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Inspector' });
}

export function simulation(page: Page): Locator {
  return page.getByRole('region', { name: 'Simulation' });
}

export function card(page: Page, name: string): Locator {
  return page.getByRole('group', { name, exact: true });
}

/** The first page, with the sample workspace ready to run. */
export async function openHome(page: Page): Promise<void> {
  await page.goto('/');
  await expect(page.getByRole('table', { name: 'Canvases, Campaigns' })).toBeVisible();
}

export async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
}

export async function pick(page: Page, menu: Locator, item: string): Promise<void> {
  await menu.click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

/** Chooses in a list that can be searched by typing; the last row of such a list creates a new name. */
export async function choose(page: Page, field: Locator, option: string | RegExp): Promise<void> {
  await field.click();
  await page.getByRole('option', { name: option }).click();
}

export async function createName(page: Page, field: Locator, name: string): Promise<void> {
  await field.fill(name);
  await page.getByRole('option', { name: `Create ${name}` }).click();
}

/** Adds a step from the + at the port under a card or a group. */
export async function addStep(page: Page, kind: string, after: string): Promise<void> {
  await pick(page, page.getByRole('button', { name: `Add a step after ${after}`, exact: true }), kind);
}

/** Adds a group to the Action Paths that is open in the inspector. */
export async function addGroup(page: Page, name: string): Promise<Locator> {
  const panel = inspector(page);
  await panel.getByRole('button', { name: 'Add group' }).click();
  const field = panel.getByRole('textbox', { name: /^Group \d name$/ }).last();
  await field.fill(name);
  await field.press('Enter');
  return panel.getByRole('group', { name, exact: true });
}

export async function addTrigger(page: Page, owner: Locator, kind: string, event?: string): Promise<void> {
  await pick(page, owner.getByRole('button', { name: /^Add trigger/ }), kind);
  if (event === undefined) return;
  const field = owner.getByRole('combobox', { name: 'Event' });
  await field.fill(event);
  await page.getByRole('option', { name: new RegExp(`^(Create )?\\W*${event}`) }).click();
}

/** Sets what the User Update that is open in the inspector does. */
export async function setChange(page: Page, attribute: string, action: string, by: number): Promise<void> {
  const change = inspector(page).getByRole('group', { name: 'Change 1' });
  await choose(page, change.getByRole('combobox', { name: 'Attribute name' }), new RegExp(`\\b${attribute}\\b`));
  await choose(page, change.getByRole('combobox', { name: 'Action' }), action);
  const points = change.getByRole('spinbutton', { name: `${action} by` });
  await points.fill(String(by));
  await points.press('Enter');
}

export async function deleteDocument(page: Page, name: string): Promise<void> {
  await pick(page, page.getByRole('button', { name: `More about ${name}` }), 'Delete');
  await expect(page.getByRole('link', { name, exact: true })).toBeHidden();
}

export interface GivenFile {
  readonly name: string;
  readonly text: string | Buffer;
}

/** Presses a button that asks for a file, and gives it one. */
export async function giveFile(page: Page, button: Locator, { name, text }: GivenFile): Promise<void> {
  const asked = page.waitForEvent('filechooser');
  await button.last().click();
  await (await asked).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
}

/** Opens the import of the People page and hands it a file. */
export async function readPeopleFile(page: Page, { name, text }: GivenFile): Promise<Locator> {
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Import people and events' });
  await giveFile(page, dialog.getByRole('button', { name: 'Choose a file' }), { name, text });
  return dialog;
}

export async function importPeople(page: Page, file: GivenFile, mode: 'Add to it' | 'Replace it'): Promise<void> {
  const dialog = await readPeopleFile(page, file);
  await dialog.getByRole('radio', { name: mode }).click();
  await dialog.getByRole('button', { name: /^Import \d/ }).click();
  await expect(dialog).toBeHidden();
}

/** Runs everyone and waits for the counts. */
export async function runCohort(page: Page): Promise<void> {
  const dock = simulation(page);
  const simulate = page.getByRole('button', { name: 'Simulate', exact: true });
  if ((await simulate.getAttribute('aria-pressed')) !== 'true') await simulate.click();
  const cohort = dock.getByRole('radio', { name: 'Cohort' });
  await cohort.click();
  await dock
    .getByRole('button', { name: /^Run( again)?$/ })
    .first()
    .click();
  await expect(dock.getByRole('button', { name: /entered/ })).toBeVisible();
}

/** The texts of one person's row in the table of the run. */
export async function rowOf(page: Page, person: string): Promise<readonly string[]> {
  const row = simulation(page).getByRole('row', { name: new RegExp(`^${person} `) });
  await expect(row).toBeVisible();
  return row.getByRole('cell').allInnerTexts();
}

/** A file the app hands out. */
export async function download(page: Page, ask: () => Promise<void>): Promise<string> {
  const coming = page.waitForEvent('download');
  await ask();
  return readFileSync(await (await coming).path(), 'utf8');
}

export const resultFiles = ['summary.json', 'people.ndjson', 'ledger.ndjson', 'webhooks.ndjson'] as const;

/** The files of the last run, as the app exports them. */
export async function exportRun(page: Page): Promise<Readonly<Record<string, string>>> {
  const files: Record<string, string> = {};
  for (const name of resultFiles) {
    files[name] = await download(page, async () => {
      await simulation(page).getByRole('button', { name: 'Export' }).click();
      await page.getByRole('menuitem', { name: new RegExp(`^${name}`) }).click();
    });
  }
  return files;
}

/** Everything in one JSON file. */
export async function backUp(page: Page): Promise<string> {
  return download(page, () => page.getByRole('button', { name: 'Back up', exact: true }).click());
}

/** Takes a workspace file over in place of what is there. */
export async function restore(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: /^Import/ });
  await giveFile(page, dialog.getByRole('button', { name: 'Choose files' }), { name: 'workspace.json', text });
  await dialog.getByRole('button', { name: 'Replace this workspace' }).click();
  await expect(dialog.getByText('Imported', { exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
}

interface ExpectedRow {
  readonly person: string;
  readonly now: string;
  readonly entries: string;
  readonly last: string;
  readonly until: string;
  readonly sent: string;
  readonly aborted: string;
}

/** The table of the run says exactly this. */
export async function expectRun(page: Page, rows: readonly ExpectedRow[]): Promise<void> {
  const table = simulation(page).getByRole('table', { name: 'People of the run' });
  const heads = await table.getByRole('columnheader').allInnerTexts();
  const at = (name: string): number => heads.findIndex((head) => head.trim() === name);
  for (const row of rows) {
    const cells = table.getByRole('row', { name: new RegExp(`^${row.person} `) }).getByRole('cell');
    const last = [row.last, row.until].filter((part) => part !== '').join(' ');
    const wanted = { Now: row.now, Entries: row.entries, 'Last step': last, Sent: row.sent, Aborted: row.aborted };
    for (const [column, text] of Object.entries(wanted)) {
      await expect(cells.nth(at(column)), `${row.person}, ${column}`).toHaveAccessibleName(text);
    }
  }
}
