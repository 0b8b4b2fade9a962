import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { openPeopleFile, problemsOf } from './files';
import { address, markup, nested, pollution, script, watch } from './hostile';
import { expect, test } from './support';
import { backUp, exportRun, giveFile, openHome, restore, runCohort, simulation } from './verbs';

const loop = '{% for i in (1..1000000000) %}{% endfor %}';
const doubling = '{% assign a = "xxxxxxxx" %}{% for i in (1..64) %}{% assign a = a | append: a %}{% endfor %}{{ a }}';
const endless =
  '{% for i in (1..9999) %}{% for j in (1..9999) %}{% for k in (1..9999) %}{% endfor %}{% endfor %}{% endfor %}';
const pyramid = nested('{% if true %}', '{% endif %}', 5_000);
const unclosed = '{% if custom_attribute.${lead score} > 100 %}{"lead_status": "MQL"}';

/** A second is promised; the browsers of a test run share two cores, so each click gets two. */
const answerMs = 2_000;

/** A person who clicks sees what they asked for. */
async function expectToAnswer(page: Page): Promise<void> {
  for (const name of [/^Delivery/, /^Compose/]) {
    const tab = page.getByRole('tab', { name });
    const clicked = Date.now();
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
    expect(Date.now() - clicked, 'time until a click was answered').toBeLessThan(answerMs);
  }
  await expect(page.getByRole('textbox', { name: 'Body', exact: true })).toBeVisible();
}

async function typeOver(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Body', exact: true }).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

async function pasteOver(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.getByRole('textbox', { name: 'Body', exact: true }).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+V');
}

test('hostile Liquid is an error where it stands, the page goes on answering, and undo brings the body back', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openHome(page);
  await page.getByRole('link', { name: 'Salesforce > Update lead to MQL', exact: true }).click();
  const body = page.getByRole('textbox', { name: 'Body', exact: true });
  const boundary = page.getByRole('region', { name: 'At the boundary' });
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  await expect(boundary.getByRole('cell', { name: 'sent', exact: true })).toHaveCount(2);
  const original = await body.innerText();

  const memory = 'The template uses too much memory and was stopped.';
  const attacks = [
    { name: 'a range of a thousand million', enter: typeOver, text: loop, says: memory },
    { name: 'a text that doubles', enter: pasteOver, text: doubling, says: memory },
    { name: 'loops in loops', enter: pasteOver, text: endless, says: 'The template takes too long and was stopped.' },
    { name: '5,000 blocks', enter: pasteOver, text: pyramid, says: 'The template is nested too deeply.' },
    { name: 'a block that never closes', enter: typeOver, text: unclosed, says: 'The template cannot be read.' },
  ];
  for (const { name, enter, text, says } of attacks) {
    await test.step(name, async () => {
      await enter(page, text);
      await expectToAnswer(page);
      await expect(page.getByText('Nothing leaves', { exact: true })).toBeVisible();
      await expect(page.getByRole('paragraph').filter({ hasText: says })).toBeVisible();
      await expect(page.getByText(/^In Body/)).toBeVisible();
      await expect(boundary.getByRole('cell', { name: 'failed', exact: true })).toHaveCount(6);
      await expectToAnswer(page);
      await expect(async () => {
        await undo.click({ timeout: answerMs });
        expect(await body.innerText()).toBe(original);
      }).toPass();
      await expect(boundary.getByRole('cell', { name: 'sent', exact: true })).toHaveCount(2);
    });
  }

  await test.step('what cannot be read is also said beside the body, with its place', async () => {
    await pasteOver(page, unclosed);
    const place = /^Nothing can be sent: the Liquid in the body cannot be read at line 1, column \d+/;
    await expect(page.getByRole('note').filter({ hasText: place })).toBeVisible();
  });
});

interface GivenWorkspace {
  readonly campaigns: readonly { readonly message: { body: unknown } }[];
}

test('hostile Liquid in a run is failed webhooks that say why, and everybody else’s run goes on', async ({ page }) => {
  await openHome(page);
  const given = JSON.parse(await backUp(page)) as GivenWorkspace;
  given.campaigns[0]!.message.body = { type: 'raw', text: '{% for i in (1..1000000000) %}x{% endfor %}' };
  await restore(page, JSON.stringify(given));
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

const workspace = readFileSync(new URL('fixtures/workspace.json', import.meta.url), 'utf8')
  .replace('"name": "Lead scoring canvas"', `"name": ${JSON.stringify(`Canvas ${markup}`)}`)
  .replace('"name": "Salesforce > Update lead to MQL"', `"name": ${JSON.stringify(`Campaign ${script}`)}`)
  .replace('"name": "B2B export"', `"name": ${JSON.stringify(markup)}`)
  .replace(/"url": "[^"]*"/, `"url": "${address}"`)
  .replace('{', `{${pollution},`);

const csvCell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const people = [
  ['external_id', 'first_name', 'last_name', 'email', 'lead score', 'constructor', '__proto__', markup],
  ['img', markup, 'One', `${address}@x.example`, '95', 'owned', '{"polluted":1}', address],
  ['__proto__', script, 'Two', '', '1', '', 'polluted', markup],
  ['constructor', address, 'Three', 'three@x.example', '', 'prototype', '', ''],
]
  .map((row) => row.map(csvCell).join(','))
  .join('\n');

const events = [
  `{"external_id":"img","time":"2026-03-03T09:00:00Z","attributes":{"lead score":96,${pollution}}}`,
  `{"external_id":"img","time":"2026-03-04T09:00:00Z","name":"pricing_viewed","properties":{"plan":${JSON.stringify(markup)},${pollution}}}`,
  `{"external_id":"img","time":"2026-03-05T09:00:00Z","name":${JSON.stringify(markup)}}`,
  '{"external_id":"__proto__","time":"2026-03-04T09:00:00Z","name":"__proto__"}',
  '{"external_id":"constructor","time":"2026-03-04T09:00:00Z","attributes":{"lead score":20}}',
  '{"external_id":"constructor","time":"2026-03-05T09:00:00Z","name":"constructor"}',
].join('\n');

test('names, values and files that would like to be code are text, and run as such', async ({ page }) => {
  test.setTimeout(120_000);
  await openHome(page);
  const { expectUntouched } = await watch(page);

  await test.step('a workspace', async () => {
    await restore(page, workspace);
    await expect(page.getByRole('textbox', { name: 'Name of the workspace' })).toHaveValue(markup);
    await expect(page.getByRole('link', { name: `Canvas ${markup}`, exact: true })).toBeVisible();
    await expect(page.getByRole('link', { name: `Campaign ${script}`, exact: true })).toBeVisible();
    await expectUntouched();
  });

  await test.step('people', async () => {
    await page.getByRole('link', { name: /^People/ }).click();
    const dialog = await openPeopleFile(page, { name: `${markup}.csv`, text: people });
    await expect(dialog.getByText(`${markup}.csv`)).toBeVisible();
    await dialog.getByRole('button', { name: 'Import 3 people' }).click();
    await expect(page.getByText('3 people with 0 events.')).toBeVisible();
    await expectUntouched();
  });

  await test.step('events: members that reach for every object are left out, and it is said', async () => {
    const dialog = await openPeopleFile(page, { name: 'events.ndjson', text: events });
    const leftOut = problemsOf(dialog).filter({ hasText: 'cannot be kept and was left out.' });
    await expect(leftOut.filter({ hasText: /^Line 1, column / })).not.toHaveCount(0);
    await expect(leftOut.filter({ hasText: /^Line 2, column / })).not.toHaveCount(0);
    await dialog.getByRole('button', { name: 'Import 6 events' }).click();
    await expect(page.getByText('3 people with 6 events.')).toBeVisible();
    await expectUntouched();
  });

  await test.step('the pages of people', async () => {
    for (const [id, name] of [
      ['__proto__', `${script} Two`],
      ['constructor', `${address} Three`],
      ['img', `${markup} One`],
    ] as const) {
      await page.goto(`/#/people/${id}`);
      await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
    }
    await expect(page.getByRole('textbox', { name: `Value of ${markup}` })).toHaveValue(address);
    const history = page.getByRole('table', { name: 'Event history' });
    await expect(history.getByText(markup, { exact: true })).toBeVisible();
    await expect(history.getByText(`plan: “${markup}”`)).toBeVisible();
    await expectUntouched();
  });

  await test.step('the run', async () => {
    await page.getByRole('link', { name: 'Home' }).click();
    await page.getByRole('link', { name: `Canvas ${markup}`, exact: true }).click();
    await expect(page.getByRole('textbox', { name: 'Canvas name' })).toHaveValue(`Canvas ${markup}`);
    await runCohort(page);
    const files = await exportRun(page);
    expect(files['people.ndjson']?.trimEnd().split('\n')).toHaveLength(3);
    await simulation(page)
      .getByRole('row')
      .filter({ hasText: `${markup} One` })
      .click();
    const why = page.getByRole('complementary', { name: 'Why' });
    await expect(why.getByRole('heading', { name: `${markup} One` })).toBeVisible();
    await expect(why.getByText('96 + 5 − 3 = 98', { exact: true })).toBeVisible();
    await expectUntouched();
  });

  await test.step('a request to javascript: never leaves, and is no link', async () => {
    await page.getByRole('link', { name: 'Leadloom' }).click();
    await page.getByRole('link', { name: `Campaign ${script}`, exact: true }).click();
    await expect(page.getByText('This is no web address, so nothing is sent.').first()).toBeVisible();
    await expect(page.getByRole('link', { name: address })).toHaveCount(0);
    await expectUntouched();
  });

  await test.step('all of it is text after a reload, too', async () => {
    await page.reload();
    await expect(page.getByRole('textbox', { name: 'Campaign name' })).toHaveValue(`Campaign ${script}`);
    await expectUntouched();
  });
});

/** The first bytes of a picture: zeros, and no UTF-8. */
const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0xff, 0xfe, 0xfd, 0, 1, 2]);
const deep = nested('[', ']', 20_000);

const badDocuments = [
  {
    name: 'broken.json',
    text: '{"type":"workspace",\n "name": oops}',
    says: 'This is not JSON: line 2, column 10 cannot be read.',
  },
  { name: 'deep.json', text: deep, says: /nested more than \d+ levels deep/ },
  { name: 'picture.json', text: picture, says: /^This is not JSON: line 1, column 1 cannot be read/ },
  { name: 'empty.json', text: '', says: 'The file is empty.' },
] as const;

const badLines = [
  {
    name: 'broken.ndjson',
    text: '{"external_id":"a"}\n{"external_id":',
    says: /^Line 2, character \d+: this is not JSON/,
  },
  { name: 'deep.ndjson', text: `{"external_id":"a","x":${deep}}`, says: 'nested too deep' },
  { name: 'picture.csv', text: picture, says: 'This is no text file.' },
  { name: 'empty.csv', text: '', says: 'The file holds nothing.' },
] as const;

test('files that are no data get a report one can read, and change nothing', async ({ page }) => {
  await openHome(page);
  const { expectUntouched } = await watch(page);
  const before: unknown = JSON.parse(await backUp(page));

  for (const { name, text, says } of badDocuments) {
    await test.step(`${name} on Home`, async () => {
      await page.getByRole('button', { name: 'Import', exact: true }).click();
      const dialog = page.getByRole('dialog', { name: /^Import/ });
      await giveFile(page, dialog.getByRole('button', { name: 'Choose files' }), { name, text });
      const report = dialog.getByRole('listitem').filter({ hasText: name });
      await expect(report.getByText('Nothing in it could be read.')).toBeVisible();
      await expect(report.getByRole('listitem').filter({ hasText: says })).toBeVisible();
      await expect(report.getByRole('button')).toHaveCount(0);
      await dialog.getByRole('button', { name: 'Close' }).last().click();
    });
  }
  expect(JSON.parse(await backUp(page))).toEqual(before);

  await page.getByRole('link', { name: /^People/ }).click();
  for (const { name, text, says } of badLines) {
    await test.step(`${name} on People`, async () => {
      const dialog = await openPeopleFile(page, { name, text });
      await expect(problemsOf(dialog).filter({ hasText: says })).toBeVisible();
      await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
      await dialog.getByRole('button', { name: 'Cancel' }).click();
    });
  }
  expect(JSON.parse(await backUp(page))).toEqual(before);
  await expectUntouched();
});
