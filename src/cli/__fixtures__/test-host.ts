import type { CliHost } from '../host';
import { runCli } from '../run-cli';

/** A file system in memory, and what was said. */
export function createTestHost(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  options: Partial<CliHost> = {},
) {
  const disk = new Map<string, Uint8Array>(
    Object.entries(files).map(([name, content]) => [
      name,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  );
  const said = { out: '', err: '' };
  const read = (path: string): Promise<Uint8Array> => {
    const content = disk.get(path);
    return content === undefined
      ? Promise.reject(Object.assign(new Error('missing'), { code: 'ENOENT' }))
      : Promise.resolve(content);
  };
  const host: CliHost = {
    readFile: read,
    readStdin: () => read('<stdin>'),
    writeFile: (path, chunks) => {
      disk.set(path, new TextEncoder().encode([...chunks].join('')));
      return Promise.resolve();
    },
    removeFile: (path) => {
      disk.delete(path);
      return Promise.resolve();
    },
    stdout: (text) => (said.out += text),
    stderr: (text) => (said.err += text),
    showsProgress: false,
    isTerminal: false,
    env: {},
    now: () => Date.UTC(2026, 2, 2, 9),
    version: '1.2.3',
    ask: () => Promise.resolve(null),
    fetch: () => Promise.reject(new Error('no network in tests')),
    ...options,
  };
  const text = (path: string): string | undefined => {
    const content = disk.get(path);
    return content === undefined ? undefined : new TextDecoder().decode(content);
  };
  return { host, said, disk, text, run: (line: string) => runCli(line.split(' ').filter(Boolean), host) };
}
