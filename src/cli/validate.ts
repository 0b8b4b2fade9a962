import { stableStringify } from '@/core/kernel/json';
import { createLiquid } from '@/core/liquid/liquid';
import { compileWorkspace } from '@/workflow/compile';
import type { LeadloomDocument } from '@/workflow/documents/load';
import { salesforceMock, type Workspace } from '@/workflow/documents/workspace';
import { runSettings } from '@/workflow/documents/run-settings';
import { lintWorkspace } from '@/workflow/lint';
import type { Finding } from '@/workflow/run-result';
import { CliFailure, checkStdin, findingLine, readDocument, type CommandContext } from './context';
import { exitCodes, type ExitCode } from './host';
import type { OptionKinds } from './options';

export const validateOptions: OptionKinds = { json: 'flag' };

interface Checked {
  readonly file: string;
  readonly type: string | null;
  readonly id: string | null;
  readonly findings: readonly Finding[];
}

/** Loads every file and looks for everything that keeps it from running or will surprise. */
export async function validate(context: CommandContext): Promise<ExitCode> {
  const { given, host, speech } = context;
  if (given.files.length === 0) throw new CliFailure('no-files', {}, true);
  checkStdin(given.files);
  const checked: Checked[] = [];
  for (const file of given.files) checked.push(await check(context, file));
  const count = (severity: Finding['severity']): number =>
    checked.reduce((sum, { findings }) => sum + findings.filter((each) => each.severity === severity).length, 0);
  const counts = { errors: count('error'), warnings: count('warning') };
  if (given.flag('json')) {
    const files = checked.map(({ findings, ...file }) => ({
      ...file,
      findings: findings.map((each) => toJson(context, each)),
    }));
    host.stdout(`${stableStringify({ ...counts, files }, 2)}\n`);
  } else {
    for (const { file, findings } of checked) {
      for (const finding of findings) host.stdout(`${findingLine(speech, file, finding)}\n`);
      if (findings.length === 0) host.stdout(`${speech.say('nothing-found', { file })}\n`);
    }
    host.stdout(`${speech.say('counted', counts)}\n`);
  }
  return counts.errors > 0 ? exitCodes.findings : exitCodes.done;
}

async function check(context: CommandContext, file: string): Promise<Checked> {
  const { document, findings } = await readDocument(context, file);
  if (document === null) return { file, type: null, id: null, findings };
  const workspace = asWorkspace(document);
  const liquid = createLiquid();
  const compiled = compileWorkspace(workspace, workspace.run, { liquid }).findings;
  const all = [...findings, ...lintWorkspace(workspace, { liquid }), ...compiled];
  return { file, type: document.type, id: document.id, findings: withoutRepeats(all) };
}

/** The rules and the compiler see some mistakes both; one line says it. Reading a file knows best, the rules next. */
function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ document, code, path }) => {
    const place = `${document}\n${code}\n${path}`;
    const isNew = !seen.has(place);
    seen.add(place);
    return isNew;
  });
}

/** A document on its own, in an otherwise empty workspace. */
function asWorkspace(document: LeadloomDocument): Workspace {
  if (document.type === 'workspace') return document;
  return {
    type: 'workspace',
    schemaVersion: 1,
    id: document.id,
    name: document.name,
    canvases: document.type === 'canvas' ? [document] : [],
    campaigns: document.type === 'campaign' ? [document] : [],
    people: [],
    events: [],
    run: runSettings.parse({ from: '2000-01-01T00:00:00Z', until: '2000-01-02T00:00:00Z' }),
    salesforce: salesforceMock.parse({}),
  };
}

function toJson({ speech }: CommandContext, finding: Finding): object {
  const { severity, code, document, path, step, message } = finding;
  return { severity, code, document, path, step, message: speech.t(message) };
}
