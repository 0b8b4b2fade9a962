import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { build } from 'esbuild';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Program and worker of the test relay (docs/decisions/0008), apart from the app so that neither weighs on the other. */
function outsideRelay(): Plugin {
  const files: Readonly<Record<string, () => Promise<string> | string>> = {
    '__outside__/relay.js': bundleRelay,
    '__outside__/mockServiceWorker.js': () => readFileSync(`${root}node_modules/msw/lib/mockServiceWorker.js`, 'utf8'),
  };
  return {
    name: 'outside-relay',
    async generateBundle() {
      for (const [fileName, source] of Object.entries(files)) {
        this.emitFile({ type: 'asset', fileName, source: await source() });
      }
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const source = files[request.url?.slice(1) ?? ''];
        if (source === undefined) {
          next();
          return;
        }
        Promise.resolve(source()).then((text) => {
          response.setHeader('Content-Type', 'text/javascript');
          response.end(text);
        }, next);
      });
    },
  };
}

async function bundleRelay(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/mocks/relay.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2023',
  });
  return outputFiles[0]?.text ?? '';
}

export default defineConfig({
  plugins: [react(), tailwindcss(), outsideRelay()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  // Nothing is inlined as data: the page's policy refuses fonts that are.
  build: { target: 'es2023', outDir: 'dist/app', assetsInlineLimit: 0 },
  worker: { format: 'es' },
  server: { host: '127.0.0.1' },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'bench/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['src/property-seed.ts'],
    // Speed is the benchmarks' business: a busy machine fails no test.
    testTimeout: 60_000,
  },
});
