import { join } from 'node:path';
import { stableStringify } from '@/core/kernel/json';
import { createLiquid } from '@/core/liquid/liquid';
import { memoising } from '@/core/liquid/memoise';
import type { Campaign } from '@/workflow/documents/campaign';
import type { Canvas } from '@/workflow/documents/canvas';
import { toUtcText } from '@/workflow/documents/instant';
import type { LeadloomDocument } from '@/workflow/documents/load';
import { runSettings, traceLevels, type RunSettings, type TraceLevel } from '@/workflow/documents/run-settings';
import { salesforceMock } from '@/workflow/documents/outside';
import type { Workspace } from '@/workflow/documents/workspace';
import { runFileNames, runFiles } from '@/workflow/output/run-files';
import type { RunResult } from '@/workflow/run-result';
import { outsideOf } from '@/workflow/outside';
import { createRun, type Run } from '@/workflow/simulate';
import {
  CliFailure,
  checkStdin,
  readDocument,
  readLines,
  readText,
  reasonOf,
  reportFindings,
  type CommandContext,
} from './context';
import { withCredentialsFile } from './credentials-file';
import { exitCodes, type ExitCode } from './host';
import { readLeads } from './leads-file';
import type { OptionKinds } from './options';
import { suggest } from './suggest';

export const simulateOptions: OptionKinds = {
  workspace: 'value',
  canvas: 'list',
  campaign: 'list',
  people: 'value',
  events: 'value',
  from: 'value',
  until: 'value',
  seed: 'value',
  trace: 'value',
  'same-second': 'value',
  settings: 'value',
  leads: 'value',
  credentials: 'value',
  out: 'value',
  'skip-bad': 'flag',
  json: 'flag',
};

/** Runs documents over people and events and writes what came of it. */
export async function simulate(context: CommandContext): Promise<ExitCode> {
  const { given, host, speech } = context;
  checkUse(context);
  const out = required(context, 'out');
  if (out === '-') throw new CliFailure('out-is-a-folder', {}, true);
  const level = readLevel(context);
  const change = { ...(await readSettingsFile(context)), ...readSettings(context) };
  const unread: Unread = { found: false };
  const workspace = await withFiles(context, await readWorkspace(context, change, unread));
  const request = { workspace, settings: workspace.run, traceLevel: level };
  const run = createRun(request, { liquid: memoising(createLiquid()), outside: outsideOf(workspace) });
  const source = given.value('workspace') ?? given.list('canvas')[0] ?? '';
  if (!run.ok) {
    reportFindings(context, source, run.error);
    throw new CliFailure('cannot-run');
  }
  reportFindings(context, source, run.value.findings);
  runAll(context, run.value);
  const result = run.value.result();
  const written = await writeResults(context, out, result, level);
  if (given.flag('json')) host.stdout(`${stableStringify(result.summary, 2)}\n`);
  else
    host.stdout(
      `${[...summaryLines(context, workspace, result), speech.say('wrote', { folder: out, files: written.join(', ') })].join('\n')}\n`,
    );
  if (!unread.found) return exitCodes.done;
  host.stderr(`leadloom: ${speech.say('ran-incomplete')}\n`);
  return exitCodes.findings;
}

/** Whether a document held something this version cannot read: the run leaves it out, and the exit code says so. */
interface Unread {
  found: boolean;
}

function checkUse({ given }: CommandContext): void {
  const [extra] = given.files;
  if (extra !== undefined) throw new CliFailure('unexpected-argument', { name: extra }, true);
  const whole = given.value('workspace');
  const parts = [...given.list('canvas'), ...given.list('campaign')];
  if (whole !== undefined && parts.length > 0) throw new CliFailure('either-workspace-or-canvas', {}, true);
  if (whole === undefined && parts.length === 0) {
    throw new CliFailure('missing-option', { command: 'simulate', name: '--workspace FILE / --canvas FILE' }, true);
  }
  const others = ['people', 'events', 'leads', 'credentials'].map((name) => given.value(name));
  checkStdin([whole, ...parts, ...others]);
}

function required({ given }: CommandContext, name: string): string {
  const value = given.value(name);
  if (value === undefined) throw new CliFailure('missing-option', { command: 'simulate', name: `--${name}` }, true);
  return value;
}

function readLevel({ given }: CommandContext): TraceLevel {
  const value = given.value('trace') ?? 'counters';
  const level = traceLevels.find((name) => name === value);
  if (level !== undefined) return level;
  const values = { name: '--trace', value, choices: traceLevels.join(', '), suggestion: suggest(value, traceLevels) };
  throw new CliFailure('bad-choice', values, true);
}

/** Run settings from a file, as a workspace has them under `run`: stops, edits and every other choice. */
async function readSettingsFile(context: CommandContext): Promise<Partial<RunSettings>> {
  const file = context.given.value('settings');
  if (file === undefined) return {};
  let value: unknown;
  try {
    value = JSON.parse(await readText(context, file));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new CliFailure('bad-settings', { file, issue: error.message }, true);
  }
  if (typeof value !== 'object' || value === null) throw new CliFailure('bad-settings', { file, issue: '{}' }, true);
  const parsed = runSettings.safeParse({ ...anyPeriod, ...value });
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new CliFailure(
      'bad-settings',
      { file, issue: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` },
      true,
    );
  }
  // What the file does not say is not decided by it: no defaults.
  const change: Partial<RunSettings> = { ...parsed.data };
  for (const name of Object.keys(change)) if (!Object.hasOwn(value, name)) Reflect.deleteProperty(change, name);
  return change;
}

/** Settings need a period to be read. */
const anyPeriod = { from: '1970-01-01T00:00:00Z', until: '1970-01-01T00:00:00Z' };

/** What the options change about a run. */
function readSettings(context: CommandContext): Partial<RunSettings> {
  const { given } = context;
  const change: Partial<RunSettings> = {};
  for (const name of ['from', 'until'] as const) {
    const value = given.value(name);
    if (value === undefined) continue;
    const instant = toUtcText(value);
    if (instant === null) throw new CliFailure('bad-instant', { name: `--${name}`, value }, true);
    change[name] = instant;
  }
  const seed = given.value('seed');
  if (seed !== undefined) change.seed = readInteger('--seed', seed);
  const second = given.value('same-second');
  if (second === 'clock_second') change.sameSecond = second;
  else if (second !== undefined) {
    const ms = readInteger('--same-second', second);
    if (ms < 0) throw new CliFailure('bad-number', { name: '--same-second', value: second }, true);
    change.sameSecond = ms;
  }
  return change;
}

function readInteger(name: string, value: string): number {
  if (/^-?\d{1,15}$/.test(value)) return Number(value);
  throw new CliFailure('bad-number', { name, value }, true);
}

async function readWorkspace(
  context: CommandContext,
  change: Partial<RunSettings>,
  unread: Unread,
): Promise<Workspace> {
  const file = context.given.value('workspace');
  if (file === undefined) return readParts(context, change, unread);
  const document = await readForRun(context, file, unread);
  if (document.type !== 'workspace') {
    throw new CliFailure('wrong-document', { file, type: document.type, wanted: 'workspace' });
  }
  const lines = await readPeopleAndEvents(context);
  return {
    ...document,
    people: lines.people ?? document.people,
    events: lines.events ?? document.events,
    run: { ...document.run, ...change },
  };
}

async function readParts(context: CommandContext, change: Partial<RunSettings>, unread: Unread): Promise<Workspace> {
  for (const name of ['people', 'events', 'from', 'until']) required(context, name);
  const canvases: Canvas[] = [];
  const campaigns: Campaign[] = [];
  for (const file of context.given.list('canvas')) canvases.push(await readPart(context, file, 'canvas', unread));
  for (const file of context.given.list('campaign')) campaigns.push(await readPart(context, file, 'campaign', unread));
  const { people = [], events = [] } = await readPeopleAndEvents(context);
  return {
    type: 'workspace',
    schemaVersion: 1,
    id: 'workspace',
    name: '',
    canvases,
    campaigns,
    people,
    events,
    run: runSettings.parse(change),
    salesforce: salesforceMock.parse({}),
  };
}

/** The workspace with the leads and credentials of files of their own. */
async function withFiles(context: CommandContext, workspace: Workspace): Promise<Workspace> {
  const leads = await readLeads(context);
  const content = await withCredentialsFile(context, workspace.content);
  return {
    ...workspace,
    ...(content === undefined ? {} : { content }),
    ...(leads === null ? {} : { salesforce: { ...workspace.salesforce, leads } }),
  };
}

/** A document to run. What was repaired or cannot be read is told. */
async function readForRun(context: CommandContext, file: string, unread: Unread): Promise<LeadloomDocument> {
  const { document, findings } = await readDocument(context, file);
  reportFindings(context, file, findings);
  if (document === null) throw new CliFailure('cannot-run');
  unread.found ||= findings.some(({ severity }) => severity === 'error');
  return document;
}

async function readPart<T extends 'canvas' | 'campaign'>(
  context: CommandContext,
  file: string,
  wanted: T,
  unread: Unread,
): Promise<T extends 'canvas' ? Canvas : Campaign>;
async function readPart(context: CommandContext, file: string, wanted: 'canvas' | 'campaign', unread: Unread) {
  const document = await readForRun(context, file, unread);
  if (document.type !== wanted) throw new CliFailure('wrong-document', { file, type: document.type, wanted });
  return document;
}

/** A people file may bring events along and the other way round, as a `users/track` body does. */
async function readPeopleAndEvents(
  context: CommandContext,
): Promise<{ people?: Workspace['people']; events?: Workspace['events'] }> {
  const peopleFile = context.given.value('people');
  const eventsFile = context.given.value('events');
  const fromPeople = peopleFile === undefined ? null : await readLines(context, peopleFile, 'people');
  const fromEvents = eventsFile === undefined ? null : await readLines(context, eventsFile, 'events');
  const people = [...(fromPeople?.people ?? []), ...(fromEvents?.people ?? [])];
  const events = [...(fromPeople?.events ?? []), ...(fromEvents?.events ?? [])];
  return {
    ...(fromPeople !== null || people.length > 0 ? { people } : {}),
    ...(fromEvents !== null || events.length > 0 ? { events } : {}),
  };
}

/** People between two looks at the terminal. */
const slice = 200;

function runAll({ host, speech }: CommandContext, run: Run): void {
  if (!host.showsProgress) {
    run.advance(Infinity);
    return;
  }
  while (!run.advance(slice)) host.stderr(`\r${speech.say('progress', { ...run.progress() })}`);
  host.stderr('\r\u001b[K');
}

/** Writes the files of this run, and takes away those an earlier run left that this one does not have. */
async function writeResults(
  { host, speech }: CommandContext,
  folder: string,
  result: RunResult,
  level: TraceLevel,
): Promise<readonly string[]> {
  const files = runFiles(result, level);
  const names = files.map(({ name }) => name);
  for (const name of runFileNames) {
    const path = join(folder, name);
    const file = files.find((each) => each.name === name);
    try {
      if (file === undefined) await host.removeFile(path);
      else await host.writeFile(path, file.lines());
    } catch (error) {
      throw new CliFailure('cannot-write', { file: path, reason: reasonOf(speech, error) });
    }
  }
  return names;
}

function summaryLines({ speech }: CommandContext, workspace: Workspace, { summary }: RunResult): readonly string[] {
  const nameOf = (id: string): string =>
    [...workspace.canvases, ...workspace.campaigns].find((document) => document.id === id)?.name ?? id;
  const total = (counts: Readonly<Record<string, number>>): number =>
    Object.values(counts).reduce((sum, count) => sum + count, 0);
  return [
    speech.say('ran-people', { people: summary.people, events: summary.events }),
    ...summary.canvases.map(({ canvas, entries, people, waiting }) =>
      speech.say('ran-canvas', { name: nameOf(canvas), entries, people, waiting }),
    ),
    ...summary.sends.map(({ flow, sent, aborted, failed }) =>
      speech.say('ran-sends', { name: nameOf(flow), sent, aborted: total(aborted), failed: total(failed) }),
    ),
  ];
}
