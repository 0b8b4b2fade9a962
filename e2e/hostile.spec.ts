import { expect, test } from './support';
import { backUp, openHome, restore, runCohort, simulation } from './verbs';

interface GivenWorkspace {
  readonly campaigns: readonly { readonly message: { body: unknown } }[];
}

test('hostile Liquid in a run is failed webhooks that say why, and everybody else’s run goes on', async ({ page }) => {
  await openHome(page);
  const workspace = JSON.parse(await backUp(page)) as GivenWorkspace;
  workspace.campaigns[0]!.message.body = { type: 'raw', text: '{% for i in (1..1000000000) %}x{% endfor %}' };
  await restore(page, JSON.stringify(workspace));
  await page.goto('/#/canvases/lead-scoring/build');
  await runCohort(page);
  // Scores are what they are without the hand-off.
  await simulation(page)
    .getByRole('row', { name: /^Jiyoon Park .* 103 12 / })
    .click();
  await page.getByRole('button', { name: /^Show webhook 10 / }).click();
  const sheet = page.getByRole('dialog', { name: 'Webhook 10 of Salesforce > Update lead to MQL' });
  await expect(
    sheet.getByText(/^Not sent by .*: its body could not be rendered\..*too (large|long|much memory)/),
  ).toBeVisible();
});
