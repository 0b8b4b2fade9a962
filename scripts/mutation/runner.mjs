// A test runner for Stryker that stays in one process. The unit tests and golden scenarios are pure code, so that nothing
// has to be started for a mutant but the tests that reach it.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import vm from 'node:vm';
import { commonTokens, declareFactoryPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import { toMutantRunResult } from '@stryker-mutator/api/test-runner';
import { expect } from 'vitest';
import { createLoader } from './loader.mjs';
import { createMemory } from './memory.mjs';
import { between, createCollector } from './tests.mjs';

const golden = 'src/workflow/__scenarios__/golden.test.ts';
/** Compares the documents' schemas with what is published. */
const published = 'src/workflow/documents/schemas.test.ts';

const call = new vm.Script('globalThis.__stryker__.test()');
/** Longest a single test may take. */
const mostMs = 8_000;

class InProcessRunner {
  constructor(options) {
    this.settings = options.inProcess;
    this.root = process.cwd();
    // Shared by all instrumented modules, which look it up once.
    this.state = globalThis.__stryker__ ??= {};
    this.coverage = this.state.mutantCoverage ??= { static: {}, perTest: {} };
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.collector = createCollector(expect);
    this.loader = createLoader({
      root: this.root,
      replacements: { vitest: this.collector.vitest },
      onEvaluate: (file, evaluate) => this.whileAt(`load:${relative(this.root, file)}`, evaluate),
    });
    this.loader.load(join(this.root, 'src/property-seed.ts'));
    this.files = globSync(this.settings.tests, { cwd: this.root })
      .filter((file) => !this.settings.leaveOut.some((part) => file.includes(part)))
      .sort();
    this.memory = createMemory(process.env.MUTATION_MEMORY ?? null);
    // A process that hangs is replaced; the next one reads here what the first run found.
    this.notes = join(this.root, 'mutants-reached.json');
  }

  /** What is touched meanwhile is noted under `id`. */
  whileAt(id, act) {
    const before = this.state.currentTestId;
    this.state.currentTestId = id;
    try {
      return act();
    } finally {
      this.state.currentTestId = before;
    }
  }

  collect(file, isWanted) {
    const path = join(this.root, file);
    this.loader.drop(path);
    return this.whileAt(`load:${file}`, () => this.collector.collect(() => this.loader.load(path), isWanted));
  }

  async run({ file, name, run }) {
    const id = `${file}${between}${name}`;
    const before = performance.now();
    this.state.currentTestId = id;
    let failureMessage;
    try {
      await run();
    } catch (error) {
      failureMessage = error instanceof Error ? (error.stack ?? error.message) : String(error);
    }
    this.state.currentTestId = undefined;
    const result = { id, name: id, fileName: join(this.root, file), timeSpentMs: performance.now() - before };
    return failureMessage === undefined ? { ...result, status: 0 } : { ...result, status: 1, failureMessage };
  }

  /** A loop without end is known by how often it comes past the mutant, compared with the run without one, or by the time. */
  async runBounded(test) {
    const usual = this.found.perTest[`${test.file}${between}${test.name}`]?.[this.state.activeMutant] ?? 0;
    this.state.hitCount = 0;
    this.state.hitLimit = 1_000 + 100 * usual;
    this.state.test = test.run;
    const result = await this.run({ ...test, run: () => call.runInThisContext({ timeout: mostMs }) });
    const endless = this.state.hitCount > this.state.hitLimit || result.timeSpentMs >= mostMs;
    return { ...result, endless };
  }

  async dryRun() {
    const results = [];
    const testsOf = new Map();
    for (const file of this.files) {
      const own = [];
      for (const test of this.tryToCollect(file)) {
        const result = await this.run({ file, ...test });
        if (result.status === 0) own.push(result);
        else this.leaveOut(result);
      }
      testsOf.set(
        file,
        own.map(({ id }) => id),
      );
      results.push(...own);
    }
    this.placeLoaded(testsOf);
    return { status: 'complete', tests: results, mutantCoverage: this.coverage };
  }

  tryToCollect(file) {
    try {
      return this.collect(file);
    } catch (error) {
      this.leaveOut({ id: file, failureMessage: String(error) });
      return [];
    }
  }

  /** A test that fails without any mutant says nothing about mutants. */
  leaveOut({ id, failureMessage }) {
    delete this.coverage.perTest[id];
    console.error(`Left out, it fails as it is: ${id}\n${failureMessage}`);
  }

  /**
   * What a module does while it is loaded belongs to no test. It is held to the tests beside and above it that bring it in,
   * to the published schemas and to the golden scenarios; what a test file does while it is collected, to the tests of that file.
   */
  placeLoaded(testsOf) {
    const { perTest } = this.coverage;
    const statics = [];
    for (const key of Object.keys(perTest).filter((id) => id.startsWith('load:'))) {
      const hits = perTest[key];
      delete perTest[key];
      const file = key.slice('load:'.length);
      const isTest = testsOf.has(file);
      if (!isTest && !this.isMutated(file)) continue;
      if (!isTest) statics.push(...Object.keys(hits));
      const holders = isTest ? [file] : this.holdersOf(file);
      for (const test of holders.flatMap((one) => testsOf.get(one) ?? [])) {
        const touched = (perTest[test] ??= {});
        for (const [id, times] of Object.entries(hits)) touched[id] = (touched[id] ?? 0) + times;
      }
    }
    writeFileSync(this.notes, JSON.stringify({ statics, perTest }));
  }

  isMutated(file) {
    return this.settings.mutated.some((folder) => file.startsWith(folder));
  }

  holdersOf(file) {
    const path = join(this.root, file);
    const near = this.files.filter(
      (test) => test === golden || test === published || `${dirname(file)}/`.startsWith(`${dirname(test)}/`),
    );
    return near.filter((test) => this.loader.reachedFrom(join(this.root, test)).has(path));
  }

  async mutantRun(options) {
    const before = performance.now();
    const key = this.memory.keyOf(options.activeMutant);
    if (this.memory.isKnown(key)) return { status: 'killed', killedBy: [], failureMessage: 'As before', nrOfTests: 0 };
    const result = await this.tryMutant(options);
    this.memory.note(key, result.status, performance.now() - before);
    return result;
  }

  async tryMutant({ testFilter, activeMutant, sandboxFileName, disableBail }) {
    this.found ??= JSON.parse(readFileSync(this.notes, 'utf8'));
    // Mutants of what a module does while it is loaded take effect in a module loaded anew.
    const isStatic = this.found.statics.includes(activeMutant.id);
    if (isStatic) this.loader.dropUsersOf(sandboxFileName);
    this.state.activeMutant = activeMutant.id;
    try {
      const tests = await this.runWanted(testFilter, relative(this.root, sandboxFileName), disableBail);
      if (tests.at(-1)?.endless) return { status: 'timeout', reason: 'Reached without end' };
      return toMutantRunResult({ status: 'complete', tests });
    } finally {
      this.state.activeMutant = undefined;
      if (isStatic) this.loader.dropUsersOf(sandboxFileName);
    }
  }

  /** Tests beside the mutated file first, then the golden scenarios: they are the quickest, and the likeliest to notice. */
  async runWanted(testFilter, mutated, disableBail) {
    const folder = dirname(mutated);
    const rank = (file) => (dirname(file) === folder ? 0 : file === golden ? 1 : 2);
    const byFile = Map.groupBy(testFilter, (id) => id.slice(0, id.indexOf(between)));
    const files = [...byFile.keys()].sort((left, right) => rank(left) - rank(right));
    const results = [];
    for (const file of files) {
      for (const part of inParts(byFile.get(file))) {
        for await (const result of this.runPart(file, part)) {
          results.push(result);
          if (result.endless || (result.status === 1 && !disableBail)) return results;
        }
      }
    }
    return results;
  }

  async *runPart(file, ids) {
    const wanted = new Set(ids);
    const beginnings = new Set(ids.flatMap(beginningsOf));
    let tests;
    try {
      tests = this.collect(file, (path) => beginnings.has(`${file}${between}${path}`));
    } catch (error) {
      const failureMessage = `The file could not be loaded: ${error instanceof Error ? error.message : String(error)}`;
      yield { id: ids[0], name: ids[0], timeSpentMs: 0, status: 1, failureMessage };
      return;
    }
    for (const test of tests) if (wanted.has(`${file}${between}${test.name}`)) yield this.runBounded({ file, ...test });
  }
}

/** A few first: most mutants are found out by the first tests, and collecting all of a file takes longer than a test. */
function inParts(ids) {
  return [ids.slice(0, 6), ids.slice(6, 60), ids.slice(60)].filter((part) => part.length > 0);
}

/** Every group an id stands in, from the outermost on. */
function beginningsOf(id) {
  const found = [];
  for (let at = id.indexOf(between); at >= 0; at = id.indexOf(between, at + 1)) found.push(id.slice(0, at));
  return found;
}

function createRunner(options) {
  return new InProcessRunner(options);
}
createRunner.inject = tokens(commonTokens.options);

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'in-process', createRunner)];
