import { expect, test } from './support';
import { openHome, runCohort, simulation } from './verbs';

test('the page may talk to nobody but itself, and never makes code out of text', async ({ page }) => {
  await openHome(page);
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  const rules = new Map(
    (policy ?? '').split(';').map((rule) => {
      const [name = '', ...sources] = rule.trim().split(/\s+/);
      return [name, sources] as const;
    }),
  );
  expect(rules.get('default-src')).toEqual(["'self'"]);
  expect(rules.get('connect-src')).toEqual(["'self'"]);
  expect([...(rules.get('script-src') ?? [])]).not.toContain("'unsafe-eval'");
  expect([...(rules.get('script-src') ?? [])]).not.toContain("'unsafe-inline'");
});

test('without a network everything works: run, journey, webhook, edit', async ({ page, context }) => {
  await openHome(page);
  // What the pages need is loaded on the first visit of each.
  await page.goto('/#/canvases/lead-scoring/build');
  await runCohort(page);
  await simulation(page)
    .getByRole('row', { name: /^Jiyoon Park / })
    .click();
  await page.getByRole('button', { name: /^Show webhook 10 / }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await context.setOffline(true);
  await simulation(page).getByRole('radio', { name: 'Cohort' }).click();
  await runCohort(page);
  await simulation(page)
    .getByRole('row', { name: /^Jiyoon Park / })
    .click();
  await page.getByRole('button', { name: /^Show webhook 10 / }).click();
  await expect(page.getByRole('dialog').getByLabel('Body').first()).toContainText('"lead_status": "MQL"');
});
