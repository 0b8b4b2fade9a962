import type { FileProblem } from '@/adapters/files/problems';
import { readEvents, readPeople, type ReadOutcome } from '@/adapters/files/read';
import type { MessageValues } from '@/core/kernel/message';
import { loadDocument, type LoadOutcome } from '@/workflow/documents/load';
import type { Finding } from '@/workflow/run-result';
import type { CliHost } from './host';
import { cliMessages, type CliMessageKey } from './messages';
import type { Given } from './options';
import type { Speech } from './speech';

/** Ends a command early. `usage` is wrong use (exit code 2), otherwise the input is to blame (1). */
export class CliFailure extends Error {
  override readonly name = 'CliFailure';
  readonly key: CliMessageKey;
  readonly values: MessageValues;
  readonly usage: boolean;
  constructor(key: CliMessageKey, values: MessageValues = {}, usage = false) {
    super(key);
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
async function readInput(context: CommandContext, file: string): Promise<Uint8Array> {
  try {
    return file === '-' ? await context.host.readStdin() : await context.host.readFile(file);
  } catch (error) {
    throw new CliFailure('cannot-read', {
      file: nameOf(context.speech, file),
      reason: reasonOf(context.speech, error),
    });
  }
}

/** Text of a file, without its byte order mark. */
export async function readText(context: CommandContext, file: string): Promise<string> {
  const bytes = await readInput(context, file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CliFailure('not-utf8', { file: nameOf(context.speech, file) });
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
  for (const problem of outcome.problems) context.host.stderr(`${fileLine(context.speech, file, problem)}\n`);
  if (outcome.counts.errors > 0 && !skipBad) {
    throw new CliFailure('nothing-imported', { file: nameOf(context.speech, file) });
  }
  return outcome;
}

/** `people.csv:214: error time-unreadable: Line 214, column …`, so that editors and CI find the place. */
function fileLine(speech: Speech, file: string, problem: FileProblem): string {
  const name = nameOf(speech, file);
  const place = problem.line === 0 ? name : `${name}:${problem.line}`;
  return `${place}: ${speech.say(problem.severity)} ${problem.code}: ${speech.t(problem.message)}`;
}

/** `canvas.json: error next-missing steps.0.next.g1: Step …`. */
export function problemLine(
  speech: Speech,
  file: string,
  problem: Pick<Finding, 'severity' | 'code' | 'path'> & { readonly message: string },
): string {
  const path = problem.path === '' ? '' : ` ${problem.path}`;
  return `${nameOf(speech, file)}: ${speech.say(problem.severity)} ${problem.code}${path}: ${problem.message}`;
}

export function reportFindings(context: CommandContext, file: string, findings: readonly Finding[]): void {
  const { host, speech } = context;
  for (const finding of findings) {
    host.stderr(`${problemLine(speech, file, { ...finding, message: speech.t(finding.message) })}\n`);
  }
}

/** Standard input holds one file. */
export function checkStdin(files: readonly (string | undefined)[]): void {
  if (files.filter((file) => file === '-').length > 1) throw new CliFailure('stdin-twice', {}, true);
}

/** What to call a file in front of people. */
export function nameOf(speech: Speech, file: string): string {
  return file === '-' ? speech.say('stdin') : file;
}

/** Why the system refused, in the user's language where it is one of the usual reasons. */
export function reasonOf(speech: Speech, error: unknown): string {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  const key = `reason.${typeof code === 'string' ? code : ''}`;
  if (isMessageKey(key)) return speech.say(key);
  return error instanceof Error ? error.message : String(error);
}

function isMessageKey(key: string): key is CliMessageKey {
  return Object.hasOwn(cliMessages, key);
}
