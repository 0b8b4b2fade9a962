// Loads TypeScript modules into this process, each in its turn, and drops what has to be loaded anew. A mutant costs
// milliseconds this way, where a fresh vitest run costs a second.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';

/**
 * `root` is the folder `src` lies in, `onEvaluate(file, evaluate)` is called around the evaluation of a module, and
 * `replacements` stand for packages.
 */
export function createLoader({ root, onEvaluate, replacements }) {
  const requirePackage = createRequire(join(root, 'package.json'));
  const { transformSync } = requirePackage('esbuild');
  const compiled = new Map();
  const modules = new Map();
  const imports = new Map();

  function fileOf(specifier, from) {
    const base = specifier.startsWith('@/') ? join(root, 'src', specifier.slice(2)) : resolve(dirname(from), specifier);
    const candidates = [base, `${base}.ts`, `${base}.tsx`, join(base, 'index.ts')];
    const found = candidates.find((file) => existsSync(file) && statSync(file).isFile());
    if (found === undefined) throw new Error(`${from} imports ${specifier}, which is not there`);
    return found;
  }

  function compile(file) {
    const source = readFileSync(file, 'utf8');
    if (file.endsWith('.json')) return (exports, require, module) => (module.exports = JSON.parse(source));
    const { code } = transformSync(source, {
      loader: file.endsWith('x') ? 'tsx' : 'ts',
      format: 'cjs',
      target: 'es2023',
      jsx: 'automatic',
      define: { 'import.meta.url': '__url' },
    });
    return new vm.Script(`(function (exports, require, module, __url) {${code}\n})`, {
      filename: file,
    }).runInThisContext();
  }

  function load(file) {
    const present = modules.get(file);
    if (present !== undefined) return present.exports;
    const module = { exports: {} };
    modules.set(file, module);
    if (!compiled.has(file)) compiled.set(file, compile(file));
    const used = new Set();
    imports.set(file, used);
    const require = (specifier) => {
      if (Object.hasOwn(replacements, specifier)) return replacements[specifier];
      if (!specifier.startsWith('.') && !specifier.startsWith('@/')) return requirePackage(specifier);
      const wanted = fileOf(specifier, file);
      used.add(wanted);
      return load(wanted);
    };
    try {
      onEvaluate(file, () => compiled.get(file)(module.exports, require, module, pathToFileURL(file).href));
    } catch (error) {
      modules.delete(file);
      throw error;
    }
    return module.exports;
  }

  /** Every module a module brings in, itself included. */
  function reachedFrom(file) {
    const reached = new Set([file]);
    for (const one of reached) for (const next of imports.get(one) ?? []) reached.add(next);
    return reached;
  }

  /** A module, and every one that brings it in, will be loaded anew. */
  function dropUsersOf(file) {
    const dropped = new Set([file]);
    for (const one of dropped) for (const [user, used] of imports) if (used.has(one)) dropped.add(user);
    for (const one of dropped) modules.delete(one);
  }

  return { load, reachedFrom, drop: (file) => modules.delete(file), dropUsersOf };
}
