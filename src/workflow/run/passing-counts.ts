import type { Counters } from '@/core/engine/counters';
import type { Program, SendProgram } from '@/core/engine/program';
import type { MembershipCounts, MessageCounts, RunSummary } from '../run-result';
import type { RunTally } from './tally';

/** What messages of other channels, feature flags and audiences outside amount to; members that say nothing are left out. */
export function passingCounts(
  program: Program,
  counters: Counters,
  tally: RunTally,
): Pick<RunSummary, 'messages' | 'memberships'> {
  const messages = program.sends.flatMap((send) => messageCounts(program, counters, tally, send));
  const memberships = program.memberships.map(({ index, type, name }): MembershipCounts => {
    const { added, removed } = counters.memberships[index] ?? { added: 0, removed: 0 };
    return { type, name, added, removed };
  });
  return {
    ...(messages.length > 0 && { messages }),
    ...(memberships.length > 0 && { memberships }),
  };
}

function messageCounts(
  program: Program,
  counters: Counters,
  tally: RunTally,
  send: SendProgram,
): readonly MessageCounts[] {
  if (send.method !== null) return [];
  const counts = counters.sends[send.index];
  return [
    {
      flow: program.flows[send.flow]?.id ?? '',
      step: send.step ?? '',
      channel: send.rules.channel,
      started: counts?.started ?? 0,
      sent: counts?.sent ?? 0,
      people: tally.peopleSent[send.index] ?? 0,
      live: tally.pending[send.index] ?? 0,
      refused: Object.fromEntries([...(counts?.refused ?? [])].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))),
    },
  ];
}
