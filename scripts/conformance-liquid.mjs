// `npm run conformance:liquid -- DIR`: the public suites of Liquid, for our dialect and for plain liquidjs. DIR holds
// clones of github.com/jg-rp/golden-liquid and github.com/Shopify/liquid-spec, or one of them. What only
// plain liquidjs passes, docs/liquid-conformance.json (kept by hand) has to explain. Writes
// docs/liquid-conformance.md; `--list GROUP` names the cases only liquidjs passes instead.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import prettier from 'prettier';
import { importTypeScript, root } from './bundle.mjs';
import { ourDialect, passes, plainLiquidjs } from './liquid-suites/engines.mjs';
import { readSuites } from './liquid-suites/suites.mjs';
import { installLocked } from './setup.mjs';

const reportFile = 'docs/liquid-conformance.md';
const reasonsFile = 'docs/liquid-conformance.json';

function readYaml() {
  const folder = join(root, 'scripts', 'liquid-suites');
  installLocked(folder, 'what reads the suites');
  return createRequire(join(folder, 'package.json'))('yaml');
}

/** What both engines pass of each group, and the cases only liquidjs passes. */
function measureGroups(cases, ours, plain) {
  const groups = new Map();
  for (const each of cases) {
    const group = groups.get(each.group) ?? {
      group: each.group,
      cases: 0,
      ours: 0,
      plain: 0,
      lost: [],
      reasons: new Set(),
    };
    groups.set(each.group, group);
    const outcome = ours(each);
    const [isOurs, isPlain] = [passes(outcome, each), passes(plain(each), each)];
    group.cases++;
    group.ours += Number(isOurs);
    group.plain += Number(isPlain);
    if (isPlain && !isOurs) group.lost.push({ ...each, message: outcome.message });
  }
  return [...groups.values()].sort((a, b) => (a.group < b.group ? -1 : 1));
}

/**
 * Why, for every case only liquidjs passes. A reason fits by a pattern for the template and one for what our dialect made
 * of it: the text, or why it refuses. The first that fits counts, and one that fits nothing is stale.
 */
function explainLost(measured, problems) {
  const reasons = JSON.parse(readFileSync(join(root, reasonsFile), 'utf8')).map((reason) => ({
    ...reason,
    template: new RegExp(reason.template ?? '', 'm'),
    message: new RegExp(reason.message ?? '', 'm'),
    cases: 0,
  }));
  for (const { name, groups } of measured) {
    for (const group of groups) {
      for (const each of group.lost) {
        const reason = reasons.find(
          ({ template, message }) => template.test(each.template) && message.test(each.message),
        );
        if (reason === undefined)
          problems.push(
            `${name}/${group.group}, ${each.name}: only liquidjs passes it, and ${reasonsFile} says no why.`,
          );
        else {
          reason.cases++;
          group.reasons.add(reasons.indexOf(reason) + 1);
        }
      }
    }
  }
  if (measured.length === 2) {
    for (const { why, cases } of reasons) if (cases === 0) problems.push(`${reasonsFile}: no case needs “${why}”`);
  }
  return reasons;
}

/** Numbers of reasons, as both reports show them. */
function numbersOf({ reasons }) {
  return [...reasons].sort((a, b) => a - b).join(', ');
}

function toSection({ name, leftOut, groups }) {
  const rows = groups.map((each) => [each.group, each.cases, each.ours, each.plain, each.lost.length, numbersOf(each)]);
  const sum = (column) => rows.reduce((total, row) => total + row[column], 0);
  const note = `${leftOut} cases are left out: they need objects of Ruby, parts of Shopify, or show part of a text only.`;
  return [
    `## ${name}`,
    '',
    ...(leftOut === 0 ? [] : [note, '']),
    ...table([...rows, ['**all**', sum(1), sum(2), sum(3), sum(4), '']]),
    '',
  ].join('\n');
}

function table(rows) {
  const head = ['group', 'cases', 'Leadloom', 'liquidjs', 'liquidjs only', 'why'];
  return [head, ['---', '--:', '--:', '--:', '--:', '---'], ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

async function toReport(measured, reasons) {
  const text = [
    '# Liquid conformance',
    '',
    'The public suites [golden-liquid](https://github.com/jg-rp/golden-liquid) and',
    '[liquid-spec](https://github.com/Shopify/liquid-spec), run on our dialect and on liquidjs as it comes. Both describe',
    "Shopify's Liquid; ours is that of `docs/spec/liquid.md`, which leaves out much of it and is stricter. A case passes if",
    'the text is the same to the letter, or, where an error is wanted, if there is one. *liquidjs only* counts cases that',
    'pass there and not here. None is without a reason, so no group has fewer passes than liquidjs without one; they are kept',
    'by hand in `docs/liquid-conformance.json`, each with what has to stand in the template or in our answer. Written by',
    '`npm run conformance:liquid -- DIR`, where DIR holds clones of both.',
    '',
    '## Why',
    '',
    ...reasons.map(({ why, cases }, index) => `${index + 1}. ${why} (${cases})`),
    '',
    ...measured.map(toSection),
  ].join('\n');
  const options = await prettier.resolveConfig(join(root, reportFile));
  return prettier.format(text, { ...options, parser: 'markdown' });
}

const args = process.argv.slice(2);
const [folder] = args;
const suites = folder === undefined ? [] : readSuites(resolve(folder), readYaml());
if (suites.length === 0) {
  console.error('Which folder? It holds clones of jg-rp/golden-liquid and Shopify/liquid-spec, or one of them.');
  process.exit(2);
}
process.env.TZ = 'UTC';
const ours = ourDialect(await importTypeScript('src/library/liquid.ts'));
const plain = plainLiquidjs();
const measured = suites.map(({ name, cases, leftOut }) => ({
  name,
  leftOut,
  groups: measureGroups(cases, ours, plain),
}));

const list = args.indexOf('--list');
if (list !== -1) {
  for (const { name, groups } of measured) {
    for (const { group, lost } of groups.filter((each) => `${name}/${each.group}`.startsWith(args[list + 1] ?? ''))) {
      for (const each of lost) {
        const { template, data, expected, message } = each;
        const line = { template, data, expected, ours: message };
        console.log(`${name}/${group} · ${each.name}\n  ${JSON.stringify(line)}`);
      }
    }
  }
} else {
  const problems = [];
  const reasons = explainLost(measured, problems);
  for (const { name, groups } of measured) {
    console.log(`\n${name}`);
    const cell = (text, width) => String(text).padStart(width);
    console.log(`${'group'.padEnd(50)} cases  ours  liquidjs  only liquidjs, and why`);
    for (const each of groups) {
      const counts = [cell(each.cases, 5), cell(each.ours, 5), cell(each.plain, 9), cell(each.lost.length, 9)].join(
        ' ',
      );
      console.log(`${each.group.padEnd(50)} ${counts}  ${numbersOf(each)}`);
    }
  }
  console.log('');
  for (const [index, { why, cases }] of reasons.entries()) console.log(`${index + 1}. ${why} (${cases})`);
  if (suites.length === 2) writeFileSync(join(root, reportFile), await toReport(measured, reasons));
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
