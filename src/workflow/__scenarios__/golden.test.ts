import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createLiquid } from '@/core/liquid/liquid';
import { createOutside } from '@/core/outside/outside';
import { loadDocument, serializeText } from '../documents/load';
import type { RunResult } from '../run-result';
import { simulate } from '../simulate';
import { formatRun } from './format';
import { scenarios } from './scenarios';
import type { Expected, Scenario } from './scenario';

/** `UPDATE_GOLDEN=1` writes what is now; the difference is reviewed like code. */
const update = process.env['UPDATE_GOLDEN'] === '1';

function path(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

function frozen(name: string, now: string): string {
  if (update) writeFileSync(path(name), now);
  return existsSync(path(name)) ? readFileSync(path(name), 'utf8') : '';
}

/** Runs the file as any host would: read, loaded, simulated at level `full`. */
function runFile(text: string): RunResult {
  const { document } = loadDocument(text);
  if (document?.type !== 'workspace') throw new Error('no workspace');
  const deps = { liquid: createLiquid(), outside: createOutside(document.salesforce) };
  const result = simulate({ workspace: document, settings: document.run, traceLevel: 'full' }, deps);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', (name, scenario) => {
  const file = `${name}.workspace.json`;
  const text = serializeText(scenario.workspace);
  let run: RunResult | undefined;
  // Run by the first test that looks, so that what it touches counts as touched by a test.
  const resultOf = (): RunResult => (run ??= runFile(text));

  it(`${scenario.workspace.name}: comes out as the sheets say`, () => {
    const result = resultOf();
    expect(Object.keys(scenario.expected)).toEqual(result.people.map(({ id }) => id));
    for (const [id, expected] of Object.entries(scenario.expected)) check(result, id, expected, scenario);
  });

  it('the ledger sums to the score', () => {
    const result = resultOf();
    for (const person of result.people) {
      const sums = new Map<string, number>();
      for (const row of result.ledger[person.id] ?? [])
        sums.set(row.attribute, (sums.get(row.attribute) ?? 0) + row.change);
      for (const [attribute, sum] of sums) {
        const value = Object.hasOwn(person.profile, attribute) ? person.profile[attribute] : undefined;
        expect([attribute, sum]).toEqual([attribute, typeof value === 'number' ? value : 0]);
      }
    }
  });

  it('file and trace are frozen', () => {
    expect(frozen(file, text)).toBe(text);
    const trace = formatRun(resultOf());
    expect(frozen(`${name}.trace.txt`, trace)).toBe(trace);
  });
});

function check(result: RunResult, id: string, expected: Expected, { workspace }: Scenario): void {
  const person = result.people.find((candidate) => candidate.id === id);
  const text = formatRun({ ...result, people: result.people.filter((candidate) => candidate.id === id) });
  const { score, entries, sent = 0, aborted = 0, failed = 0 } = expected;
  const outcome = {
    score: person?.profile['lead score'] ?? null,
    entries: person?.entries,
    sent: person?.sent,
    aborted: person?.aborted,
    failed: person?.failed,
  };
  expect(outcome).toEqual({ score, entries, sent, aborted, failed });
  if (workspace.people.length <= 1) {
    expect(result.summary.canvases.reduce((sum, canvas) => sum + canvas.waiting, 0)).toBe(expected.waiting);
  }
  let from = 0;
  for (const part of expected.trace ?? []) {
    const found = text.indexOf(part, from);
    expect(found, `${part}\n${text}`).toBeGreaterThanOrEqual(0);
    from = found + part.length;
  }
  for (const part of expected.never ?? []) expect(text.split('# counts')[0]).not.toContain(part);
}
