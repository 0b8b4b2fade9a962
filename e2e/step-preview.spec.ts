import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './support';
import { addStep, inspector } from './verbs';

/** Puts a text into a code field at once, as pasting does. */
async function write(page: Page, name: string, text: string): Promise<void> {
  const field = inspector(page).getByRole('textbox', { name, exact: true });
  await field.click();
  await page.keyboard.insertText(text);
  await expect(field).toContainText(text);
}

const build = '/#/canvases/lead-scoring/build';

test('a webhook step shows what it sends, for any person at any moment of their run', async ({ page }) => {
  await page.goto(build);
  await addStep(page, 'Webhook', 'Strong intent');
  const panel = inspector(page);
  await write(page, 'URL', 'https://partner.example/{{${user_id}}}');
  await write(page, 'Body', '{"score":{{custom_attribute.${lead score}}}}');

  const person = panel.getByRole('button', { name: /^Person: / });
  await test.step('the first send of the first person', async () => {
    await expect(panel.getByText('https://partner.example/00Q')).toBeVisible();
    await expect(panel.getByText('What partner.example receives')).toBeVisible();
    await expect(panel.locator('.pers').first()).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('every moment at which the step was reached, with the score as it was then', async () => {
    await person.click();
    await page
      .getByRole('searchbox')
      .or(page.getByRole('textbox', { name: 'Name, email or ID' }))
      .fill('Jiyoon');
    await page
      .getByRole('list', { name: 'Person' })
      .getByRole('button', { name: /Jiyoon Park/ })
      .click();
    const moment = panel.getByRole('button', { name: /^Moment: / });
    await moment.click();
    const moments = page.getByRole('dialog', { name: 'Moment' }).getByRole('listitem');
    expect(await moments.count()).toBeGreaterThan(1);
    await moments.last().getByRole('button').click();
    await expect(moment).toHaveAccessibleName('Moment: Mar 17, 21:00');
    await expect(panel.locator('.req')).toContainText('"score": 100');
    await expect(panel.getByText('attempt 1')).toBeVisible();
  });

  await test.step('compared with somebody else', async () => {
    await panel.getByRole('button', { name: 'Compare with another person' }).click();
    const compared = panel.getByRole('region', { name: 'Two people compared' });
    await expect(compared.getByRole('status')).toHaveText(/difference/);
    await expectAccessible(page);
  });
});
