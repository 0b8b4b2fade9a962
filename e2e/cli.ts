import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TestInfo } from '@playwright/test';

const program = fileURLToPath(new URL('../dist/cli/leadloom.js', import.meta.url));

/** Runs the built command line; what it prints. */
export function leadloom(...args: readonly string[]): string {
  return execFileSync(process.execPath, [program, ...args], { encoding: 'utf8', stdio: 'pipe' });
}

/** The files a run of the command line leaves. */
export function simulateByCommand(
  info: TestInfo,
  workspace: string,
  names: readonly string[],
  ...options: readonly string[]
): Readonly<Record<string, string>> {
  const file = info.outputPath('workspace.json');
  const folder = info.outputPath('out');
  writeFileSync(file, workspace);
  leadloom('simulate', '--workspace', file, '--out', folder, ...options);
  return Object.fromEntries(names.map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]));
}
