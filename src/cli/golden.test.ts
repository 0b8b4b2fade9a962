import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLiquid } from '@/core/liquid/liquid';
import { loadDocument } from '@/workflow/documents/load';
import { outsideOf } from '@/workflow/outside';
import { runFileNames, runFiles } from '@/workflow/output/run-files';
import { simulate } from '@/workflow/simulate';
import { createNodeHost } from './node-host';
import { runCli } from './run-cli';

const scenarios = fileURLToPath(new URL('../workflow/__scenarios__/', import.meta.url));
const names = readdirSync(scenarios).filter((name) => name.endsWith('.workspace.json'));

/** The files of a run made in this process, without the command line. */
function expectedRun(path: string) {
  const { document, findings } = loadDocument(readFileSync(path, 'utf8'));
  if (document?.type !== 'workspace') throw new Error('no workspace');
  const deps = { liquid: createLiquid(), outside: outsideOf(document) };
  const result = simulate({ workspace: document, settings: document.run, traceLevel: 'full' }, deps);
  if (!result.ok) throw new Error('does not run');
  const files = runFiles(result.value, 'full').map((file): [string, string] => [file.name, [...file.lines()].join('')]);
  const complete = findings.every(({ severity }) => severity !== 'error');
  return { files: Object.fromEntries(files), code: complete ? 0 : 1 };
}

describe('golden scenarios through the command line', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'leadloom-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are at least thirty', () => {
    expect(names.length).toBeGreaterThanOrEqual(30);
  });

  it.each(names)('%s leaves the same bytes as in process', async (name) => {
    const said: string[] = [];
    const say = (text: string) => void said.push(text);
    const host = { ...createNodeHost('0.0.0'), stdout: say, stderr: say, showsProgress: false };
    const out = join(folder, name);
    const path = join(scenarios, name);
    const expected = expectedRun(path);
    expect(await runCli(['simulate', '--workspace', path, '--trace', 'full', '--out', out], host)).toBe(expected.code);
    const written = Object.fromEntries(runFileNames.map((file) => [file, readFileSync(join(out, file), 'utf8')]));
    expect(written).toEqual(expected.files);
    expect(readdirSync(out).sort()).toEqual([...runFileNames].sort());
    expect(said.join('')).not.toBe('');
  });
});
