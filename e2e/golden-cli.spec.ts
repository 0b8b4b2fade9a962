import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createLiquid } from '../src/core/liquid/liquid';
import { createOutside } from '../src/core/outside/outside';
import { loadDocument } from '../src/workflow/documents/load';
import { runFiles } from '../src/workflow/output/run-files';
import { simulate } from '../src/workflow/simulate';
import { leadloom } from './cli';
import { expect, test } from './support';

const folder = fileURLToPath(new URL('../src/workflow/__scenarios__/', import.meta.url));
const names = readdirSync(folder).filter((name) => name.endsWith('.workspace.json'));

/** The files of a run in this process, by the writer every host shares. */
function filesInProcess(path: string): Readonly<Record<string, string>> {
  const { document } = loadDocument(readFileSync(path, 'utf8'));
  if (document?.type !== 'workspace') throw new Error(`${path} is not a workspace`);
  const deps = { liquid: createLiquid(), outside: createOutside(document.salesforce) };
  const run = simulate({ workspace: document, settings: document.run, traceLevel: 'full' }, deps);
  if (!run.ok) throw new Error(`${path} does not run`);
  return Object.fromEntries(runFiles(run.value, 'full').map((file) => [file.name, [...file.lines()].join('')]));
}

const parts = 4;

for (let part = 0; part < parts; part += 1) {
  test(`golden scenarios come out of the built command line byte for byte, ${String(part + 1)} of ${String(parts)}`, async ({
    browserName: _,
  }, info) => {
    test.setTimeout(180_000);
    expect(names.length).toBeGreaterThanOrEqual(30);
    for (const name of names.filter((_name, index) => index % parts === part)) {
      const out = info.outputPath(name);
      await leadloom('simulate', '--workspace', `${folder}${name}`, '--trace', 'full', '--out', out);
      const written = Object.fromEntries(
        readdirSync(out).map((file) => [file, readFileSync(`${out}/${file}`, 'utf8')]),
      );
      expect(written, name).toEqual(filesInProcess(`${folder}${name}`));
    }
  });
}
