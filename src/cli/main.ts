import { version } from '../../package.json';
import { createNodeHost } from './node-host';
import { runCli } from './run-cli';

// A reader that has seen enough (`| head`) closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await runCli(process.argv.slice(2), createNodeHost(version));
