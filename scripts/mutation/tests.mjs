// The part of vitest the unit tests use, as plain calls in this process: `describe` and `it` collect, `expect` is vitest's.
import { format } from 'node:util';

/** Stands between the names of groups and tests. */
export const between = ' > ';

/** Collects the tests of one file. `wants(name)` says whether a name, or the beginning of one, is of interest. */
export function createCollector(expect) {
  let tests = [];
  let path = [];
  let hooks = [];
  let wants = () => true;

  function describe(name, ...rest) {
    const before = { path, hooks };
    path = [...path, name];
    if (wants(path.join(between))) rest.at(-1)();
    ({ path, hooks } = before);
  }

  function it(name, ...rest) {
    const before = hooks;
    const run = rest.at(-1);
    const prepared = async () => {
      for (const hook of before) await hook();
      await run();
    };
    tests.push({ name: [...path, name].join(between), run: before.length === 0 ? run : prepared });
  }

  /** Done once for all tests of its group that follow. */
  function beforeAll(act) {
    let done;
    hooks = [...hooks, () => (done ??= Promise.resolve(act()))];
  }

  const each =
    (declare) =>
    (rows) =>
    (name, ...rest) => {
      for (const row of rows) {
        const values = Array.isArray(row) ? row : [row];
        declare(titleOf(name, values), () => rest.at(-1)(...values));
      }
    };
  describe.each = each(describe);
  it.each = each(it);

  /** Names are made unique, in the order of the file. */
  function collect(load, isWanted = () => true) {
    tests = [];
    path = [];
    hooks = [];
    wants = isWanted;
    load();
    const seen = new Map();
    return tests.map(({ name, run }) => {
      const times = (seen.get(name) ?? 0) + 1;
      seen.set(name, times);
      return { name: times === 1 ? name : `${name} (${times})`, run };
    });
  }

  return { collect, vitest: { describe, it, test: it, beforeAll, expect, vi: { setConfig: () => undefined } } };
}

/** `%s` and its like take the values in turn; what is left over is not shown. */
function titleOf(name, values) {
  const places = name.match(/%[sdifjoO]/g)?.length ?? 0;
  return places === 0 ? name : format(name, ...values.slice(0, places));
}
