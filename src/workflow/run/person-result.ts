import { points } from '@/core/engine/ledger';
import { toProfile, type Person } from '@/core/engine/person';
import type { Program } from '@/core/engine/program';
import type { LedgerRow } from '@/core/engine/trace';
import type { JsonValue } from '@/core/kernel/json';
import type { PersonResult } from '../run-result';
import type { RunFrame } from './frame';

type ResultFrame = Pick<RunFrame, 'program' | 'scoreSlot' | 'level'>;

/** What became of a person, by the program they ended with. */
export function toResult(
  frame: ResultFrame,
  person: Person,
  startScore: JsonValue | undefined,
  ledger: readonly LedgerRow[],
): PersonResult {
  const { program, scoreSlot } = frame;
  const { sent, aborted, failed, firstSentAt } = person.tally;
  return {
    id: person.id,
    startScore,
    finalScore: person.values[scoreSlot],
    entries: person.entryCount,
    lastStep: lastStep(program, person),
    sent,
    aborted,
    failed,
    firstSentAt,
    scoreLine: scoreLine(frame, startScore, ledger),
    profile: toProfile(program, person),
  };
}

function lastStep(program: Program, person: Person): PersonResult['lastStep'] {
  const { newest } = person;
  if (newest === null) return null;
  const canvas = program.flows[newest.flow]?.id;
  const step = program.steps[newest.step]?.id;
  if (canvas === undefined || step === undefined) return null;
  const live = person.entries.find(({ order }) => order === newest.order);
  const waitingUntil = live !== undefined && Number.isFinite(live.until) ? live.until : null;
  return { canvas, step, waitingUntil };
}

function scoreLine(
  { program, scoreSlot, level }: ResultFrame,
  startScore: JsonValue | undefined,
  ledger: readonly LedgerRow[],
): PersonResult['scoreLine'] {
  const attribute = program.slots.names[scoreSlot];
  if (attribute === undefined || (level !== 'ledger' && level !== 'full')) return [];
  const changes = ledger.filter(
    (row) => row.attribute === attribute && row.at >= program.launchAt && row.cause.type !== 'start',
  );
  return [
    [program.launchAt, points(startScore)] as const,
    ...changes.map(({ at, after }) => [at, points(after)] as const),
  ];
}
