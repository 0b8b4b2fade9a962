// Writes e2e/fixtures: a B2B export as it really comes, from a seed. The same bytes every time.
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importTypeScript, root } from './bundle.mjs';

const { createDraw } = await importTypeScript('src/workflow/sample/draw.ts');
const { generatePeople, sampleWorkspace, serializeText } = await importTypeScript('src/library/documents.ts');

const seed = 20260302;
const from = Date.UTC(2026, 2, 2);
const until = Date.UTC(2026, 3, 1);
const folder = join(root, 'e2e', 'fixtures');

const { people, events } = generatePeople({ count: 5_400, seed, from, until: until - 86_400_000, locale: 'ko' });
const draw = createDraw(seed, 1);

writeFixture('people.csv', peopleCsv());
writeFixture('events.ndjson', eventsNdjson());
writeFixture('workspace.json', workspaceJson());

function writeFixture(name, text) {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, text);
  console.log(`e2e/fixtures/${name}  ${statSync(path).size} bytes`);
}

/** Byte order mark, CRLF, quotes only where needed; some people twice, cells empty, notes with line breaks, odd columns. */
function peopleCsv() {
  const columns = [
    'external_id',
    'email',
    'first_name',
    'last_name',
    'country',
    'language',
    'time_zone',
    'email_subscribe',
    'company',
    'job_title',
    'lead_source',
    'lead score',
    'lead_status',
    'newsletter',
    'last_seen',
    'notes',
  ];
  const rows = people.map((person) => ({
    ...person,
    newsletter: draw.chance(60) ? draw.pick(['true', 'false', 'TRUE']) : undefined,
    last_seen: draw.chance(50) ? `2026-02-${String(1 + draw.below(28)).padStart(2, '0')}` : undefined,
    notes: draw.chance(4)
      ? draw.pick(['met at "Expo", call back', 'line one\r\nline two', 'asks for a quote; urgent', '  '])
      : undefined,
  }));
  const seenAgain = rows
    .filter(() => draw.chance(2))
    .map(({ external_id, email, company }) => ({ external_id, email, company, 'lead score': draw.below(95) }));
  const lines = [columns.join(',')];
  for (const row of spread(rows, seenAgain)) lines.push(columns.map((name) => cell(row[name])).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** Later rows between earlier ones, never before the row they repeat. */
function spread(rows, later) {
  const all = [...rows];
  for (const row of later) {
    const first = all.findIndex((other) => other.external_id === row.external_id);
    all.splice(first + 1 + draw.below(all.length - first), 0, row);
  }
  return all;
}

function cell(value) {
  if (value === undefined) return '';
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Out of order, in several ways of writing time, with people no other file knows and values as text. */
function eventsNdjson() {
  const lines = events.map((event) => JSON.stringify(withZone(event)));
  for (let stranger = 0; stranger < 40; stranger += 1) {
    const id = `visitor-${(draw.below(0xffffff) + 0x1000000).toString(16).slice(1)}`;
    const at = new Date(from + draw.below(29) * 86_400_000 + draw.below(86_400) * 1_000).toISOString();
    lines.push(JSON.stringify({ external_id: id, time: at, type: 'session_start' }));
    if (draw.chance(50))
      lines.push(JSON.stringify({ external_id: id, time: at, attributes: { 'lead score': draw.below(90) } }));
  }
  for (let at = lines.length - 1; at > 0; at -= 1) {
    if (!draw.chance(30)) continue;
    const other = Math.max(0, at - draw.below(400));
    [lines[at], lines[other]] = [lines[other], lines[at]];
  }
  return `${lines.join('\n')}\n`;
}

function withZone(event) {
  const at = Date.parse(event.time);
  switch (draw.below(10)) {
    case 0:
      return { ...event, time: `${local(at, 9)}+09:00` };
    case 1:
      return { ...event, time: `${local(at, -5)}-05:00` };
    case 2:
      return { ...event, time: local(at, 0) };
    case 3:
      return { ...event, time: local(at, 0).replace('T', ' ') };
    default:
      return draw.chance(8) && event.attributes?.['lead score'] !== undefined
        ? { ...event, attributes: { 'lead score': String(event.attributes['lead score']) } }
        : event;
  }
}

function local(at, hours) {
  return new Date(at + hours * 3_600_000).toISOString().slice(0, 19);
}

/** The sample's canvas and campaign without its people. */
function workspaceJson() {
  const sample = sampleWorkspace('en');
  return serializeText({
    ...sample,
    id: 'fixture',
    name: 'B2B export',
    people: [],
    events: [],
    run: { ...sample.run, from: new Date(from).toISOString(), until: new Date(until).toISOString() },
  });
}
