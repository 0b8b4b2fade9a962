import type { BrowserContext, Page } from '@playwright/test';
import { expect, expectSaved, test } from './support';
import { openHome, openTab } from './verbs';

const basics = '/#/canvases/lead-scoring/basics';

/** Two tabs on the sample's canvas. */
async function openTwo(context: BrowserContext, first: Page): Promise<Page> {
  await openHome(first);
  await first.goto(basics);
  await expectSaved(first);
  const second = await context.newPage();
  await second.goto(basics);
  await expect(second.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Lead scoring canvas');
  return second;
}

/** Stops the timers of one tab, so that its edits are not written yet. Returns what lets them go on. */
async function holdTimers(context: BrowserContext, page: Page): Promise<() => Promise<void>> {
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setVirtualTimePolicy', { policy: 'pause' });
  return async () => {
    await session.send('Emulation.setVirtualTimePolicy', { policy: 'advance' });
  };
}

async function type(page: Page, field: string, text: string): Promise<void> {
  const box = page.getByRole('textbox', { name: field, exact: true });
  await box.fill(text);
  await box.press('Tab');
}

test('an edit in one tab shows in the other', async ({ page, context }) => {
  const second = await openTwo(context, page);
  await type(page, 'Name', 'Scoring, spring');
  await expect(second.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Scoring, spring');
  await expect(
    second.getByRole('status').getByText(/^Changed in another tab .* This tab shows it now\.$/),
  ).toBeVisible();
});

test('two edits of different things at once are both kept, and the tabs say so', async ({ page, context }) => {
  const second = await openTwo(context, page);
  const release = await holdTimers(context, second);
  await type(second, 'Description', 'From the second tab');
  await type(page, 'Name', 'From the first tab');
  await expectSaved(page);
  await release();
  await expect(second.getByText(/^Changed in another tab .* Both edits were kept\.$/)).toBeVisible();
  await expectSaved(second);
  for (const tab of [page, second]) {
    await expect(tab.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('From the first tab');
    await expect(tab.getByRole('textbox', { name: 'Description', exact: true })).toHaveValue('From the second tab');
  }
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('From the first tab');
  await expect(page.getByRole('textbox', { name: 'Description', exact: true })).toHaveValue('From the second tab');
});

test('two edits of the same thing at once: one stays, the other becomes a copy, and neither is lost', async ({
  page,
  context,
}) => {
  const second = await openTwo(context, page);
  const release = await holdTimers(context, second);
  await type(second, 'Name', 'Second tab’s name');
  await type(page, 'Name', 'First tab’s name');
  await expectSaved(page);
  await release();
  await expect(
    second.getByText(/in the same field as here\. This tab keeps its edit; the other one is now a copy\.$/),
  ).toBeVisible();
  await expectSaved(second);
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Second tab’s name');
  await page.getByRole('link', { name: 'Leadloom' }).click();
  const table = page.getByRole('table', { name: 'Canvases, Campaigns' });
  await expect(table.getByRole('link', { name: /^Second tab’s name/ })).toBeVisible();
  await expect(table.getByRole('link', { name: /^First tab’s name/ })).toBeVisible();
});

test('people imported in one tab and a canvas edited in another are both there', async ({ page, context }) => {
  const second = await openTwo(context, page);
  await second.goto('/#/people');
  await second.getByRole('button', { name: 'Generate' }).click();
  await second
    .getByRole('dialog')
    .getByRole('button', { name: /^Generate/ })
    .click();
  await openTab(page, 'Basics');
  await type(page, 'Description', 'Beside new people');
  await expectSaved(page);
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Description', exact: true })).toHaveValue('Beside new people');
  await page.getByRole('link', { name: 'Leadloom' }).click();
  await expect(page.getByRole('link', { name: 'People 512' })).toBeVisible();
});
