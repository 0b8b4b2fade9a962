import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createLiquid } from '@/core/liquid/liquid';
import { createOutside } from '@/core/outside/outside';
import { writeEvents, writePeople } from '@/adapters/files/write';
import { serializeText } from '@/workflow/documents/load';
import { runFiles } from '@/workflow/output/run-files';
import { sampleWorkspace } from '@/workflow/sample/workspace';
import { simulate } from '@/workflow/simulate';
import { jsonSchemaOf } from '@/workflow/documents/schemas';
import { createTestHost } from './__fixtures__/test-host';

const workspace = sampleWorkspace('en');
const [canvas] = workspace.canvases;
const [campaign] = workspace.campaigns;
const files = {
  'w.json': serializeText(workspace),
  'c.json': serializeText(canvas!),
  'h.json': serializeText(campaign!),
  'p.csv': writePeople(workspace.people, 'csv').text,
  'e.ndjson': writeEvents(workspace.events, 'ndjson').text,
};
const span = '--from 2026-03-02T00:00:00Z --until 2026-04-01T09:00:00+09:00';

describe('leadloom simulate', () => {
  const expected = (level: 'counters' | 'ledger' | 'full') => {
    const result = simulate(
      { workspace, settings: workspace.run, traceLevel: level },
      { liquid: createLiquid(), outside: createOutside(workspace.salesforce) },
    );
    if (!result.ok) throw new Error('the sample must run');
    return Object.fromEntries(runFiles(result.value, level).map((file) => [file.name, [...file.lines()].join('')]));
  };
  const written = (cli: ReturnType<typeof createTestHost>) =>
    Object.fromEntries(
      [...cli.disk.keys()].filter((name) => name.startsWith('out/')).map((name) => [name.slice(4), cli.text(name)]),
    );

  it.each(['counters', 'ledger', 'full'] as const)('writes the bytes of the engine at level %s', async (level) => {
    const cli = createTestHost(files);
    expect(await cli.run(`simulate --workspace w.json --trace ${level} --out out`)).toBe(0);
    expect(written(cli)).toEqual(expected(level));
    expect(cli.said.err).toBe('');
    expect(cli.said.out).toContain('12 people, 43 events\nLead scoring canvas: 54 entries by 10 people');
  });

  it('gives the same bytes for documents, people and events in files of their own, events from standard input', async () => {
    const cli = createTestHost({ ...files, '<stdin>': files['e.ndjson'] });
    const code = await cli.run(
      `simulate --canvas c.json --campaign h.json --people p.csv --events - ${span} --trace full --out out`,
    );
    expect(code).toBe(0);
    expect(written(cli)).toEqual(expected('full'));
  });

  it('takes away files of an earlier run that this one does not have', async () => {
    const cli = createTestHost({ ...files, 'out/trace.ndjson': 'old\n', 'out/mine.txt': 'mine' });
    await cli.run('simulate --workspace w.json --out out');
    expect([...cli.disk.keys()].filter((name) => name.startsWith('out/')).sort()).toEqual([
      'out/mine.txt',
      'out/people.ndjson',
      'out/summary.json',
    ]);
  });

  it('lets options change the run of a workspace, and people and events of a file take the place of its own', async () => {
    const cli = createTestHost({
      ...files,
      'one.ndjson': '{"external_id":"x","time":"2026-03-03T00:00:00Z","attributes":{"lead score":7}}',
    });
    const code = await cli.run(
      'simulate --workspace w.json --people p.csv --events one.ndjson --until 2026-03-20 --seed -5 --same-second clock_second --out out --json',
    );
    expect(code).toBe(0);
    expect(JSON.parse(cli.said.out)).toMatchObject({
      until: '2026-03-20T00:00:00.000Z',
      seed: -5,
      people: 13,
      events: 1,
    });
    expect(cli.text('out/summary.json')).toBe(cli.said.out);
  });

  it('takes run settings from a file, which decide what they say and nothing else', async () => {
    const stop = { at: '2026-03-02T00:00:00Z', flow: canvas!.id, action: 'stop' };
    const cli = createTestHost({ ...files, 's.json': JSON.stringify({ seed: 3, statuses: [stop] }) });
    expect(await cli.run('simulate --workspace w.json --settings s.json --out out --json')).toBe(0);
    expect(JSON.parse(cli.said.out)).toMatchObject({ seed: 3, until: '2026-04-01T00:00:00.000Z' });
    expect(JSON.parse(cli.said.out)).toMatchObject({ canvases: [{ canvas: canvas!.id, entries: 0 }] });
  });

  it.each([
    ['{', 'Run settings in s.json cannot be read'],
    ['7', 'Run settings in s.json cannot be read'],
    ['{"seed":"x"}', 'Run settings in s.json cannot be read: seed'],
  ])('refuses run settings that are %s', async (text, said) => {
    const cli = createTestHost({ ...files, 's.json': text });
    await cli.run('simulate --workspace w.json --settings s.json --out out');
    expect(cli.said.err).toContain(said);
  });

  it('shows progress on a terminal only', async () => {
    const cli = createTestHost(files, { showsProgress: true });
    await cli.run('simulate --workspace w.json --out out');
    expect(cli.said.err).toContain('\r');
  });

  it('refuses bad lines with file, line and column, and writes nothing', async () => {
    const cli = createTestHost({ ...files, 'e.csv': 'external_id,time,name\na,2026-02-30,x\n' });
    expect(await cli.run(`simulate --canvas c.json --people p.csv --events e.csv ${span} --out out`)).toBe(1);
    expect(cli.said.err).toContain(
      'e.csv:2: error time-unreadable: Line 2, column `time`: “2026-02-30” is not a date.',
    );
    expect(cli.said.err).toContain('e.csv: nothing was taken over. Fix the lines above, or add --skip-bad');
    expect(written(cli)).toEqual({});
    expect(await cli.run(`simulate --canvas c.json --people p.csv --events e.csv ${span} --out out --skip-bad`)).toBe(
      0,
    );
  });

  it('does not start with a document that cannot run, and says what to solve', async () => {
    const steps = canvas!.steps.map((step) => ({ ...step, next: { ...step.next, next: 'gone' } }));
    const cli = createTestHost({ ...files, 'b.json': JSON.stringify({ ...canvas!, steps }) });
    expect(await cli.run(`simulate --canvas b.json --people p.csv --events e.ndjson ${span} --out out`)).toBe(1);
    expect(cli.said.err).toContain('b.json: error next-missing steps.0.next.next: ');
    expect(cli.said.err).toContain('leadloom: The run did not start');
    expect(written(cli)).toEqual({});
  });

  it('runs without what it cannot read, and ends with 1 so that nobody takes it for the whole', async () => {
    const triggers = [...canvas!.entry.triggers, { type: 'full_moon' }];
    const cli = createTestHost({
      ...files,
      'b.json': JSON.stringify({ ...canvas!, entry: { type: 'action', triggers } }),
    });
    expect(await cli.run(`simulate --canvas b.json --people p.csv --events e.ndjson ${span} --out out`)).toBe(1);
    expect(cli.said.err).toContain('b.json: error trigger-unknown entry.triggers.2: ');
    expect(cli.said.err).toContain('leadloom: The run left out what could not be read');
    expect(Object.keys(written(cli))).toEqual(['summary.json', 'people.ndjson']);
  });

  it('takes no canvas for a workspace', async () => {
    const cli = createTestHost(files);
    expect(await cli.run('simulate --workspace c.json --out out')).toBe(1);
    expect(cli.said.err).toBe('leadloom: c.json is a canvas; a workspace is wanted here.\n');
  });

  it('says why results cannot be written', async () => {
    const cli = createTestHost(files, {
      writeFile: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })),
    });
    expect(await cli.run('simulate --workspace w.json --out out')).toBe(1);
    expect(cli.said.err).toBe('leadloom: out/summary.json cannot be written: the disk is full.\n');
  });
});

describe('leadloom validate', () => {
  it('ends with 0 where nothing keeps the document from running, and lists what will surprise', async () => {
    const cli = createTestHost(files);
    expect(await cli.run('validate w.json c.json h.json')).toBe(0);
    expect(cli.said.out).toContain('w.json: warning decay-unbounded steps.4: ');
    expect(cli.said.out).toMatch(/\n0 errors, \d+ warnings\n$/);
  });

  it('ends with 1 on an error; one bad file does not hide the others', async () => {
    const cli = createTestHost({ ...files, 'broken.json': '{"type":"canvas",}' });
    expect(await cli.run('validate missing.json broken.json c.json')).toBe(1);
    expect(cli.said.out).toContain(
      'missing.json: error cannot-read: missing.json cannot be read: there is no such file.',
    );
    expect(cli.said.out).toContain('broken.json: error syntax: This is not JSON: line 1, column 18');
    expect(cli.said.out).toContain('c.json: warning same-second');
  });

  it('gives the findings as JSON: path, message, code', async () => {
    const broken = { ...canvas!, steps: canvas!.steps.map((step) => ({ ...step, next: { next: 'gone' } })) };
    const cli = createTestHost({ '<stdin>': JSON.stringify(broken) });
    expect(await cli.run('validate - --json')).toBe(1);
    expect(JSON.parse(cli.said.out)).toMatchObject({
      files: [{ file: '-', type: 'canvas', id: 'lead-scoring' }],
    });
    expect(cli.said.out).toContain('"code": "next-missing"');
    expect(cli.said.out).toContain('"path": "steps.0.next.next"');
  });

  it('says each mistake once', async () => {
    const cli = createTestHost({ 'b.json': JSON.stringify({ ...canvas!, entry: { type: 'action', triggers: [] } }) });
    await cli.run('validate b.json --json');
    const answer = z.object({
      files: z.array(z.object({ findings: z.array(z.object({ code: z.string(), path: z.string() })) })),
    });
    const places = answer
      .parse(JSON.parse(cli.said.out))
      .files.flatMap(({ findings }) => findings.map(({ code, path }) => `${code} ${path}`));
    expect(new Set(places).size).toBe(places.length);
  });
});

describe('leadloom render', () => {
  const body = campaign!.message.body.type === 'raw' ? campaign!.message.body.text : '';
  const header = campaign!.message.headers[0]!.value;
  const render = async (template: string, score: string, rest = '') => {
    const cli = createTestHost({ '<stdin>': template, 'p.json': `{"external_id":"00Q5g00000KpR2mEAF"${score}}` });
    const code = await cli.run(`render --template - --person p.json ${rest}`);
    return [code, cli.said.out];
  };

  it.each([
    [',"lead score":99', '{"aborted":true,"reason":"not at threshold"}\n'],
    [',"lead score":100', '{"aborted":true,"reason":"not at threshold"}\n'],
    [',"lead score":100.5', '\n\n{\n"lead_status": "MQL"\n}\n'],
    [',"lead score":101', '\n\n{\n"lead_status": "MQL"\n}\n'],
    ['', '{"aborted":true,"reason":"not at threshold"}\n'],
  ])('L-SEED-2…5: the seed’s body with %j', async (score, expected) => {
    expect(await render(body, score)).toEqual([0, expected]);
  });

  it('L-SEED-8: answers Connected Content from the mock token endpoint', async () => {
    const [code, text] = await render(header, '');
    expect(code).toBe(0);
    expect(text).toMatch(/^Bearer \S+$/);
  });

  it('reads event properties and the given moment', async () => {
    const cli = createTestHost({
      't.liquid': "{{event_properties.${plan}}} {{ 'now' | date: '%F %H:%M' }}",
      'e.json': '{"external_id":"a","name":"x","time":"2026-03-02T00:00:00Z","properties":{"plan":"team"}}',
    });
    expect(await cli.run('render --template t.liquid --event e.json --now 2026-03-17T21:00:00Z')).toBe(0);
    expect(cli.said.out).toBe('team 2026-03-17 21:00');
  });

  it('gives JSON on request, and ends with 1 where the template is broken', async () => {
    expect(await render('hi', '', '--json')).toEqual([0, '{"errors":[],"text":"hi"}\n']);
    const [code, text] = await render('{% if x %}', '', '--json');
    expect([code, JSON.parse(String(text))]).toMatchObject([1, { failed: true, code: 'syntax', line: 1, column: 1 }]);
  });

  it('ends a hostile template with an error', async () => {
    const [code] = await render('{% for a in (1..9999999) %}{% for b in (1..9999999) %}x{% endfor %}{% endfor %}', '');
    expect(code).toBe(1);
  });
});

describe('leadloom schema', () => {
  it('prints the published schema', async () => {
    const cli = createTestHost();
    expect(await cli.run('schema filter')).toBe(0);
    expect(JSON.parse(cli.said.out)).toEqual(jsonSchemaOf('filter'));
  });
});

describe('wrong use', () => {
  it.each([
    ['', 'Which command? validate, simulate, render, send or schema.'],
    ['simlate', 'There is no command “simlate”. Did you mean simulate?'],
    ['fly', 'There is no command “fly”. “leadloom'],
    ['--verison', 'leadloom has no option --verison. Did you mean --version?'],
    ['simulate --workspce w.json --out o', 'simulate has no option --workspce. Did you mean --workspace?'],
    ['simulate --out --json', '--out needs a value behind it.'],
    ['simulate --json=yes', '--json takes no value.'],
    ['simulate --out a --out b', '--out is given twice.'],
    ['simulate --out o', 'simulate needs --workspace FILE / --canvas FILE.'],
    ['simulate --workspace w.json', 'simulate needs --out.'],
    ['simulate --workspace w.json --out -', '--out is a folder'],
    ['simulate --workspace w.json --canvas c.json --out o', 'Give either --workspace FILE, or --canvas FILE'],
    ['simulate --canvas c.json --out o', 'simulate needs --people.'],
    [
      'simulate --workspace w.json --out o --trace ful',
      '--trace “ful” is none of none, counters, ledger, full. Did you mean full?',
    ],
    ['simulate --workspace w.json --out o --from 2026-02-30', '--from “2026-02-30” is not a date and time.'],
    ['simulate --workspace w.json --out o --seed 1.5', '--seed “1.5” is not a whole number.'],
    ['simulate --workspace w.json --out o --same-second -1', '--same-second “-1” is not a whole number.'],
    ['simulate --workspace - --people - --out o', 'Standard input (-) can be read once only.'],
    ['simulate w.json', '“w.json” is one argument too many.'],
    ['validate', 'Which files?'],
    ['validate -x', 'validate has no option -x.'],
    ['render', 'render needs --template FILE.'],
    [
      'schema canvs',
      'schema “canvs” is none of canvas, campaign, person, event, filter, workspace. Did you mean canvas?',
    ],
    ['validate w.json --lang fr', '--lang “fr” is none of en, ko.'],
  ])('%j ends with 2 and says what to do', async (line, said) => {
    const cli = createTestHost(files);
    expect(await cli.run(line)).toBe(2);
    expect(cli.said.err).toContain(`leadloom: ${said}`);
    expect(cli.said.out).toBe('');
  });
});

describe('help and language', () => {
  it.each(['--help', 'help', '-h', 'simulate --help'])('%s explains everything and ends with 0', async (line) => {
    const cli = createTestHost();
    expect(await cli.run(line)).toBe(0);
    for (const word of ['validate', 'simulate', 'render', 'schema', 'Exit codes']) expect(cli.said.out).toContain(word);
    expect(cli.said.out.split('\n').every((row) => row.length <= 120)).toBe(true);
  });

  it('prints the version', async () => {
    const cli = createTestHost();
    expect([await cli.run('--version'), cli.said.out]).toEqual([0, '1.2.3\n']);
  });

  it.each([
    ['--lang ko validate c.json', {}],
    ['validate c.json --lang ko', {}],
    ['validate c.json --lang=ko', {}],
    ['validate c.json', { LANG: 'ko_KR.UTF-8' }],
    ['validate c.json', { LC_ALL: 'ko_KR.UTF-8', LANG: 'en_US.UTF-8' }],
  ])('%s speaks Korean with %j', async (line, env) => {
    const cli = createTestHost(files, { env });
    expect(await cli.run(line)).toBe(0);
    expect(cli.said.out).toContain('오류 0건');
  });

  it('speaks English where the environment asks for a language it does not have', async () => {
    const cli = createTestHost(files, { env: { LC_ALL: '', LANG: 'de_DE.UTF-8' } });
    await cli.run('validate c.json');
    expect(cli.said.out).toContain('0 errors');
  });
});
