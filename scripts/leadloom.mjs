// The command line in a checkout: builds it when it is missing or older than its sources, then runs it where the user is.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
if (!existsSync(join(root, 'node_modules', 'esbuild'))) {
  console.error('The dependencies are not installed. Run "npm install" in the checkout first.');
  process.exit(1);
}
const { buildCli, cliFile, isCliStale } = await import('./build-library.mjs');
if (isCliStale()) await buildCli();
// npm runs scripts in the root; file names belong to the folder the user is in.
process.chdir(process.env.INIT_CWD ?? process.cwd());
await import(pathToFileURL(cliFile).href);
