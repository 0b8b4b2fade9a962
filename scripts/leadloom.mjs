// The command line in a checkout: installs what is missing, builds it when it is missing or older than its sources, then runs it where the user is.
import { pathToFileURL } from 'node:url';
import { setUp } from './setup.mjs';

setUp();
const { buildCli, cliFile, isCliStale } = await import('./build-library.mjs');
if (isCliStale()) await buildCli();
// npm runs scripts in the root; file names belong to the folder the user is in.
if (process.env.npm_lifecycle_event === 'leadloom') process.chdir(process.env.INIT_CWD ?? process.cwd());
await import(pathToFileURL(cliFile).href);
