import type { Page } from '@playwright/test';
import { expectedRows, eventsNdjson, peopleCsv } from './seed';
import { simulateByCommand } from './cli';
import { expect, expectSaved, test } from './support';
import {
  addGroup,
  addStep,
  addTrigger,
  backUp,
  card,
  choose,
  deleteDocument,
  expectRun,
  exportRun,
  importPeople,
  inspector,
  openHome,
  openTab,
  pick,
  restore,
  resultFiles,
  runCohort,
  setChange,
  simulation,
} from './verbs';

test('the seed is built from a blank canvas with the mouse, and runs to exact scores and payloads', async ({
  page,
  browser,
}, info) => {
  test.setTimeout(180_000);

  await test.step('an empty workspace with five people', async () => {
    await openHome(page);
    await deleteDocument(page, 'Lead scoring canvas');
    await deleteDocument(page, 'Salesforce > Update lead to MQL');
    await page.getByRole('link', { name: /^People/ }).click();
    await importPeople(page, { name: 'people.csv', text: peopleCsv }, 'Replace it');
    await importPeople(page, { name: 'events.ndjson', text: eventsNdjson }, 'Add to it');
    await expect(page.getByText('5 people with 10 events.')).toBeVisible();
  });

  await test.step('a blank canvas says what is missing', async () => {
    await page.getByRole('link', { name: 'Home' }).click();
    await page.getByRole('button', { name: /^Blank canvas/ }).click();
    await expect(inspector(page).getByText('Nobody ever enters')).toBeVisible();
    await page.getByRole('textbox', { name: 'Canvas name' }).fill('Lead scoring');
    await page.getByRole('textbox', { name: 'Canvas name' }).press('Enter');
  });

  await test.step('what starts it', async () => {
    await page.getByRole('button', { name: 'Choose triggers' }).click();
    const panel = inspector(page);
    await pick(page, panel.getByRole('button', { name: 'Add trigger' }), 'Change custom attribute value');
    await choose(page, panel.getByRole('combobox', { name: 'Attribute' }), /lead score/);
    await pick(page, panel.getByRole('button', { name: 'Add trigger' }), 'Add an email address');
    await expect(panel.getByText('Nobody ever enters')).toBeHidden();
  });

  await test.step('who may enter, how often, and whom it sends to', async () => {
    await openTab(page, 'Target audience');
    await page.getByRole('region', { name: 'Who may enter' }).getByRole('button', { name: 'Add exclusion' }).click();
    const except = page.getByRole('group', { name: 'Except people who match' });
    await choose(page, except.getByRole('combobox', { name: 'Attribute' }), /\bemail\b(?!_)/);
    await choose(page, except.getByRole('combobox', { name: 'Operator' }), 'contains any of');
    await except.getByRole('textbox', { name: 'Values' }).fill('@acme.example');
    await except.getByRole('textbox', { name: 'Values' }).press('Enter');
    await expect(page.getByText('4 of 5 people')).toBeVisible();
    await page.getByRole('switch', { name: 'Allow people to re-enter this canvas' }).click();
    await expect(page.getByRole('textbox', { name: 'Window' })).toHaveValue('0');
    await expect(page.getByRole('combobox', { name: 'Unit' })).toHaveText('seconds');
    await openTab(page, 'Send settings');
    await page.getByRole('radio', { name: 'All users, including unsubscribed' }).click();
  });

  await test.step('Action Paths with three groups', async () => {
    await openTab(page, 'Build');
    await addStep(page, 'Action Paths', 'Entry');
    await page.getByRole('textbox', { name: 'Evaluation window' }).fill('7');
    await page.getByRole('textbox', { name: 'Evaluation window' }).press('Enter');
    const strong = await addGroup(page, '+5');
    await addTrigger(page, strong, 'Perform custom event', 'pricing_viewed');
    await addTrigger(page, strong, 'Perform custom event', 'demo_requested');
    const engaged = await addGroup(page, '+1');
    await addTrigger(page, engaged, 'Start session');
    const losing = await addGroup(page, '−1');
    await expect(inspector(page).getByText(/“−1” has no trigger/)).toBeVisible();
    await addTrigger(page, losing, 'Perform custom event', 'trial_expired');
    await expect(inspector(page).getByText(/has no trigger/)).toBeHidden();
  });

  await test.step('a User Update on each path, undone and done again', async () => {
    const updates = [
      ['+5', 'Increase', 5],
      ['+1', 'Increase', 1],
      ['−1', 'Decrease', 1],
      ['Everyone Else', 'Decrease', 1],
    ] as const;
    for (const [path, action, by] of updates) {
      await addStep(page, 'User Update', path);
      await setChange(page, 'lead score', action, by);
    }
    await expect(card(page, 'User Update')).toHaveCount(4);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(card(page, 'User Update')).toHaveCount(3);
    await page.getByRole('button', { name: 'Redo' }).click();
    await page.getByRole('button', { name: 'Redo' }).click();
    await expect(card(page, 'User Update')).toHaveCount(4);
  });

  await test.step('the hand-off from its template', async () => {
    await page.getByRole('link', { name: 'Leadloom' }).click();
    await page.getByRole('button', { name: /^Hand-off to Salesforce/ }).click();
    await expect(page.getByRole('textbox', { name: 'Campaign name' })).toHaveValue('Salesforce > Update lead to MQL');
    await expectSaved(page);
    await page.getByRole('link', { name: 'Leadloom' }).click();
    await page.getByRole('link', { name: 'Lead scoring', exact: true }).click();
  });

  await test.step('everyone runs to the scores worked out by hand', async () => {
    await runCohort(page);
    await expectRun(page, expectedRows);
  });

  await test.step('a person shows causes, a ledger that sums, and the request', async () => {
    await simulation(page)
      .getByRole('row', { name: /^Ada Moon / })
      .click();
    await expectAdasJourney(page);
  });
  await expectSaved(page);

  await test.step('a reload changes nothing', async () => {
    await page.reload();
    await expect(card(page, 'User Update')).toHaveCount(4);
    await runCohort(page);
    await expectRun(page, expectedRows);
  });

  const results = await exportRun(page);
  await page.getByRole('link', { name: 'Leadloom' }).click();
  const exported = await backUp(page);

  await test.step('another browser takes the file over and hands out the same', async () => {
    const elsewhere = await browser.newContext();
    const other = await elsewhere.newPage();
    await openHome(other);
    await restore(other, exported);
    expect(JSON.parse(await backUp(other))).toEqual(JSON.parse(exported));
    await elsewhere.close();
  });

  await test.step('the command line writes the same bytes', async () => {
    expect(await simulateByCommand(info, exported, resultFiles, '--trace', 'ledger')).toEqual(results);
  });
});

/** Ada of `seed.ts`: pricing took her over the threshold, and three idle weeks under it again. */
async function expectAdasJourney(page: Page): Promise<void> {
  const why = page.getByRole('complementary', { name: 'Why' });
  const sentence = 'Ada took +5 because pricing_viewed was the first matching action since entry 1, Mar 3, 09:00.';
  await expect(why.getByRole('paragraph').filter({ hasText: sentence })).toBeVisible();
  const paths = why.getByRole('list', { name: 'Alternatives' }).getByRole('listitem');
  await expect(paths).toHaveText([/^\+5\s*taken/, /^\+1\s*not taken/, /^−1\s*not taken/, /^Everyone Else\s*not taken/]);
  await expect(why.getByText('96 + 5 = 101', { exact: true })).toBeVisible();
  await expect(why.getByRole('table', { name: 'Score ledger' })).toMatchAriaSnapshot(`
    - table:
      - rowgroup
      - rowgroup:
        - row "Mar 25, 10:00 Everyone Else, 7 days idle −1 98"
        - row "Mar 18, 10:00 Everyone Else, 7 days idle −1 99"
        - row "Mar 11, 10:00 Everyone Else, 7 days idle −1 100"
        - row "Mar 4, 10:00 pricing_viewed +5 101"
        - row "Mar 3, 09:00 Written from outside +96 96"
  `);
  await why.getByRole('button', { name: /^Show webhook 2 / }).click();
  const sheet = page.getByRole('dialog', { name: 'Webhook 2 of Salesforce > Update lead to MQL' });
  const url = 'https://YOUR_SALESFORCE_INSTANCE.my.salesforce.com/services/data/v60.0/sobjects/Lead/00Q5g00000Ada0AEAV';
  await expect(sheet.getByRole('paragraph').filter({ hasText: url })).toHaveText(`PATCH ${url}`);
  await expect(sheet.getByRole('definition').first()).toHaveText(/^Bearer 00D5g….{3}$/);
  await expect(sheet.getByRole('definition').nth(1)).toHaveText('application/json');
  await expect(sheet.getByLabel('Body').first()).toContainText('"lead_status": "MQL"');
  await expect(
    sheet.getByRole('table', { name: 'Delivery' }).getByRole('row', { name: /Attempt 1 204$/ }),
  ).toBeVisible();
  await sheet.getByRole('button', { name: 'Close' }).click();
}
