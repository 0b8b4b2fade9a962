import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, test } from './support';
import { addStep, inspector } from './verbs';

/** What will go wrong in a template is said beside it and underlined in it, before anything is sent. */

const compose = '/#/campaigns/hand-off/compose';

async function writeBody(page: Page, name: string, lines: readonly string[]): Promise<Locator> {
  const body = page.getByRole('textbox', { name, exact: true });
  await body.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(lines.join('\n'));
  return body;
}

function problem(page: Page, text: RegExp): Locator {
  return page.locator('.problem').filter({ hasText: text });
}

const broken = [
  '{',
  '"score": {{custom_attribute.${led score}}},',
  '{% if custom_attribute.${lead score} > \'100\' %}"hot": true,{% endif %}',
  '"name": "{{${first_name}}}"',
  '}}',
];

test('a body is followed through its branches: names, types, JSON, each with its place and its fix', async ({
  page,
}) => {
  await page.goto(compose);
  await page.getByRole('button', { name: 'Rename it to Content-Type' }).click();
  const body = await writeBody(page, 'Body', broken);

  const unknown = problem(
    page,
    /no person has the attribute led score.*Did you mean custom_attribute\.\$\{lead score\}\?.*line 2, column 12/,
  );
  const conflict = problem(page, /in quotes "100" is text/);
  const json = problem(page, /The body is no JSON: } stands behind its end.*line 5, column 2/);
  const unescaped = problem(page, /A quote or a line break in \$\{first_name\} breaks the JSON.*line 4, column 12/);
  for (const each of [unknown, conflict, json, unescaped]) await expect(each).toBeVisible();
  await expect(body.locator('.cm-lintRange')).toHaveText([
    /custom_attribute\.\$\{led score\}/,
    /custom_attribute\.\$\{lead score\} > '100'/,
    /\$\{first_name\}/,
    /\}/,
  ]);
  await expectAccessible(page);

  await unknown.getByRole('button', { name: 'Write custom_attribute.${lead score}' }).click();
  await conflict.getByRole('button', { name: 'Write 100' }).click();
  await unescaped.getByRole('button', { name: 'Add json_escape' }).click();
  for (const each of [unknown, conflict, unescaped]) await expect(each).toHaveCount(0);
  await expect(body).toContainText('{{custom_attribute.${lead score}}}');
  await expect(body).toContainText('> 100 %}');
  await expect(body).toContainText('{{${first_name} | json_escape}}');
});

test('the branch that breaks the JSON is told by its condition', async ({ page }) => {
  await page.goto(compose);
  await page.getByRole('button', { name: 'Rename it to Content-Type' }).click();
  await writeBody(page, 'Body', ['{"a": 1', '{% if custom_attribute.${lead score} > 100 %}', '"b": 2{% endif %}}']);
  await expect(
    problem(
      page,
      /a comma is missing before ".*when custom_attribute\.\$\{lead score\} > 100 is true.*line 3, column 1/,
    ),
  ).toBeVisible();
});

test.describe('in Korean', () => {
  test.use({ locale: 'ko-KR' });
  test('the same is said', async ({ page }) => {
    await page.goto(compose);
    await page.getByRole('button', { name: 'Content-Type으로 이름 변경' }).click();
    await writeBody(page, '본문', broken);
    await expect(problem(page, /led score 속성은 누구에게도 없고.*위치는 2행 12열입니다/)).toBeVisible();
    await expect(problem(page, /본문이 올바른 JSON이 아닙니다.*위치는 5행 2열입니다/)).toBeVisible();
    await expectAccessible(page);
  });
});

test('a text of a webhook step is underlined in its panel, with the problem above', async ({ page }) => {
  await page.goto('/#/canvases/lead-scoring/build');
  await addStep(page, 'Webhook', 'Strong intent');
  const panel = inspector(page);
  const url = panel.getByRole('textbox', { name: 'URL', exact: true });
  await url.click();
  await page.keyboard.insertText('https://partner.example/{{custom_attribute.${led score}}}');
  await expect(url.locator('.cm-lintRange')).toHaveText('custom_attribute.${led score}');
  await expect(panel.getByRole('note').filter({ hasText: 'no person has the attribute led score' })).toBeVisible();
  await panel.getByRole('button', { name: 'Write custom_attribute.${lead score}' }).click();
  await expect(url).toContainText('{{custom_attribute.${lead score}}}');
  await expect(url.locator('.cm-lintRange')).toHaveCount(0);
});
