import { stableStringify } from '@/core/kernel/json';
import { analyseTemplate } from '@/core/liquid/analysis/analyse';
import { createLiquid } from '@/core/liquid/liquid';
import { compileWorkspace } from '@/workflow/compile';
import type { LeadloomDocument, LoadOutcome } from '@/workflow/documents/load';
import { salesforceMock } from '@/workflow/documents/outside';
import type { Workspace } from '@/workflow/documents/workspace';
import { runSettings } from '@/workflow/documents/run-settings';
import { findingKey } from '@/workflow/finding-key';
import { lintWorkspace } from '@/workflow/lint';
import type { Finding } from '@/workflow/run-result';
import { CliFailure, checkStdin, nameOf, problemLine, readDocument, type CommandContext } from './context';
import { exitCodes, type ExitCode } from './host';
import type { OptionKinds } from './options';
import type { Speech } from './speech';

export const validateOptions: OptionKinds = { json: 'flag' };

/** One line of the answer; `document` and `path` are empty where the file itself is meant. */
interface Problem {
  readonly severity: Finding['severity'];
  readonly code: string;
  readonly document: string;
  readonly path: string;
  readonly step?: string;
  readonly message: string;
}

interface Checked {
  readonly file: string;
  readonly type: string | null;
  readonly id: string | null;
  readonly findings: readonly Problem[];
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
    host.stdout(`${stableStringify({ ...counts, files: checked }, 2)}\n`);
  } else {
    for (const { file, findings } of checked) {
      for (const finding of findings) host.stdout(`${problemLine(speech, file, finding)}\n`);
      if (findings.length === 0) host.stdout(`${speech.say('nothing-found', { file: nameOf(speech, file) })}\n`);
    }
    host.stdout(`${speech.say('counted', counts)}\n`);
  }
  return counts.errors > 0 ? exitCodes.findings : exitCodes.done;
}

/** A file that cannot be read is a finding of its own: the other files are still checked. */
async function check(context: CommandContext, file: string): Promise<Checked> {
  const { speech } = context;
  let outcome: LoadOutcome;
  try {
    outcome = await readDocument(context, file);
  } catch (error) {
    if (!(error instanceof CliFailure)) throw error;
    const message = speech.say(error.key, error.values);
    return {
      file,
      type: null,
      id: null,
      findings: [{ severity: 'error', code: error.key, document: '', path: '', message }],
    };
  }
  const { document, findings } = outcome;
  if (document === null)
    return { file, type: null, id: null, findings: findings.map((each) => toProblem(speech, each)) };
  const workspace = asWorkspace(document);
  const liquid = createLiquid();
  const compiled = compileWorkspace(workspace, workspace.run, { liquid }).findings;
  const linted = lintWorkspace(workspace, { liquid, analyse: analyseTemplate });
  const all = withoutRepeats(findings, linted, compiled);
  return { file, type: document.type, id: document.id, findings: all.map((each) => toProblem(speech, each)) };
}

/** Reading, the rules and the compiler see some mistakes alike: one line says it, and who comes first knows best. */
function withoutRepeats(...seers: readonly (readonly Finding[])[]): readonly Finding[] {
  const placeOf = ({ document, code, path }: Finding): string => `${document}\n${code}\n${path}`;
  const known = new Set<string>();
  return seers.flatMap((findings) => {
    const fresh = findings.filter((finding) => !known.has(placeOf(finding)));
    for (const finding of fresh) known.add(placeOf(finding));
    const keys = fresh.map(findingKey);
    return fresh.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
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

function toProblem(speech: Speech, finding: Finding): Problem {
  const { severity, code, document, path, step, message } = finding;
  return { severity, code, document, path, ...(step === undefined ? {} : { step }), message: speech.t(message) };
}
