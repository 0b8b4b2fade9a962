import { expect, expectAccessible, expectSaved, test } from './support';

const inbox = '/#/inbox';

test('leads land in the inbox; an expired token is seen there, with the retry that carried it', async ({ page }) => {
  await page.goto(inbox);
  await expect(page.getByRole('heading', { name: 'Lead inbox', level: 1 })).toBeVisible();
  await expect(page.getByText('No run yet.')).toBeVisible();

  await test.step('an assignment rule and a run: a lead is qualified and lands in its queue', async () => {
    await page.getByRole('switch', { name: 'Assigns qualified leads to a queue' }).click();
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    const leads = page.getByRole('table', { name: 'Leads' });
    const row = leads.getByRole('row', { name: /Jiyoon Park/ });
    await expect(row).toContainText('MQL');
    await expect(row).toContainText('Inside sales');
    await page.getByRole('radio', { name: /^Inside sales/ }).click();
    await expect(leads.getByRole('row', { name: /visitor/ })).toHaveCount(0);
    await row.press('Enter');
    const sheet = page.getByRole('dialog', { name: 'Jiyoon Park' });
    await expect(sheet.getByText('lead_status not set → “MQL”')).toBeVisible();
    await expect(sheet.getByText('by Salesforce > Update lead to MQL, send 10')).toBeVisible();
    await expectAccessible(page);
    await sheet.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('a 503 and a token that expires meanwhile: the retry meets 401 and is the last; the next change hands over', async () => {
    await page.getByRole('button', { name: 'Add fault' }).click();
    const form = page.getByRole('dialog', { name: 'Add fault' });
    await form.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('combobox', { name: 'Token' }).click();
    await page.getByRole('option', { name: 'expires after a time' }).click();
    await expect(page.getByText('The workspace changed since this run.')).toBeVisible();
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.getByRole('radio', { name: /^Refused/ }).click();
    await page
      .getByRole('table', { name: 'Leads' })
      .getByRole('row', { name: /Jiyoon Park/ })
      .press('Enter');
    const sheet = page.getByRole('dialog', { name: 'Jiyoon Park' });
    await expect(sheet.getByRole('listitem')).toHaveText([
      /^Updated: .*, send 11/,
      /^Refused: 401 Session expired or invalid.*, send 10/,
      /^Refused: 503 Server Unavailable.*, send 10/,
    ]);
    await sheet.getByRole('button', { name: 'Close' }).click();
    await expectSaved(page);
  });

  await test.step('the journey is one click away', async () => {
    await page
      .getByRole('table', { name: 'Leads' })
      .getByRole('row', { name: /Jiyoon Park/ })
      .press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Open journey' }).click();
    await expect(page.getByRole('region', { name: 'Simulation' })).toBeVisible();
    await expect(page).toHaveURL(/#\/campaigns\/hand-off/);
  });
});

test('the status written back closes the audience', async ({ page }) => {
  await page.goto('/#/campaigns/hand-off/delivery');
  await page.getByRole('radio', { name: 'Every change' }).click();
  await page.goto(inbox);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  const row = page.getByRole('table', { name: 'Leads' }).getByRole('row', { name: /Jiyoon Park/ });
  await row.press('Enter');
  const sheet = page.getByRole('dialog', { name: 'Jiyoon Park' });
  const often = await sheet.getByRole('listitem').count();
  expect(often).toBeGreaterThan(1);
  await sheet.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('switch', { name: 'Writes the status back to the profile' }).click();
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page.getByText('The workspace changed since this run.')).toBeHidden();
  await row.press('Enter');
  await expect(sheet.getByRole('listitem')).toHaveCount(1);
});

test.describe('in Korean', () => {
  test.use({ locale: 'ko-KR' });

  test('the inbox speaks it', async ({ page }) => {
    await page.goto(inbox);
    await expect(page.getByRole('heading', { name: '리드 인박스', level: 1 })).toBeVisible();
    await page.getByRole('button', { name: '시뮬레이션 실행', exact: true }).click();
    const row = page.getByRole('table', { name: '리드' }).getByRole('row', { name: /박지윤/ });
    await expect(row).toContainText('미배정');
    await row.press('Enter');
    const sheet = page.getByRole('dialog', { name: '박지윤' });
    await expect(sheet.getByText('Salesforce > MQL로 리드 업데이트, 10번째 전송')).toBeVisible();
    await expectAccessible(page);
  });
});
