import { expect, expectAccessible, test } from './support';

test('a test send is a real request that only the mock systems answer', async ({ page, context }) => {
  const relayed: string[] = [];
  context.on('request', (request) => {
    if (request.method() === 'POST') relayed.push(`${new URL(request.url()).pathname} ${request.postData() ?? ''}`);
  });
  await page.goto('/#/campaigns/hand-off/compose');
  await page.getByRole('button', { name: 'Send test' }).click();
  const sheet = page.getByRole('dialog', { name: /^Send test for / });
  await sheet.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(sheet.getByRole('status')).toHaveText('Received: 204.');
  expect(relayed.map((line) => line.slice(0, 12))).toEqual(['/__outside__', '/__outside__']);
  expect(relayed[1]).toContain('\\"lead_status\\": \\"MQL\\"');
  const token = /Bearer ([^"\\]+)/.exec(relayed[1] ?? '')?.[1] ?? 'none';
  await expect(sheet).not.toContainText(token);
  await expectAccessible(page);
  await sheet.getByRole('switch', { name: 'Show secrets in full' }).click();
  await expect(sheet).toContainText(`Bearer ${token}`);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Send test' })).toBeFocused();
});

test('without service workers a test send says so and sends nothing', async ({ page, context }) => {
  const posts: string[] = [];
  context.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
  });
  await page.goto('/#/campaigns/hand-off/compose');
  await page.getByRole('button', { name: 'Send test' }).click();
  const sheet = page.getByRole('dialog', { name: /^Send test for / });
  await sheet.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(sheet.getByRole('status')).toContainText('does not allow the service worker');
  expect(posts).toEqual([]);
});
