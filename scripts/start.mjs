// `npm start`: install what is missing, build, serve on loopback, print the address.
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { setUp } from './setup.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const vite = 'node_modules/vite/bin/vite.js';
const port = process.env.PORT ?? '4310';

const env = setUp();
// `node` by name: the environment's path decides which.
const built = spawnSync('node', [vite, 'build', '--logLevel', 'warn'], { cwd: root, env, stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);

console.log('Leadloom is ready. Open the address below; Ctrl+C ends it.');
const server = spawn('node', [vite, 'preview', '--host', '127.0.0.1', '--port', port], {
  cwd: root,
  env,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
