import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';

/** Every journey: no request may leave the origin, and nothing may be thrown or logged as an error. */
export const test = base.extend<{ guarded: undefined }>({
  guarded: [
    async ({ context, baseURL }, use) => {
      const strayed: string[] = [];
      const errors: string[] = [];
      const origin = new URL(baseURL ?? 'http://127.0.0.1').origin;
      context.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(origin) && !url.startsWith('data:') && !url.startsWith('blob:')) strayed.push(url);
      });
      context.on('weberror', (error) => errors.push(String(error.error())));
      context.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      await use(undefined);
      expect(strayed, 'requests that left the origin').toEqual([]);
      expect(errors, 'errors in the page').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** No serious or critical violation on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const readable = serious.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.slice(0, 5).map(({ target, failureSummary }) => `${target.join(' ')} — ${failureSummary ?? ''}`),
  }));
  expect(readable).toEqual([]);
}

/** Resolves when everything typed so far is kept. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText(/^Saved in this browser$|^이 브라우저에 저장됨$/).first()).toBeVisible();
}
