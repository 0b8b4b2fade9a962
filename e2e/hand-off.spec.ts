import { expect, expectAccessible, expectSaved, test } from './support';
import { openHome, simulation } from './verbs';

test('a journey turns a lead into an MQL, and the inbox has it', async ({ page }) => {
  await openHome(page);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await simulation(page)
    .getByRole('table', { name: 'People of the run' })
    .getByRole('row', { name: /Jiyoon Park/ })
    .press('Enter');
  await page.getByRole('button', { name: /^Show webhook 10 / }).click();
  const webhook = page.getByRole('dialog', { name: 'Webhook 10 of Salesforce > Update lead to MQL' });
  await expect(webhook.getByRole('row', { name: /Attempt 1 204$/i })).toBeVisible();
  await webhook.getByRole('button', { name: 'Close' }).click();
  await page.goto('/#/inbox');
  const lead = page.getByRole('table', { name: 'Leads' }).getByRole('row', { name: /Jiyoon Park/ });
  await expect(lead).toContainText('MQL');
  await lead.press('Enter');
  const sheet = page.getByRole('dialog', { name: 'Jiyoon Park' });
  await expect(sheet.getByText('by Salesforce > Update lead to MQL, send 10')).toBeVisible();
});

/** What both languages say of a delivery that meets a closed org first and an expired token then. */
const languages = [
  {
    locale: 'en-US',
    colorScheme: 'light',
    addFault: 'Add fault',
    add: 'Add',
    token: 'Token',
    expires: 'expires after a time',
    rows: [
      /Token.*200$/,
      /attempt 1.*Server Unavailable · Tried again at .*, with the same request503$/,
      /attempt 2 of 6.*Session expired or invalid · Not tried again.*401$/,
    ],
    moment: /^Moment: /,
    failedMoment: /^Mar 17, 21:00 ?failed$/,
    simulate: 'Simulate',
    run: /^Run( again)?/,
    region: 'Simulation',
    counts: /^Sends: Salesforce > Update lead to MQL/,
    failed: 'Failed: 401',
    retries: 'Retries',
  },
  {
    locale: 'ko-KR',
    colorScheme: 'dark',
    addFault: '장애 추가',
    add: '추가',
    token: '토큰',
    expires: '일정 시간 후 만료',
    rows: [
      /토큰.*200$/,
      /1번째 시도.*Server Unavailable · .*같은 요청으로 다시 시도503$/,
      /2\/6번째 시도.*Session expired or invalid · 다시 시도하지 않습니다.*401$/,
    ],
    moment: /^시점: /,
    failedMoment: /^3월 17일 21:00 ?실패$/,
    simulate: '시뮬레이션',
    run: /^(다시 실행|시뮬레이션 실행)/,
    region: '시뮬레이션',
    counts: /Salesforce > MQL로 리드 업데이트$/,
    failed: '실패: 401',
    retries: '재시도',
  },
] as const;

for (const words of languages) {
  test.describe(words.locale, () => {
    test.use({ locale: words.locale, colorScheme: words.colorScheme });

    test('a closed org, then an expired token: the delivery log and the figures of the run say so', async ({
      page,
    }) => {
      await page.goto('/#/campaigns/hand-off/compose');
      await page.getByRole('button', { name: words.addFault }).click();
      await page
        .getByRole('dialog', { name: words.addFault })
        .getByRole('button', { name: words.add, exact: true })
        .click();
      await page.getByRole('combobox', { name: words.token }).click();
      await page.getByRole('option', { name: words.expires }).click();
      await page.getByRole('button', { name: words.moment }).click();
      await page.getByRole('dialog').getByRole('button', { name: words.failedMoment }).click();
      const rows = page.locator('.att').first().getByRole('listitem');
      for (const [index, row] of words.rows.entries()) await expect(rows.nth(index + 1)).toHaveText(row);
      await expectAccessible(page);
      await page.getByRole('button', { name: words.simulate, exact: true }).click();
      const dock = page.getByRole('region', { name: words.region, exact: true });
      await dock.getByRole('button', { name: words.run }).first().click();
      const counts = page.getByRole('table', { name: words.counts });
      await expect(counts.getByRole('row', { name: new RegExp(`^${words.failed} [1-9]`) })).toBeVisible();
      await expect(counts.getByRole('row', { name: new RegExp(`${words.retries}.* [1-9]`) })).toBeVisible();
    });
  });
}

test('a credential is typed once, kept, used, never shown again, and in no backup', async ({ page }) => {
  await page.goto('/#/settings');
  await page.getByRole('button', { name: 'Add basic authentication' }).click();
  const row = page.getByRole('group', { name: 'new', exact: true });
  await expect(row.getByText('Values are missing')).toBeVisible();
  await row.getByRole('textbox', { name: 'User name of new' }).fill('ann');
  const password = row.getByLabel('Password of new');
  await password.fill('hush-0123456789');
  await password.press('Enter');
  await expect(row.getByText('Values are missing')).toBeHidden();
  await expect(password).toHaveValue('');
  await expect(password).toHaveAttribute('placeholder', 'stored; type to replace it');
  await expectAccessible(page);

  const text = async (name: string): Promise<string> => {
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name, exact: true }).click();
    const stream = await (await coming).createReadStream();
    let read = '';
    for await (const chunk of stream) read += String(chunk);
    return read;
  };
  const backup = await text('Back up everything');
  expect(backup).toContain('"credentials"');
  expect(backup).not.toContain('hush-0123456789');
  expect(JSON.parse(await text('Download with values'))).toEqual([
    { type: 'basic', name: 'new', username: 'ann', password: 'hush-0123456789' },
  ]);

  await page.goto('/#/campaigns/hand-off/compose');
  await expectSaved(page);
  await page.goto('/#/settings');
  await page.reload();
  await expect(page.getByLabel('Password of new')).toHaveAttribute('placeholder', 'stored; type to replace it');
});
