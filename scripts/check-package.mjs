// What others install, as they would use it: imported by plain Node, type-checked by a consumer, run from a shell.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const cli = join(root, manifest.bin.leadloom);

const { messages } = await publint({ pkgDir: root, strict: true, pack: false });
for (const message of messages) console.error(formatMessage(message, manifest));
assert.equal(messages.length, 0, 'publint has something to say');

const folder = mkdtempSync(join(root, 'node_modules', '.leadloom-consumer-'));
try {
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules', 'leadloom'), 'junction');
  checkTypes();
  checkLibrary();
  checkCommandLine();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log('The package can be imported, type-checked and run.');

function run(args, options = {}) {
  return spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C' },
    ...options,
  });
}

/** A consumer with strict settings, Node's own module resolution, and no browser types. */
function checkTypes() {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  writeFileSync(
    join(folder, 'consumer.ts'),
    `import { createSession, run, type RunResult } from 'leadloom/engine';
import { loadCanvas, readEvents, sampleWorkspace } from 'leadloom/documents';
import { render, type Rendered } from 'leadloom/liquid';

const { canvases, campaigns, people, events, run: settings } = sampleWorkspace('ko');
const result = run({ canvases, campaigns, people, events, settings });
if (result.ok) {
  const value: RunResult = result.value;
  const entries: number = value.summary.canvases[0]?.entries ?? 0;
  console.log(entries);
} else console.log(result.error[0]?.code);
const session = createSession({ canvases, settings });
if (session.ok) console.log(session.value.person('a').advance({ type: 'tick', at: 0 }).nextWakeMs);
const rendered: Rendered = render({ template: 'x', now: 0 });
console.log(rendered.type, loadCanvas({}).document?.name, readEvents('').problems[0]?.line);
// @ts-expect-error a run needs people
run({ canvases, settings });
`,
  );
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        target: 'ES2022',
        lib: ['ES2023'],
        module: 'NodeNext',
        moduleResolution: 'NodeNext',
        strict: true,
        noEmit: true,
        types: [],
        skipLibCheck: false,
        preserveSymlinks: true,
      },
      files: ['consumer.ts', 'globals.d.ts'],
    }),
  );
  // `console` is this consumer's own; `URL` is what zod's types ask for. Nothing of Leadloom's needs either.
  writeFileSync(
    join(folder, 'globals.d.ts'),
    'declare const console: { log(...values: unknown[]): void };\ndeclare class URL {}\n',
  );
  const { status, stdout } = run([join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', '.']);
  assert.equal(status, 0, `A consumer's type check fails:\n${stdout}`);
}

/** Plain Node: no browser, no bundler, no test runner. */
function checkLibrary() {
  writeFileSync(
    join(folder, 'consumer.mjs'),
    `import assert from 'node:assert/strict';
import { run } from 'leadloom/engine';
import { loadDocument, sampleWorkspace, serializeText } from 'leadloom/documents';
import { render } from 'leadloom/liquid';

const sample = sampleWorkspace('en');
const { document, findings } = loadDocument(serializeText(sample));
assert.deepEqual(findings, []);
assert.deepEqual(document, sample);
const { canvases, campaigns, people, events, run: settings } = document;
const result = run({ canvases, campaigns, people, events, settings });
assert.equal(result.ok, true);
assert.equal(result.value.people[0].finalScore, 103);
assert.equal(result.value.webhooks.filter((send) => send.outcome === 'sent').length, 2);
const body = campaigns[0].message.body.text;
assert.deepEqual(render({ template: body, person: { 'lead score': 100 }, now: 0 }).reason, 'not at threshold');
assert.match(render({ template: body, person: { 'lead score': 101 }, now: 0 }).text, /"lead_status": "MQL"/);
process.stdout.write(serializeText(sample));
`,
  );
  const { status, stdout, stderr } = run(['consumer.mjs'], { maxBuffer: 1 << 26 });
  assert.equal(status, 0, `Importing the library fails:\n${stderr}`);
  writeFileSync(join(folder, 'workspace.json'), stdout);
}

function checkCommandLine() {
  const validated = run([cli, 'validate', 'workspace.json']);
  assert.equal(validated.status, 0, validated.stderr);
  const simulated = run([cli, 'simulate', '--workspace', 'workspace.json', '--trace', 'full', '--out', 'results']);
  assert.equal(simulated.status, 0, simulated.stderr);
  assert.equal(simulated.stderr, '', 'progress or warnings in a pipe');
  const people = readFileSync(join(folder, 'results', 'people.ndjson'), 'utf8')
    .trim()
    .split('\n');
  assert.equal(JSON.parse(people[0])['lead score'], 103);
  const piped = run([cli, 'render', '--template', '-', '--json'], { input: '{{ 1 | plus: 1 }}' });
  assert.deepEqual(JSON.parse(piped.stdout), { text: '2', errors: [] });
  const schema = run([cli, 'schema', 'canvas']);
  assert.deepEqual(
    JSON.parse(schema.stdout),
    JSON.parse(readFileSync(join(root, 'public/schema/canvas.v1.json'), 'utf8')),
  );
  assert.equal(run([cli, 'simulate', '--nope']).status, 2);
  assert.equal(run([cli, 'validate', 'nowhere.json']).status, 1);
}
