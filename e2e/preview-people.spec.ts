import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, test } from './support';

const compose = '/#/campaigns/hand-off/compose';

/** The composer with its run made, so that people come to stand somewhere. */
async function openRun(page: Page, run = 'Run'): Promise<void> {
  await page.goto('/#/inbox');
  await page.getByRole('button', { name: run, exact: true }).click();
  await expect(page.getByRole('table')).toBeVisible();
  await page.goto(compose);
}

const picker = (page: Page, label = 'Person'): Locator =>
  page.getByRole('button', { name: new RegExp(`^${label}: `) }).first();

test('the picker finds who stands at the threshold, who has no value, and anybody', async ({ page }) => {
  await openRun(page);
  await picker(page).click();
  const quick = page.getByRole('group', { name: 'Quick choices' });
  await expectAccessible(page);

  await test.step('somebody who comes to exactly 100, at the moment they do', async () => {
    const choice = quick.getByRole('button', { name: /^Someone with lead score at exactly 100 \d+ p(erson|eople)$/ });
    await choice.click();
    await expect(picker(page)).toHaveAccessibleName(/lead score 100$/);
    await expect(page.getByText('Not sent: the message was aborted (not at threshold).')).toBeVisible();
  });

  await test.step('somebody without the attribute, when the run begins', async () => {
    await quick.getByRole('button', { name: /^Someone without lead score \d+ p/ }).click();
    await expect(picker(page)).not.toHaveAccessibleName(/lead score 100$/);
    await expect(page.getByRole('button', { name: /^Moment: Mar 2, 00:00/ })).toBeVisible();
  });

  await test.step('at random: everybody once, in the same order every time', async () => {
    const random = quick.getByRole('button', { name: 'Someone at random' });
    const round = async (): Promise<readonly string[]> => {
      const names: string[] = [];
      for (let turn = 0; turn < 12; turn++) {
        const before = await picker(page).textContent();
        await random.click();
        await expect(picker(page)).not.toHaveText(before ?? '');
        names.push((await picker(page).locator('.cut').first().textContent()) ?? '');
      }
      return names;
    };
    const first = await round();
    expect(new Set(first).size).toBe(12);
    expect(await round()).toEqual(first);
  });
});

test('two people are compared, also when one of them is sent nothing', async ({ page }) => {
  await openRun(page);
  await page.getByRole('button', { name: 'Compare with another person' }).click();
  const card = page.getByRole('region', { name: 'Two people compared' });
  const left = card.getByRole('listitem').first();
  const right = card.getByRole('listitem').nth(1);

  await test.step('both are sent a request: the lead in the address differs', async () => {
    await expect(left).toContainText('sent');
    await expect(right).toContainText('sent');
    await expect(card.getByRole('status')).toHaveText(/^\d differences?$/);
    await expect(card.locator('del').first()).toBeVisible();
    await expect(card.locator('ins').first()).toBeVisible();
    await expect(card.getByText(/^Only Jiyoon Park:/)).toHaveCount(await card.locator('.cmp-line.left').count());
    await expectAccessible(page);
  });

  await test.step('one who stands at the threshold is sent nothing, and the reason is told', async () => {
    await card.getByRole('button', { name: /^Person: / }).click();
    await page.getByRole('button', { name: /^Someone with lead score at exactly 100/ }).click();
    await page.keyboard.press('Escape');
    await expect(right).toContainText('is sent nothing: aborted (not at threshold).');
    await expect(card.getByRole('status')).toHaveText('Only Jiyoon Park is sent a request.');
    await expect(card.locator('ins')).toHaveCount(0);
    await expectAccessible(page);
  });

  await card.getByRole('button', { name: 'Close the comparison' }).click();
  await expect(page.getByRole('button', { name: 'Compare with another person' })).toBeVisible();
});

test('the body is laid out for reading with what is personal marked, and shown as it is sent', async ({ page }) => {
  await page.goto(compose);
  await page.getByRole('radio', { name: 'JSON key-value pairs' }).click();
  await page.getByRole('textbox', { name: 'Key 1' }).fill('name');
  await page.getByRole('textbox', { name: 'Value 1' }).fill('{{${first_name}}}');
  const request = page.getByText(/^What Salesforce receives/).locator('xpath=ancestor::section');
  await expect(request).toContainText('{ "name": "Jiyoon"}'.replace('{ ', '{\n  ').replace('"}', '"\n}'));
  await expect(request.locator('.pers', { hasText: 'Jiyoon' })).toBeVisible();
  await request.getByRole('radio', { name: 'As sent' }).click();
  await expect(request).toContainText('{"name":"Jiyoon"}');
  await expect(request.locator('.pers', { hasText: 'Jiyoon' })).toBeVisible();
});

test.describe('in Korean', () => {
  test.use({ locale: 'ko-KR', colorScheme: 'dark' });

  test('the picker and the comparison speak it', async ({ page }) => {
    await openRun(page, '시뮬레이션 실행');
    await picker(page, '사용자').click();
    await page.getByRole('button', { name: /^lead score 값이 정확히 100인 사용자 \d+명$/ }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '다른 사용자와 비교' }).click();
    const card = page.getByRole('region', { name: '두 사용자 비교' });
    await expect(card.getByRole('status')).toHaveText(/에게만 요청을 전송합니다\.$/);
    await expect(card.getByRole('listitem').first()).toContainText('전송하지 않음: 중단됨(not at threshold)');
    await expectAccessible(page);
  });
});
