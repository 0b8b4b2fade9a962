import type { EpochMs } from '../../kernel/time';
import type { CompiledFilter } from '../../segments/evaluate';
import { addKey, exitReasons, gates, type Counters } from '../counters';
import { firstAbort, goesOn, mostVerdicts } from '../decision';
import type { SendProgram, SendTo } from '../program';
import { subscriptionSlot } from '../slots';
import { LaneState } from './state';
import type { FlowRow, Tables } from './rows';

/** What became of a send, if that is settled within the moment. */
export type Delivered = { readonly type: 'sent' } | { readonly type: 'aborted' | 'failed'; readonly reason: string };

/** Carries out sends that their decision lets through. */
export interface Courier {
  /** A person begins anew; nothing is left of the one before. */
  begin(): void;
  /** Of a campaign, set off by an attribute or by an event whose properties no text reads. `null`: that takes longer, and the whole person is handed over to `advance`. */
  deliver(person: LaneState, send: SendProgram): Delivered | null;
}

export const completed = exitReasons.indexOf('completed');
export const deduplicated = exitReasons.indexOf('deduplicated');
export const gate = {
  window: gates.indexOf('window'),
  audience: gates.indexOf('audience'),
  again: gates.indexOf('re_eligibility'),
  sameSecond: gates.indexOf('same_second'),
} as const;

/** More consequences than this in one instant are left to `advance`, which knows the budgets of O-18. */
export const mostPlaces = 80;

/** The part of a lane that asks gates and decides sends. */
export class SendingLane extends LaneState {
  protected readonly counters: Counters;
  private readonly courier: Courier;
  /** Per send: evaluations by verdict, put into the counters by `flush`. */
  protected readonly verdicts: readonly Float64Array[];
  /** By send: the number column its decision reads; -1 for none. */
  private readonly decides: Int32Array;
  /** By send: whether a text reads properties of the event that set it off. */
  private readonly readsEvent: readonly boolean[];
  /** 1 counts, -1 takes back what a person counted who is handed over. */
  protected unit: 1 | -1 = 1;
  protected handedOver = false;
  /** By lap: how often it was followed; put into the counters by `flush`. */
  protected readonly followed: Float64Array;
  /** The first tick that is no longer run. */
  protected readonly horizon: number;

  constructor(tables: Tables, counters: Counters, courier: Courier, until: EpochMs) {
    super(tables);
    this.counters = counters;
    this.courier = courier;
    this.horizon = Math.ceil((until - tables.program.launchAt) / tables.tickMs);
    this.verdicts = tables.program.sends.map(() => new Float64Array(mostVerdicts));
    this.decides = Int32Array.from(
      tables.program.sends,
      ({ decision }) => tables.slots[decision?.slot ?? -1]?.column ?? -1,
    );
    this.readsEvent = tables.program.sends.map(({ parts }) =>
      parts.some(({ template }) => (template?.reads.eventProperties.length ?? 0) > 0),
    );
    this.followed = new Float64Array(tables.laps.length);
  }

  /** Asks the gates of a trigger: window and audience. Nothing is ever stopped here (O-10). */
  protected admits({ index, opens, closes, audience }: FlowRow): boolean {
    if (this.now < opens || this.now >= closes) return this.refuse(index, gate.window);
    return audience === null || this.isInside(index, audience) || this.refuse(index, gate.audience);
  }

  /** Asks an audience, unless nothing it reads was written since it was asked last. */
  protected isInside(index: number, audience: CompiledFilter): boolean {
    const asked = this.audience[index] ?? -1;
    if (asked >= 0) return asked === 1;
    const inside = audience.matches(this);
    this.audience[index] = inside ? 1 : 0;
    return inside;
  }

  protected refuse(flow: number, reason: number): false {
    const row = this.counters.refused[flow];
    if (row !== undefined) row[reason] = (row[reason] ?? 0) + this.unit;
    return false;
  }

  private mayBeSentTo(sendTo: SendTo): boolean {
    if (sendTo === 'all') return true;
    const state = this.values[subscriptionSlot];
    return sendTo === 'opted_in_only' ? state === 'opted_in' : state !== 'unsubscribed';
  }

  protected sendFromCampaign(row: FlowRow, send: SendProgram, byEvent: boolean): void {
    const last = this.last[row.index] ?? -Infinity;
    if (!this.mayBeSentTo(row.sendTo)) this.refuse(row.index, gate.audience);
    else if (this.now - last < row.again || (row.again === Infinity && last > -Infinity)) {
      this.refuse(row.index, gate.again);
    } else if (byEvent && this.readsEvent[send.index] === true) this.handedOver = true;
    else this.dispatch(send);
  }

  protected sendFromStep(send: SendProgram): void {
    if (this.mayBeSentTo(send.rules.sendTo)) this.dispatch(send);
    // Rare enough to leave the counting to `advance`.
    else this.handedOver = true;
  }

  /** Decides a send by what its texts read; what goes on is the courier's. Each is one delivery, aborted or not. */
  private dispatch(send: SendProgram): void {
    const { decision } = send;
    this.deliveries += 1;
    let verdict = goesOn;
    if (decision !== null) {
      const column = this.decides[send.index] ?? -1;
      const number = column < 0 ? NaN : (this.numbers[column] ?? NaN);
      verdict = number === number ? decision.verdictOfNumber(number) : decision.verdict(this.value(decision.slot));
    }
    if (verdict >= firstAbort) {
      const row = this.verdicts[send.index];
      if (row !== undefined) row[verdict] = (row[verdict] ?? 0) + this.unit;
      this.aborted += 1;
      return;
    }
    // What an entry hands to its texts is not known here.
    const delivered = send.step === null ? this.courier.deliver(this, send) : null;
    if (delivered === null) this.handedOver = true;
    else this.settle(send, delivered);
  }

  private settle(send: SendProgram, delivered: Delivered): void {
    const counters = this.counters.sends[send.index];
    if (counters !== undefined) counters.started += this.unit;
    if (delivered.type === 'sent') this.received(send);
    else {
      this[delivered.type] += 1;
      if (counters !== undefined) addKey(counters[delivered.type], delivered.reason, this.unit);
    }
  }

  private received({ flow, index }: SendProgram): void {
    const { launchAt } = this.tables.program;
    this.counters.countSent(index, launchAt + this.now * this.tables.tickMs, this.unit);
    this.last[flow] = this.now;
    this.sent += 1;
    this.sentBySend[index] = (this.sentBySend[index] ?? 0) + 1;
    if (this.firstSentAt < 0) this.firstSentAt = this.now;
  }

  /** Counts for or against a person from here on. */
  protected open(unit: 1 | -1): void {
    this.unit = unit;
    this.handedOver = false;
    this.courier.begin();
  }

  /** Puts what was counted aside into the counters. Call it when the people are through. */
  flush(): void {
    this.flushLaps();
    for (const [index, row] of this.verdicts.entries()) {
      const counters = this.counters.sends[index];
      const reasons = this.tables.program.sends[index]?.decision?.reasons;
      for (const [verdict, count] of row.entries()) {
        const reason = reasons?.[verdict - firstAbort];
        if (counters === undefined || reason === undefined || count === 0) continue;
        counters.started += count;
        counters.aborted.set(reason, (counters.aborted.get(reason) ?? 0) + count);
      }
      row.fill(0);
    }
  }

  private flushLaps(): void {
    const { ports, stepEntered, stepExited } = this.counters;
    for (const lap of this.tables.laps) {
      const times = this.followed[lap.index] ?? 0;
      const count = (row: number[], index: number): void => {
        row[index] = (row[index] ?? 0) + times;
      };
      for (const port of lap.ports) count(ports, port);
      for (const step of lap.entered) count(stepEntered, step);
      count(stepExited[lap.exited] ?? [], completed);
    }
    this.followed.fill(0);
  }
}
