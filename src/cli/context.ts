import type { FileProblem } from '@/adapters/files/problems';
import { readEvents, readPeople, type ReadOutcome } from '@/adapters/files/read';
import type { MessageValues } from '@/core/kernel/message';
import { loadDocument, type LoadOutcome } from '@/workflow/documents/load';
import type { Finding } from '@/workflow/run-result';
import type { CliHost } from './host';
import type { CliMessageKey } from './messages';
import type { Given } from './options';
import type { Speech } from './speech';

/** Ends a command early. `usage` is wrong use (exit code 2), otherwise the input is to blame (1). */
export class CliFailure extends Error {
  override readonly name = 'CliFailure';
  readonly key: CliMessageKey | null;
  readonly values: MessageValues;
  readonly usage: boolean;
  /** `null`: everything has been said. */
  constructor(key: CliMessageKey | null, values: MessageValues = {}, usage = false) {
    super(key ?? 'failed');
    this.key = key;
    this.values = values;
    this.usage = usage;
  }
}

/** Everything a command works with. */
export interface CommandContext {
  readonly host: CliHost;
  readonly speech: Speech;
  readonly given: Given;
}

/** Bytes of a file, or of standard input for `-`. */
export async function readInput(context: CommandContext, file: string): Promise<Uint8Array> {
  try {
    return file === '-' ? await context.host.readStdin() : await context.host.readFile(file);
  } catch (error) {
    throw new CliFailure('cannot-read', { file, reason: reasonOf(error) });
  }
}

/** Text of a file, without its byte order mark. */
export async function readText(context: CommandContext, file: string): Promise<string> {
  const bytes = await readInput(context, file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CliFailure('not-utf8', { file });
  }
}

export async function readDocument(context: CommandContext, file: string): Promise<LoadOutcome> {
  return loadDocument(await readText(context, file));
}

/** People or events of a file; problems go to standard error, and errors end the command unless bad lines are skipped. */
export async function readLines(
  context: CommandContext,
  file: string,
  subject: 'people' | 'events',
): Promise<ReadOutcome> {
  const skipBad = context.given.flag('skip-bad');
  const bytes = await readInput(context, file);
  const outcome = subject === 'people' ? readPeople(bytes, { skipBad }) : readEvents(bytes, { skipBad });
  for (const problem of outcome.problems) context.host.stderr(`${problemLine(context.speech, file, problem)}\n`);
  if (outcome.counts.errors > 0 && !skipBad) throw new CliFailure('nothing-imported', { file });
  return outcome;
}

/** `people.csv:214: error time-unreadable: Line 214, column …`, so that editors and CI find the place. */
function problemLine(speech: Speech, file: string, problem: FileProblem): string {
  const place = problem.line === 0 ? file : `${file}:${problem.line}`;
  return `${place}: ${speech.say(problem.severity)} ${problem.code}: ${speech.t(problem.message)}`;
}

/** `canvas.json: error next-dangling steps.0.next.g1: Step …`. */
export function findingLine(speech: Speech, file: string, finding: Finding): string {
  const path = finding.path === '' ? '' : ` ${finding.path}`;
  return `${file}: ${speech.say(finding.severity)} ${finding.code}${path}: ${speech.t(finding.message)}`;
}

export function reportFindings(context: CommandContext, file: string, findings: readonly Finding[]): void {
  for (const finding of findings) context.host.stderr(`${findingLine(context.speech, file, finding)}\n`);
}

/** Standard input holds one file. */
export function checkStdin(files: readonly (string | undefined)[]): void {
  if (files.filter((file) => file === '-').length > 1) throw new CliFailure('stdin-twice', {}, true);
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
