import type { Locator, Page } from '@playwright/test';
import { pressOn, tabTo } from './keyboard';
import { expect, expectAccessible, test } from './support';
import { addStep, backUp, inspector, openHome, restore } from './verbs';

/** Writing what is sent, by hand: with completion, documentation and the insert dialog, and seeing at once what it does. */

const compose = '/#/campaigns/hand-off/compose';

async function openBody(page: Page, name = 'Body'): Promise<Locator> {
  await page.goto(compose);
  const body = page.getByRole('textbox', { name, exact: true });
  await expect(body).toBeVisible();
  // Everything that helps has arrived when the search can be opened.
  await expect(async () => {
    await body.press('Control+f');
    await expect(page.getByRole('search')).toBeVisible({ timeout: 200 });
  }).toPass();
  await page.keyboard.press('Escape');
  await expect(body).toBeFocused();
  return body;
}

async function writeBody(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(text);
}

/** Types until the list of suggestions has the wanted one on top, then takes it by Tab. */
async function complete(page: Page, typed: string, option: string | RegExp): Promise<void> {
  await page.keyboard.type(typed);
  await expect(page.getByRole('option', { selected: true })).toHaveAccessibleName(option);
  // A list that has just opened ignores keys for a moment, so that one meant for the text accepts nothing.
  await page.waitForTimeout(120);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('listbox')).toBeHidden();
}

function rowOf(page: Page, name: string): Locator {
  return page.getByRole('region', { name: 'At the boundary' }).getByRole('row', { name: new RegExp(`^${name}`) });
}

const seedBody = [
  '{% assign threshold = 100%}',
  '{% if custom_attribute.${lead score} > threshold %}',
  '{',
  '"lead_status": "MQL"',
  '}',
  "{% else %}{% abort_message('not at threshold')%}",
  '{% endif %}',
];

test('the hand-off is written by hand with completion, and seen at its boundary at once', async ({ page }) => {
  const body = await openBody(page);
  const { keyboard } = page;
  await writeBody(page, '');
  await complete(page, '{% ass', /^assign/);
  await keyboard.type(' threshold = 100%}\n');
  await complete(page, '{% if cust', /custom_attribute/);
  await complete(page, 'lead sc', /lead score/);
  await keyboard.type(' > threshold %}\n{\n"lead_status": "MQL"\n}\n{% else %}');
  await complete(page, '{% ab', /^abort_message/);
  await keyboard.type("('not at threshold')%}\n");
  await complete(page, '{% endi', /endif/);
  await keyboard.type(' %}');
  expect((await body.innerText()).split('\n').filter((line) => line !== '')).toEqual(seedBody);

  await expect(rowOf(page, 'Outcome').getByRole('cell')).toHaveText([
    'aborted',
    'aborted',
    'sent',
    'sent',
    'aborted',
    'sent broken',
  ]);
  await expect(rowOf(page, 'Body').getByRole('cell')).toHaveText([
    'none',
    'none',
    '{"lead_status": "MQL"}',
    '{"lead_status": "MQL"}',
    'none',
    /comparison of String with 100 failed/,
  ]);
  await expect(page.getByRole('columnheader')).toHaveText(['99', '100', '100.5', '101', 'missing', /^"150"/]);
  await expectAccessible(page);
});

test('what breaks it is underlined and said, by pointer and by key, and undone', async ({ page }) => {
  const body = await openBody(page);
  const { keyboard } = page;
  const said = /^Nothing can be sent: the Liquid in the body cannot be read at line 2, column 1/;
  await keyboard.press('Control+End');
  await keyboard.press('Shift+Home');
  await keyboard.press('Delete');
  await expect(page.getByText(said).first()).toBeVisible();
  await expect(rowOf(page, 'Outcome').getByRole('cell')).toHaveText(Array(6).fill('failed'));

  await keyboard.press('Control+Home');
  await keyboard.press('F8');
  const tooltip = page
    .getByRole('tooltip')
    .or(body.locator('xpath=ancestor::*[contains(@class,"cm-editor")]//*[contains(@class,"cm-tooltip")]'));
  await expect(tooltip.getByText(said).first()).toBeVisible();
  expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/^\{% if/);
  await expectAccessible(page);
  await keyboard.press('Escape');
  await expect(tooltip.getByText(said)).toHaveCount(0);

  await body.getByText('{% if').hover();
  await expect(tooltip.getByText(said).first()).toBeVisible();
  await page.mouse.move(0, 0);

  // Behind the last problem of the text the key goes on to the other problems of the page.
  await keyboard.press('F8');
  await expect(body).not.toBeFocused();
  await body.focus();
  await keyboard.press('Control+z');
  await expect(rowOf(page, 'Outcome').getByRole('cell').last()).toHaveText('sent broken');
});

test('words are explained at the cursor and under the pointer', async ({ page }) => {
  const body = await openBody(page);
  await body.getByText('abort_message').hover();
  await expect(page.getByText('Stops this message for this person; the reason is logged.')).toBeVisible();
  await page.mouse.move(0, 0);
  await body.getByText('lead score').click();
  await page.keyboard.press('F1');
  await expect(page.getByText('Changed by 4 steps', { exact: true })).toBeVisible();
  await expect(page.getByText('Jiyoon Park: 105', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByText('Changed by 4 steps', { exact: true })).toBeHidden();
  await expect(body).toBeFocused();

  await test.step('with the values of whoever the preview shows', async () => {
    const person = page.getByRole('button', { name: /^Person: / }).first();
    await person.click();
    await page.getByRole('button', { name: 'Someone at random' }).click();
    await page.keyboard.press('Escape');
    await expect(person).not.toContainText('Jiyoon Park');
    await body.getByText('lead score').click();
    await page.keyboard.press('F1');
    await expect(page.getByText('Changed by 4 steps', { exact: true })).toBeVisible();
    await expect(page.getByText('Jiyoon Park: 105', { exact: true })).toBeHidden();
  });
});

test('every list of suggestions shows what it is about', async ({ page }) => {
  const body = await openBody(page);
  const { keyboard } = page;
  const top = page.getByRole('option', { selected: true });
  await writeBody(page, '');
  await keyboard.type('{{custom_attribute.${comp');
  await expect(top).toHaveAccessibleName('company');
  await expect(page.getByText(/For example .*Hanbit Tech/)).toBeVisible();
  await writeBody(page, '');
  await keyboard.type('{{event_properties.${');
  await expect(top).toBeVisible();
  await writeBody(page, '');
  await keyboard.type('{{ x | round');
  await expect(top).toHaveAccessibleName(/^round ?: places$/);
  await expect(page.getByText('{{ 99.456 | round: 1 }}')).toBeVisible();
  await expectAccessible(page);
  await keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(body).toBeFocused();
});

test('what the content library holds is offered, written and inserted', async ({ page }) => {
  test.setTimeout(120_000);
  await openHome(page);
  const given: unknown = JSON.parse(await backUp(page));
  const content = {
    blocks: [{ name: 'Footer', text: 'Sent by Leadloom' }],
    catalogs: [{ name: 'Plans', items: [{ id: 'pro', title: 'Pro "plan"' }], selections: [] }],
    promotions: [{ name: 'spring', codes: ['SPRING-1'] }],
    translations: [],
  };
  await restore(page, JSON.stringify({ ...(given as object), content }));
  const body = await openBody(page);
  await writeBody(page, '{"note": ""}');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await complete(page, '{{content_blocks.${Fo', 'Footer');
  await page.keyboard.type('}}');
  await expect(body).toHaveText('{"note": "{{content_blocks.${Footer}}}"}');
  await expect(rowOf(page, 'Body').getByRole('cell').first()).toHaveText('{"note": "Sent by Leadloom"}');

  await writeBody(page, '');
  await complete(page, '{% catalog_items P', 'Plans');
  await complete(page, ' p', 'pro');
  await page.keyboard.type(' %}');
  await writeBody(page, '');
  await complete(page, "{% promotion('s", 'spring');

  await writeBody(page, '{"plan": }');
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('button', { name: 'Add personalisation to Body' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add personalisation' });
  await dialog.getByRole('combobox', { name: 'Kind' }).click();
  await page.getByRole('option', { name: 'Catalog item' }).click();
  await dialog.getByRole('combobox', { name: 'Search' }).fill('title');
  await expect(dialog.getByRole('switch', { name: /^As text in quotes/ })).toBeChecked();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Insert' }).click();
  await expect(body).toHaveText('{"plan": {% catalog_items Plans pro %}"{{ items[0].title | json_escape }}"}');
  await expect(rowOf(page, 'Body').getByRole('cell').first()).toHaveText(String.raw`{"plan": "Pro \"plan\""}`);
});

test('the text is searched, replaced and folded', async ({ page }) => {
  const body = await openBody(page);
  const { keyboard } = page;
  await page.getByRole('button', { name: 'Find', exact: true }).last().click();
  const panel = page.getByRole('search');
  await panel.getByRole('textbox', { name: 'Find' }).fill('threshold');
  await expect(panel.getByRole('status')).toHaveText('3 found');
  await keyboard.press('Enter');
  await expect(panel.getByRole('status')).toHaveText('1 of 3');
  await panel.getByRole('textbox', { name: 'Replace with' }).fill('limit');
  await expectAccessible(page);
  await panel.getByRole('button', { name: 'Replace all' }).click();
  await expect(panel.getByRole('status')).toHaveText('No match');
  await keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(body).toContainText('{% assign limit = 100%}');

  await keyboard.press('Control+Home');
  await keyboard.press('ArrowDown');
  await keyboard.press('Control+Shift+BracketLeft');
  await expect(body).not.toContainText('lead_status');
  await expect(page.getByLabel('Folded lines')).toBeVisible();
  await expectAccessible(page);
  await keyboard.press('Control+Shift+BracketRight');
  await expect(body).toContainText('lead_status');
});

test('whoever writes no code inserts personalisation with the keyboard alone', async ({ page }) => {
  const body = await openBody(page);
  const { keyboard } = page;
  const dialog = page.getByRole('dialog', { name: 'Add personalisation' });

  await test.step('into a string of JSON it is escaped, with a default, and undone in one step', async () => {
    await writeBody(page, '{"company": ""}');
    await keyboard.press('ArrowLeft');
    await keyboard.press('ArrowLeft');
    await pressOn(page, page.getByRole('button', { name: 'Add personalisation to Body' }));
    await expect(dialog.getByRole('combobox', { name: 'Search' })).toBeFocused();
    await keyboard.type('comp');
    await expect(dialog.getByRole('option', { selected: true })).toHaveAccessibleName(/company/);
    await tabTo(page, dialog.getByRole('textbox', { name: 'Default value' }));
    await keyboard.type('your company');
    await expect(dialog.getByRole('switch', { name: 'Escape for JSON' })).toBeChecked();
    await expect(dialog.getByText('Hanbit Tech', { exact: true })).toBeVisible();
    await expectAccessible(page);
    await keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(body).toBeFocused();
    const written = `{"company": "{{ custom_attribute.\${company} | default: 'your company' | json_escape }}"}`;
    await expect(body).toHaveText(written);
    await keyboard.press('Control+z');
    await expect(body).toHaveText('{"company": ""}');
    await keyboard.press('Control+Shift+z');
    await expect(body).toHaveText(written);
  });

  await test.step('where a number stands it stands bare; Escape inserts nothing', async () => {
    await writeBody(page, '{"score": }');
    await keyboard.press('ArrowLeft');
    await pressOn(page, page.getByRole('button', { name: 'Add personalisation to Body' }));
    await keyboard.press('Escape');
    await expect(body).toBeFocused();
    await expect(body).toHaveText('{"score": }');
    await pressOn(page, page.getByRole('button', { name: 'Add personalisation to Body' }));
    await expect(dialog.getByRole('option', { selected: true })).toHaveAccessibleName(/lead score/);
    await expect(dialog.getByRole('switch', { name: /^As text in quotes/ })).not.toBeChecked();
    await keyboard.press('Enter');
    await expect(body).toHaveText('{"score": {{custom_attribute.${lead score}}}}');
  });

  await test.step('arrows choose; every kind says what it has', async () => {
    await pressOn(page, page.getByRole('button', { name: 'Add personalisation to Webhook URL' }));
    await keyboard.press('ArrowDown');
    await expect(dialog.getByRole('option', { selected: true })).toHaveAccessibleName(/company/);
    await expect(dialog.getByRole('switch', { name: 'Escape for the URL' })).toBeChecked();
    await tabTo(page, dialog.getByRole('combobox', { name: 'Kind' }));
    await keyboard.press('Enter');
    const blocks = page.getByRole('option', { name: 'Content Block' });
    await expect(blocks).toBeVisible();
    await keyboard.type('Content');
    await expect(blocks).toBeFocused();
    await keyboard.press('Enter');
    await expect(dialog.getByText('No Content Blocks yet. Settings has a place for them.')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Insert' })).toBeDisabled();
    await expectAccessible(page);
    await keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });
});

test('a webhook step is written in the same editor, and its undo is the canvas’s', async ({ page }) => {
  await page.goto('/#/canvases/lead-scoring/build');
  await addStep(page, 'Webhook', 'Engaged');
  const panel = inspector(page);
  const url = panel.getByRole('textbox', { name: 'URL' });
  await url.click();
  await page.keyboard.type('https://partner.example/');
  await panel.getByRole('button', { name: 'Add personalisation to URL' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add personalisation' });
  await dialog.getByRole('combobox', { name: 'Kind' }).click();
  await page.getByRole('option', { name: 'Event property' }).click();
  await dialog.getByRole('option', { name: /^plan/ }).click();
  await expect(dialog.getByText('With a sample value')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Insert' }).click();
  await expect(url).toHaveText('https://partner.example/{{ event_properties.${plan} | url_param_escape }}');
  await expect(url).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(url).toHaveText('https://partner.example/');
  await page.keyboard.press('Control+z');
  await expect(url).toHaveText('');
  await page.keyboard.press('Control+Shift+z');
  await expect(url).toHaveText('https://partner.example/');
});

test.describe('in Korean', () => {
  test.use({ locale: 'ko-KR', colorScheme: 'dark' });

  test('documentation, search, problems and the dialog speak Korean', async ({ page }) => {
    const body = await openBody(page, '본문');
    const { keyboard } = page;
    await body.getByText('abort_message').hover();
    await expect(page.getByText('이 사용자에게 보내는 메시지를 중단하고 사유를 기록합니다.')).toBeVisible();
    await page.mouse.move(0, 0);
    await keyboard.press('Control+f');
    await page.getByRole('search').getByRole('textbox', { name: '찾기' }).fill('threshold');
    await expect(page.getByRole('search').getByRole('status')).toHaveText('3개');
    await expectAccessible(page);
    await keyboard.press('Escape');
    await page.getByRole('button', { name: '본문에 개인화 추가' }).click();
    const dialog = page.getByRole('dialog', { name: '개인화 추가' });
    await expect(dialog.getByRole('option', { selected: true })).toHaveAccessibleName(/lead score/);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: '삽입' }).click();
    await expect(dialog).toBeHidden();
    await expect(body).toBeFocused();
    await keyboard.press('Control+z');
    await keyboard.press('Control+End');
    await keyboard.type('{% if x %}');
    await expect(page.getByRole('button', { name: '문제 1개' })).toBeVisible();
    await expectAccessible(page);
  });
});
