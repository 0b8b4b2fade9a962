import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TestInfo } from '@playwright/test';

const program = fileURLToPath(new URL('../dist/cli/leadloom.js', import.meta.url));

export interface CommandOutcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line. */
export function leadloom(...args: readonly string[]): Promise<CommandOutcome> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [program, ...args], { encoding: 'utf8' }, (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

/** The files a run of the command line leaves. */
export async function simulateByCommand(
  info: TestInfo,
  workspace: string,
  names: readonly string[],
  ...options: readonly string[]
): Promise<Readonly<Record<string, string>>> {
  const file = info.outputPath('workspace.json');
  const folder = info.outputPath('out');
  writeFileSync(file, workspace);
  const { code, stderr } = await leadloom('simulate', '--workspace', file, '--out', folder, ...options);
  if (code !== 0) throw new Error(`leadloom simulate ended with ${code}: ${stderr}`);
  return Object.fromEntries(names.map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]));
}
