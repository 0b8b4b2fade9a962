import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './support';
import { card, inspector, openHome } from './verbs';

/** Kills the renderer: no `beforeunload`, no `pagehide`, nothing is flushed. */
async function kill(context: BrowserContext, page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  const session = await context.newCDPSession(page);
  // Never answered: nobody is left to answer.
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
}

test('a tab killed a second after an edit has lost nothing', async ({ page, context }) => {
  await openHome(page);
  await page.goto('/#/canvases/lead-scoring/basics');
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  await expect(name).toHaveValue('Lead scoring canvas');
  await name.fill('Edited, then killed');
  const edited = Date.now();
  // A second is what may be lost: nothing younger is asked for.
  await page.waitForFunction((since) => Date.now() - since >= 1_000, edited);
  await kill(context, page);

  const again = await context.newPage();
  await again.goto('/#/canvases/lead-scoring/basics');
  await expect(again.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Edited, then killed');
});

test('a point value typed a second before the tab is killed is kept', async ({ page, context }) => {
  await openHome(page);
  const open = async (on: Page) => {
    await on.goto('/#/canvases/lead-scoring/build');
    await card(on, 'Engaged, User Update').dblclick();
    return inspector(on).getByRole('spinbutton', { name: 'Increase by' });
  };
  const points = await open(page);
  await expect(points).toHaveValue('1');
  // Neither Enter nor leaving the field.
  await points.fill('7');
  const edited = Date.now();
  await page.waitForFunction((since) => Date.now() - since >= 1_000, edited);
  await kill(context, page);
  await expect(await open(await context.newPage())).toHaveValue('7');
});

test('a tab closed in the middle of an edit loses nothing at all', async ({ page, context }) => {
  await openHome(page);
  await page.goto('/#/canvases/lead-scoring/basics');
  await page.getByRole('textbox', { name: 'Description', exact: true }).fill('Closed at once');
  await page.close({ runBeforeUnload: true });
  const again = await context.newPage();
  await again.goto('/#/canvases/lead-scoring/basics');
  await expect(again.getByRole('textbox', { name: 'Description', exact: true })).toHaveValue('Closed at once');
});

test('a tab killed in the middle of an import has all of it or none', async ({ page, context }) => {
  await openHome(page);
  await page.goto('/#/people');
  await page.getByRole('button', { name: 'Generate' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Generate/ })
    .click();
  await kill(context, page);
  const again = await context.newPage();
  await again.goto('/#/people');
  await expect(again.getByText(/^(12 people with 43 events|512 people with [\d,]+ events)\./)).toBeVisible();
});
