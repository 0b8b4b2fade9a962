import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { HttpRequest, HttpResponse } from '@/core/webhooks/message';
import type { CliHost } from './host';

/** The process as a host. */
export function createNodeHost(version: string): CliHost {
  return {
    readFile: (path) => readFile(path),
    readStdin: () => buffer(process.stdin),
    writeFile: writeWhole,
    removeFile: (path) => rm(path, { force: true }),
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    showsProgress: process.stderr.isTTY,
    isTerminal: process.stdout.isTTY,
    env: process.env,
    now: () => Date.now(),
    version,
    ask,
    fetch: fetchOnce,
  };
}

async function ask(question: string): Promise<string | null> {
  if (!process.stdin.isTTY) return null;
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}

/** Redirects are answers, not followed: nothing goes to a host nobody named. */
async function fetchOnce({ method, url, headers, body }: HttpRequest, timeoutMs: number): Promise<HttpResponse> {
  const response = await fetch(url, {
    method,
    headers: headers.map(({ name, value }): [string, string] => [name, value]),
    body,
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutMs),
  });
  const answered = [...response.headers].map(([name, value]) => ({ name, value }));
  return { status: response.status, headers: answered, body: await response.text() };
}

/** Into a file beside it first, then over it in one step. */
async function writeWhole(path: string, chunks: Iterable<string>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.${randomUUID()}.tmp`;
  try {
    await pipeline(Readable.from(inBlocks(chunks)), createWriteStream(beside));
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** A stream wants fewer, larger pieces than lines. */
function* inBlocks(chunks: Iterable<string>): Iterable<Buffer> {
  let block: string[] = [];
  let length = 0;
  for (const chunk of chunks) {
    block.push(chunk);
    length += chunk.length;
    if (length < 1 << 16) continue;
    yield Buffer.from(block.join(''));
    block = [];
    length = 0;
  }
  yield Buffer.from(block.join(''));
}
