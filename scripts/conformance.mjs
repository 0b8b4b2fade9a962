// Which rule of the sheets is proved by which test. Writes docs/conformance.md; `--check` only compares and complains.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const reportFile = 'docs/conformance.md';
const reasonsFile = 'docs/not-simulated.json';

/** In the order of the report. An open point `O-n` is called by the prefix of its sheet, those of the canvas by none. */
const sheets = [
  { name: 'canvas', open: '' },
  { name: 'segments', open: 'S-' },
  { name: 'webhook', open: 'W-' },
  { name: 'liquid', open: 'L-' },
  { name: 'data', open: 'D-' },
];

/** A bare `O-n` means the sheet of the code a test lies beside; the second sheet is asked if the first has no such point. */
const homes = [
  { path: /^src\/core\/liquid\//, open: ['L-', 'W-'] },
  { path: /^src\/core\/segments\//, open: ['S-'] },
  { path: /^src\/core\/webhooks\//, open: ['W-'] },
  { path: /^src\/features\/campaigns\//, open: ['W-'] },
  { path: /^src\/workflow\/__scenarios__\/handoffs\.ts$/, open: ['W-'] },
  { path: /^src\/workflow\/lint\/rules\/message\.test\.ts$/, open: ['W-'] },
];

/** What the engine stands on. A rule named here has a test, or the check fails. */
const required = [
  'C-ENTRY-8…18',
  'C-RE-*',
  'C-ACTION-1…25',
  ...['C-UU-1…18', 'C-UU-22…26', 'C-UU-28'],
  'C-LOOP-*',
  'W-SEED-*',
  'L-SEED-*',
  'O-1…6',
  ...['O-8', 'O-11', 'O-18', 'O-20', 'O-22', 'O-23', 'O-27', 'O-28', 'W-O-10', 'W-O-11'],
  'V1…26',
];

const idPattern = /(?<![\w-])(?:[A-Z](?:-[A-Z]+)+-L?\d+|[A-Z]-O-\d+|O-\d+|V\d+)(?:…\d+)?(?![\w])/g;

function readRules() {
  const rules = new Map();
  for (const sheet of sheets) {
    const text = readFileSync(join(root, 'docs/spec', `${sheet.name}.md`), 'utf8');
    for (const [, id] of text.matchAll(/^- \*\*((?:[A-Z]-)?[A-Z]+(?:-[A-Z]+)*-L?\d+)(?=[\s*])/gm)) {
      addRule(rules, id.startsWith('O-') ? sheet.open + id : id, sheet.name);
    }
    for (const [, id] of text.matchAll(/^\| (V\d+) \|/gm)) addRule(rules, id, sheet.name);
  }
  return rules;
}

function addRule(rules, id, sheet) {
  if (rules.has(id)) throw new Error(`${id} stands twice in the sheets.`);
  rules.set(id, { id, sheet, files: new Set() });
}

/** `C-RE-*` and `O-1…6` as the ids they stand for. */
function expand(pattern, rules) {
  if (pattern.endsWith('*')) return [...rules.keys()].filter((id) => isNumbered(id, pattern.slice(0, -1)));
  const range = /^(.*?)(\d+)…(\d+)$/.exec(pattern);
  if (range === null) return [pattern];
  const [, prefix, from, to] = range;
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => `${prefix}${Number(from) + index}`);
}

function isNumbered(id, prefix) {
  return id.startsWith(prefix) && /^\d+$/.test(id.slice(prefix.length));
}

function filesUnder(folder) {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
    join(folder, file).replaceAll('\\', '/'),
  );
}

/** Files whose names of tests count, and the golden scenarios, whose workspace name is the claim its trace is held to. */
function claimFiles() {
  return [...filesUnder('src'), ...filesUnder('e2e')]
    .filter((file) => /\.test\.tsx?$/.test(file) || /^e2e\/.*\.spec\.ts$/.test(file) || isScenario(file))
    .sort();
}

function isScenario(file) {
  return /^src\/workflow\/__scenarios__\/[^/]+\.ts$/.test(file) && !file.endsWith('.test.ts');
}

function readClaims(file) {
  const text = readFileSync(join(root, file), 'utf8');
  const kind = file.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  const claims = [];
  const visit = (node) => {
    if (ts.isCallExpression(node)) {
      const callee = node.expression.getText(source);
      const name = testName(node, callee) ?? (isScenario(file) ? scenarioName(node, callee) : undefined);
      if (name === 'left out') return;
      if (name !== undefined) claims.push(name);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return claims;
}

/** First argument of a test or a group of tests; whatever is skipped or still to be written proves nothing. */
function testName(call, callee) {
  const [, modifiers] = /^(?:it|test|describe)((?:\.\w+)*)(?:\(|`|$)/.exec(callee) ?? [];
  if (modifiers === undefined || /\.step\b/.test(modifiers)) return undefined;
  if (/\.(?:skip|todo|fixme|fails?)\b/.test(modifiers)) return 'left out';
  const [first] = call.arguments;
  return first === undefined ? undefined : textOf(first);
}

function scenarioName(call, callee) {
  if (callee !== 'makeWorkspace') return undefined;
  const [first] = call.arguments;
  if (first === undefined || !ts.isObjectLiteralExpression(first)) return undefined;
  const name = first.properties.find((each) => ts.isPropertyAssignment(each) && each.name.getText() === 'name');
  return name === undefined ? undefined : textOf(name.initializer);
}

/** The fixed text of a name; what is put in at run time does not count. */
function textOf(node) {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join(' … ');
}

function idsIn(claim, file, rules) {
  return [...claim.matchAll(idPattern)].flatMap((match) => {
    const after = claim.slice(match.index + match[0].length);
    return expand(match[0], rules).map((id) => (id.startsWith('O-') ? openPoint(id, after, file, rules) : id));
  });
}

function openPoint(id, after, file, rules) {
  const [, named] = /^ of (\w+)\.md/.exec(after) ?? [];
  if (named !== undefined) return `${sheets.find((sheet) => sheet.name === named)?.open ?? '?-'}${id}`;
  const { open } = homes.find(({ path }) => path.test(file)) ?? { open: [''] };
  return (open.find((prefix) => rules.has(prefix + id)) ?? open[0]) + id;
}

/** Reasons by id. Single ids must be of rules without a test; a pattern speaks of those of its rules that have none. */
function readReasons(rules, problems) {
  const reasons = new Map();
  for (const { rules: patterns, why } of JSON.parse(readFileSync(join(root, reasonsFile), 'utf8'))) {
    for (const pattern of patterns) {
      const ids = expand(pattern, rules);
      if (ids.length === 0) problems.push(`${reasonsFile}: ${pattern} is no rule.`);
      for (const id of ids) {
        const rule = rules.get(id);
        if (rule === undefined) problems.push(`${reasonsFile}: ${id} is no rule.`);
        else if (ids.length === 1 && rule.files.size > 0) problems.push(`${reasonsFile}: ${id} is tested.`);
        if (reasons.has(id)) problems.push(`${reasonsFile}: ${id} has two reasons.`);
        reasons.set(id, why);
      }
    }
  }
  return reasons;
}

const statuses = ['tested', 'not simulated', 'missing'];

function rowOf({ id, files }, reasons) {
  if (files.size > 0) return { id, status: 'tested', note: placesOf([...files]) };
  const why = reasons.get(id);
  return why === undefined ? { id, status: 'missing', note: '' } : { id, status: 'not simulated', note: why };
}

function placesOf(files) {
  const shown = files.slice(0, 2).map((file) => `\`${file}\``);
  return [...shown, ...(files.length > 2 ? [`${files.length - 2} more`] : [])].join(', ');
}

async function toReport(rules, reasons) {
  const bySheet = sheets.map(({ name }) => ({
    name,
    rows: [...rules.values()].filter((rule) => rule.sheet === name).map((rule) => rowOf(rule, reasons)),
  }));
  const count = (rows, status) => rows.filter((row) => row.status === status).length;
  const summary = [...bySheet, { name: 'all', rows: bySheet.flatMap(({ rows }) => rows) }].map(
    ({ name, rows }) => `| ${[name, ...statuses.map((status) => count(rows, status)), rows.length].join(' | ')} |`,
  );
  const sections = bySheet.map(({ name, rows }) =>
    [
      `## ${name}`,
      '',
      ...table(
        ['id', 'status', 'where, or why'],
        rows.map(({ id, status, note }) => [id, status, note]),
      ),
    ].join('\n'),
  );
  const text = [
    '# Conformance',
    '',
    'Every rule of the sheets in `docs/spec`, and the test that proves it. A rule counts as tested only if its id stands in',
    'the name of a test or in the claim of a golden scenario. Why a rule is not simulated is kept by hand in',
    '`docs/not-simulated.json`; *missing* has neither. Open points are called `O-n` for the canvas, and `S-O-n`, `W-O-n`,',
    '`L-O-n`, `D-O-n` for the other sheets. Written by `npm run conformance`. How the Liquid dialect fares on public suites',
    'beside plain liquidjs, group by group and with reasons, is in [`liquid-conformance.md`](liquid-conformance.md).',
    '',
    `| sheet | ${statuses.join(' | ')} | rules |`,
    '| --- | --: | --: | --: | --: |',
    ...summary,
    '',
    sections.join('\n\n'),
    '',
  ].join('\n');
  const options = await prettier.resolveConfig(join(root, reportFile));
  return prettier.format(text, { ...options, parser: 'markdown' });
}

function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

const problems = [];
const rules = readRules();
for (const file of claimFiles()) {
  for (const claim of readClaims(file)) {
    for (const id of idsIn(claim, file, rules)) {
      const rule = rules.get(id);
      if (rule === undefined) problems.push(`${file}: no sheet knows ${id} (“${claim}”).`);
      else rule.files.add(file);
    }
  }
}
const reasons = readReasons(rules, problems);
for (const id of required.flatMap((pattern) => expand(pattern, rules))) {
  const rule = rules.get(id);
  if (rule === undefined) problems.push(`${id} is required, and no sheet knows it.`);
  else if (rule.files.size === 0) problems.push(`${id} is required, and no test names it.`);
}

const missing = [...rules.values()].filter(({ id, files }) => files.size === 0 && !reasons.has(id));
if (missing.length > 0) problems.push(`Neither tested nor explained: ${missing.map(({ id }) => id).join(' ')}`);

const report = await toReport(rules, reasons);
const isChecking = process.argv.includes('--check');
const written = existsSync(join(root, reportFile)) ? readFileSync(join(root, reportFile), 'utf8') : '';
if (!isChecking) writeFileSync(join(root, reportFile), report);
else if (written !== report) problems.push(`${reportFile} is stale: npm run conformance.`);

for (const problem of problems) console.error(problem);
console.log(
  report
    .split('\n')
    .filter((line) => /^\| (?:sheet|canvas|segments|webhook|liquid|data|all)\b/.test(line))
    .join('\n'),
);
process.exitCode = problems.length === 0 || !isChecking ? 0 : 1;
