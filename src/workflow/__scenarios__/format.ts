import type { LedgerRow } from '@/core/engine/trace';
import { formatInstant } from '@/core/kernel/time';
import { stableStringify } from '@/core/kernel/json';
import { formatTrace } from '../run/format-trace';
import type { PersonResult, RunResult } from '../run-result';

/**
 * Everything a run at trace level `full` says, as text: per person the trace, the ledger and the outcome, then the counts.
 * The same run gives the same bytes in process, in the worker and through the command line.
 */
export function formatRun(result: RunResult): string {
  const people = result.people.map((person) => {
    const trace = formatTrace(result.trace[person.id] ?? []);
    const ledger = (result.ledger[person.id] ?? []).map((row) => `${formatRow(row)}\n`).join('');
    return `# person ${person.id}\n${trace}## ledger\n${ledger}## outcome\n${formatOutcome(person)}\n`;
  });
  return `${people.join('')}# counts\n${formatCounts(result)}`;
}

function formatRow({ at, attribute, before, after, change, cause }: LedgerRow): string {
  const by =
    cause.type === 'step'
      ? `${cause.flow}#${cause.entry} ${cause.step}${cause.path === undefined ? '' : ` by ${cause.path.port}`}`
      : cause.type;
  return `${formatInstant(at)}  ${attribute} ${text(before)} -> ${text(after)} (${change})  ${by}`;
}

function formatOutcome({ profile, entries, sent, aborted, failed, lastStep }: PersonResult): string {
  const waiting = lastStep === null || lastStep.waitingUntil === null ? '-' : formatInstant(lastStep.waitingUntil);
  const last = lastStep === null ? '-' : `${lastStep.canvas}/${lastStep.step}`;
  return `profile ${text(profile)}\nentries ${entries}, last ${last}, waiting until ${waiting}; sent ${sent}, aborted ${aborted}, failed ${failed}`;
}

function formatCounts({ summary }: RunResult): string {
  const canvases = summary.canvases.map((counts) => `canvas ${text(counts)}\n`);
  const sends = summary.sends.map((counts) => `send ${text(counts)}\n`);
  const messages = (summary.messages ?? []).map((counts) => `message ${text(counts)}\n`);
  const memberships = (summary.memberships ?? []).map((counts) => `membership ${text(counts)}\n`);
  return [...canvases, ...sends, ...messages, ...memberships].join('');
}

function text(value: unknown): string {
  return value === undefined ? 'unset' : stableStringify(value);
}
