// Builds what others install: dist/lib (ES modules with types) and dist/cli/leadloom.js. Plain Node 20 syntax.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const entries = ['engine', 'liquid', 'documents'];
const library = join(root, 'dist', 'lib');
export const cliFile = join(root, 'dist', 'cli', 'leadloom.js');

/** Packages stay imports: they are dependencies of this one. */
const shared = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  target: 'node20',
  packages: 'external',
  alias: { '@': join(root, 'src') },
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
};

/** Put in place in one step: another run may be reading the one before. */
export async function buildCli() {
  const beside = `${cliFile}.${process.pid}.tmp`;
  await build({
    ...shared,
    platform: 'node',
    entryPoints: ['src/cli/main.ts'],
    outfile: beside,
    banner: { js: '#!/usr/bin/env node' },
  });
  chmodSync(beside, 0o755);
  renameSync(beside, cliFile);
}

async function buildModules() {
  await build({
    ...shared,
    platform: 'neutral',
    entryPoints: entries.map((name) => `src/library/${name}.ts`),
    outdir: library,
    splitting: true,
    chunkNames: 'chunks/[hash]',
  });
}

/** Declarations of everything the entries reach, with imports a consumer's compiler can follow. */
function buildTypes() {
  const types = join(library, 'types');
  const project = join(root, 'node_modules', '.cache', 'leadloom-types.json');
  mkdirSync(dirname(project), { recursive: true });
  writeFileSync(
    project,
    JSON.stringify({
      extends: '../../tsconfig.json',
      compilerOptions: {
        noEmit: false,
        declaration: true,
        emitDeclarationOnly: true,
        outDir: types,
        rootDir: join(root, 'src'),
        paths: { '@/*': [join(root, 'src', '*')] },
        types: [],
      },
      include: [],
      files: entries.map((name) => join(root, 'src', 'library', `${name}.ts`)),
    }),
  );
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status } = spawnSync(process.execPath, [compiler, '-p', project], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('The declarations of the library could not be made.');
  for (const file of filesUnder(types)) writeFileSync(file, withPlainImports(file, types));
  for (const name of entries) {
    writeFileSync(join(library, `${name}.d.ts`), `export * from './types/library/${name}.js';\n`);
  }
}

function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/** `@/` and bare relative imports become relative ones with an extension. */
function withPlainImports(file, types) {
  const pattern = /((?:from|import)\s*\(?\s*)(['"])(@\/|\.{1,2}\/)([^'"]+)\2/g;
  return readFileSync(file, 'utf8').replace(pattern, (_, before, quote, prefix, rest) => {
    const target = prefix === '@/' ? join(types, rest) : join(dirname(file), prefix, rest);
    const module = existsSync(`${target}.d.ts`) ? `${target}.js` : join(target, 'index.js');
    const path = relative(dirname(file), module).replaceAll('\\', '/');
    return `${before}${quote}${path.startsWith('.') ? path : `./${path}`}${quote}`;
  });
}

/** Whether any source is newer than the command line built from it. */
export function isCliStale() {
  if (!existsSync(cliFile)) return true;
  const built = statSync(cliFile).mtimeMs;
  const sources = [join(root, 'package.json'), ...filesUnder(join(root, 'src'))];
  return sources.some((file) => statSync(file).mtimeMs > built);
}

async function buildAll() {
  rmSync(library, { recursive: true, force: true });
  await Promise.all([buildModules(), buildCli()]);
  buildTypes();
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await buildAll();
