import { leaveBecause } from './journey';
import { noteLedger } from './ledger';
import { abort } from './outcome';
import { record, type Turn } from './turn';

/**
 * The profile is deleted, or merged into another one and gone: every entry ends, what was on its way is dropped, nothing
 * is triggered (O-31, C-ENTRY-21). Whoever does something under this id afterwards is somebody new.
 */
export function endProfile(turn: Turn, into: string | null): void {
  const { person } = turn;
  const input = into === null ? ({ type: 'deleted' } as const) : ({ type: 'merged', into } as const);
  const seq = record(turn, -1, { type: 'input', input });
  const reason = into === null ? 'user_profile_not_found' : 'merged';
  for (const entry of [...person.entries]) {
    leaveBecause(turn, entry, reason, into === null ? 'O-31' : 'C-ENTRY-21', `engine.exit.${reason}`, seq);
  }
  dropSends(turn, seq);
  forget(turn);
  person.exists = false;
}

function dropSends(turn: Turn, seq: number): void {
  const { person, program } = turn;
  for (const delivery of [...person.deliveries]) {
    const send = program.sends[delivery.send];
    if (send !== undefined) abort(turn, send, delivery, 'request', 'user_profile_not_found');
  }
  for (const { flow: index } of person.scheduled) {
    const flow = program.flows[index];
    if (flow === undefined) continue;
    turn.sink.counters?.countRefused(index, 'profile');
    const because = { key: 'engine.gate.no_profile' };
    record(turn, seq, { type: 'not_sent', flow: flow.id, gate: 'profile', cause: { rule: 'O-31', because } });
  }
  person.scheduled.length = 0;
}

/** Everything the profile held. Numbers of entries and sends go on, so that each has one of its own. */
function forget(turn: Turn): void {
  const { person } = turn;
  person.values.forEach((before, slot) => {
    if (before === undefined) return;
    person.values[slot] = undefined;
    noteLedger(turn, slot, before, undefined, { type: 'outside' });
  });
  person.extra.clear();
  person.history.fill(null);
  person.memberships.clear();
  person.live.length = 0;
  person.received.length = 0;
  for (const flow of person.flows) {
    flow.lastEntryAt = null;
    flow.lastReceiptAt = null;
    flow.variant = null;
    flow.watch = null;
  }
}
