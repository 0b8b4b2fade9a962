// Bundles a TypeScript entry with its `@/` aliases so that a plain Node script can import it.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Imports `entry` (relative to the root) as a module; nothing stays behind. */
export async function importTypeScript(entry) {
  const folder = mkdtempSync(join(root, 'node_modules', '.leadloom-'));
  try {
    const outfile = join(folder, 'entry.mjs');
    await build({
      absWorkingDir: root,
      entryPoints: [entry],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      packages: 'external',
      alias: { '@': join(root, 'src') },
      logLevel: 'error',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
