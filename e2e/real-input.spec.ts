import { readFileSync, writeFileSync } from 'node:fs';
import type { TestInfo } from '@playwright/test';
import { simulateByCommand } from './cli';
import { openPeopleFile, problemsOf } from './files';
import { expect, expectSaved, test } from './support';
import { exportRun, openHome, restore, resultFiles, runCohort, simulation } from './verbs';

function fixture(name: string): string {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
}

/** The export of `scripts/generate-fixtures.mjs`, with two lines more that nobody can read in each file. */
const people = `${fixture('people.csv')},nobody@nowhere.example${','.repeat(14)}\r\n00Q5g00000Broken,a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q\r\n`;
const events = `${fixture('events.ndjson')}{"external_id":"00Q5g0000000003EAA","time":"last Tuesday","name":"demo_requested"}\n{"external_id":"00Q5g0000000003EAA","time":\n`;

/** Counted in the text itself, without the reader that is tried here. */
const peopleIds = new Set(fixture('people.csv').match(/^00Q\w+(?=,)/gm));
const eventIds = fixture('events.ndjson').match(/(?<="external_id":")[^"]+/g) ?? [];
const strangers = new Set(eventIds.filter((id) => !peopleIds.has(id)));

function amount(count: number): string {
  return count.toLocaleString('en-US');
}

function lineOf(text: string, part: string): string {
  return amount(text.slice(0, text.indexOf(part)).split('\n').length);
}

function linesOf(text = ''): readonly Readonly<Record<string, unknown>>[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>); // every line is one object
}

function written(info: TestInfo, name: string, text: string): string {
  const path = info.outputPath(name);
  writeFileSync(path, text);
  return path;
}

test('a real export is imported and run, in the app and on the command line, to the same bytes', async ({
  page,
}, info) => {
  test.setTimeout(180_000);
  expect(peopleIds.size).toBeGreaterThanOrEqual(5_000);
  expect(eventIds.length).toBeGreaterThanOrEqual(25_000);

  await test.step('the workspace of the export takes the place of the sample', async () => {
    await openHome(page);
    await restore(page, fixture('workspace.json'));
    await page.getByRole('link', { name: /^People/ }).click();
    await expect(page.getByText('0 people with 0 events.')).toBeVisible();
  });

  await test.step('people: what cannot be read is said with line and column, and nothing is half imported', async () => {
    const dialog = await openPeopleFile(page, { name: 'people.csv', text: people });
    const problems = problemsOf(dialog);
    const noId = lineOf(people, ',nobody@nowhere.example');
    await expect(
      problems.filter({ hasText: `Line ${noId}, column external_id: there is no external_id.` }),
    ).toBeVisible();
    const long = lineOf(people, '00Q5g00000Broken');
    await expect(problems.filter({ hasText: `Line ${long}: 18 cells, but the header has 16.` })).toBeVisible();
    await expect(problems.filter({ hasText: /^Line \d[\d,]*, column external_id: .* was on line / })).not.toHaveCount(
      0,
    );
    await expect(dialog.getByText('2 lines cannot be read, so nothing is imported.')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
    await dialog.getByRole('switch', { name: 'Skip bad lines' }).click();
    await dialog.getByRole('button', { name: `Import ${amount(peopleIds.size)} people` }).click();
    await expect(page.getByText(`${amount(peopleIds.size)} people with 0 events.`)).toBeVisible();
  });

  await test.step('events: likewise', async () => {
    const dialog = await openPeopleFile(page, { name: 'events.ndjson', text: events });
    const problems = problemsOf(dialog);
    const noTime = lineOf(events, '{"external_id":"00Q5g0000000003EAA","time":"last Tuesday"');
    await expect(
      problems.filter({ hasText: `Line ${noTime}, column time: “last Tuesday” is not a date.` }),
    ).toBeVisible();
    const broken = amount(events.split('\n').length - 1);
    await expect(
      problems.filter({ hasText: new RegExp(`^Line ${broken}, character \\d+: this is not JSON\\.`) }),
    ).toBeVisible();
    await expect(
      problems.filter({ hasText: /^No time zone [\d,]+ times, first on line \d+: read as UTC\./ }),
    ).toBeVisible();
    await expect(dialog.getByText('2 lines cannot be read, so nothing is imported.')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
    await dialog.getByRole('switch', { name: 'Skip bad lines' }).click();
    await expect(
      dialog.getByText(`${amount(strangers.size)} people with events are not in the workspace`),
    ).toBeVisible();
    await dialog.getByRole('button', { name: `Import ${amount(eventIds.length)} events` }).click();
    const everybody = amount(peopleIds.size + strangers.size);
    await expect(page.getByText(`${everybody} people with ${amount(eventIds.length)} events.`)).toBeVisible();
  });

  await test.step('what was imported is still there after a reload', async () => {
    const before = await page.getByText(/ people with .* events\./).innerText();
    const seen = Date.now();
    // A second is what may be lost: nothing younger is asked for.
    await page.waitForFunction((since) => Date.now() - since >= 1_000, seen);
    await page.reload();
    await expect(page.getByText(before)).toBeVisible();
  });

  const results = await test.step('everybody runs, in as many workers as there may be', async () => {
    await page.getByRole('link', { name: 'Home' }).click();
    await page.getByRole('link', { name: 'Lead scoring canvas', exact: true }).click();
    await runCohort(page);
    await expectSaved(page);
    await expect(simulation(page).getByRole('table', { name: 'People of the run' })).toBeVisible();
    const processors = await page.evaluate(() => navigator.hardwareConcurrency);
    const workers = page.workers().filter((worker) => /simulate\.worker/.test(worker.url()));
    expect(workers).toHaveLength(Math.min(4, processors));
    return exportRun(page);
  });

  await test.step('the run says what went in, and every score is where its ledger ends', () => {
    const summary: unknown = JSON.parse(results['summary.json'] ?? '');
    expect(summary).toMatchObject({ people: peopleIds.size + strangers.size, events: eventIds.length });
    const last = new Map(linesOf(results['ledger.ndjson']).map(({ person, after }) => [person, after]));
    const finals = linesOf(results['people.ndjson']);
    expect(finals).toHaveLength(peopleIds.size + strangers.size);
    const wrong = finals.filter((one) => one['lead score'] !== last.get(one['external_id']));
    expect(wrong).toEqual([]);
    const sent = linesOf(results['webhooks.ndjson']).filter(({ outcome }) => outcome === 'sent');
    expect(sent.length).toBeGreaterThan(0);
  });

  await test.step('the command line reads the same files to the same bytes', async () => {
    const files = await simulateByCommand(
      info,
      fixture('workspace.json'),
      resultFiles,
      ...['--people', written(info, 'people.csv', people)],
      ...['--events', written(info, 'events.ndjson', events)],
      ...['--skip-bad', '--trace', 'ledger'],
    );
    for (const name of resultFiles) expect(files[name] === results[name], `${name} is byte-equal`).toBe(true);
  });
});
