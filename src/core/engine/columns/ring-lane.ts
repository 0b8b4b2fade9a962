import { firstAbort, firstOfRow } from '../decision';
import type { Columns, Operation } from './columns';
import { adds, leaves, noCodes, puts, starts, withCodes, writes, type RingCodes } from './ring-codes';
import type { FlowRow, Ring } from './rows';
import { deduplicated, gate, SendingLane } from './sending';
import { mostEntries } from './state';

/** What a ring is run by, in arrays: by operation, by number, by verdict. */
export interface Round {
  readonly ring: Ring;
  codes: RingCodes;
  readonly verdicts: Uint16Array;
  readonly tally: Float64Array;
  /** Whole numbers from `low` to `high`, all of which the decision aborts with verdict `abort`, as far as is known. */
  low: number;
  high: number;
  abort: number;
  /** Entries so far, and refusals by the only campaign, put into the counters by `flush`. */
  entries: number;
}

/** What the campaigns of a ring make of a change, as long as nothing but the number changes. */
type Mode =
  /** Nothing, or the only one refuses whatever the number. */
  | 0
  /** The decision of the only campaign tells by the number alone. */
  | 1
  /** Each change is put to the campaigns in full. */
  | 2;
const settled: Mode = 0;
const decides: Mode = 1;
const asks: Mode = 2;

/** Numbers this large could leave the small whole ones, which are fast. */
const largestNumber = 2 ** 30;

/** Ticks of idle time taken at once. */
const longest = 2 ** 30;

/** The part of a lane for people who go round: nothing they meet is looked up, and idle time is not stepped through. */
export class RingLane extends SendingLane {
  private readonly rounds: readonly Round[];
  /** Operations the rounds know. */
  private classified = 0;
  private known: readonly Operation[] = [];
  /** The gate at which a settled campaign refuses; -1 for none. */
  private refusal = -1;

  constructor(...given: ConstructorParameters<typeof SendingLane>) {
    super(...given);
    this.rounds = this.tables.rings.map((ring) => {
      const send = ring.campaigns[0]?.send ?? null;
      return {
        ring,
        codes: noCodes,
        verdicts: send?.decision?.row ?? new Uint16Array(0),
        tally: (send === null ? undefined : this.verdicts[send.index]) ?? new Float64Array(0),
        low: 0,
        high: -1,
        abort: 0,
        entries: 0,
      };
    });
  }

  /**
   * The round of the ring the person is in with all that waits for them, if it can be run in the state they are in. A
   * program with one ring is run round it from the start.
   */
  protected roundAt(): Round | null {
    const { rings, steps } = this.tables;
    const only = rings.length === 1 ? (rings[0] ?? null) : null;
    const ring = this.count > 0 ? (steps[this.step[0] ?? 0]?.ring ?? null) : only;
    if (ring === null || !this.isSettled(ring)) return null;
    for (let index = 0; index < this.count; index += 1) {
      if (this.step[index] !== ring.step.index || this.wait[index] !== -1) return null;
      if (index > 0 && (this.until[index] ?? 0) < (this.until[index - 1] ?? 0)) return null;
    }
    return this.rounds[ring.index] ?? null;
  }

  private isSettled({ canvas, column }: Ring): boolean {
    const { audience, closes, index, opens } = canvas;
    const number = this.numbers[column] ?? NaN;
    const whole = number | 0;
    if (whole !== number || Math.abs(whole) > largestNumber || Object.is(number, -0)) return false;
    return opens <= 0 && closes >= this.horizon && (audience === null || this.isInside(index, audience));
  }

  /**
   * Runs events from index `from` on, up to one that leads out of the ring, and the waits that end meanwhile; after the
   * last event, all waits that end before the horizon. Returns the index of the event not taken. Waits end in the order
   * in which they began, so entries are a queue.
   */
  protected goRound(round: Round, columns: Columns, from: number, end: number): number {
    const { codes, ring, verdicts } = round;
    const { canvas, gap, step, ticks } = ring;
    const { by, index: idle } = ring.idle;
    const { followed, unit, until } = this;
    let mode = this.modeOf(ring);
    // A small whole number, as `roundAt` made sure.
    let [value, last, newest] = [(this.numbers[ring.column] ?? 0) | 0, this.last[canvas.index] ?? 0, this.newestStep];
    let [head, count, index, entries, refused, idled] = [0, this.count, from, 0, 0, 0];
    // Whether the newest entry is the last one in the queue.
    let live = count > 0 && this.order[count - 1] === this.entries;
    let limit = this.limitAt(columns, index, end);
    while (!this.handedOver) {
      let now = count > 0 ? (until[head] ?? 0) : limit + 1;
      let lap = idle;
      let effect = adds;
      if (now <= limit) {
        head = --count === 0 ? 0 : head + 1;
        const more = count === 0 && mode !== asks ? this.lapsAtOnce(round, mode, limit - now, now - last, value) : 0;
        if (mode === settled) refused += more;
        now += more * ticks;
        value += (more + 1) * by;
        entries += more;
        idled += more + 1;
      } else {
        const code = columns.codes[index] ?? 0;
        effect = index < end ? (codes.kinds[code] ?? leaves) : leaves;
        if (effect === writes) effect = this.writeInRing(columns.operations[code], codes.firsts[code] ?? leaves);
        if (effect === leaves) break;
        now = limit;
        limit = this.limitAt(columns, ++index, end);
        lap = codes.laps[code] ?? -1;
        const after = (effect === puts ? 0 : value) + (codes.operands[code] ?? 0);
        if ((after === value && effect !== starts) || (lap >= 0 && count === 0)) continue;
        value = after;
        if (lap >= 0) {
          if (count > 1) live = this.drop(step.index, count - 1);
          head = count = 0;
          followed[lap] = (followed[lap] ?? 0) + unit;
        }
      }
      if (effect !== starts) {
        const verdict = mode === decides ? (verdicts[value - firstOfRow] ?? 0) : 0;
        if (verdict >= firstAbort) this.countAborted(round, value, verdict);
        else if (mode === settled) refused += 1;
        else mode = this.ask(ring, value, now);
      }
      if (now - last < gap) {
        newest = this.refuseEntry(canvas, now - last, live && count === 0 ? lap : -1, newest);
        live &&= count > 0;
        continue;
      }
      if (head + count === mostEntries) head = this.moveUp(head, count);
      until[head + count++] = now + ticks;
      entries += 1;
      last = now;
      live = true;
      newest = step.index;
    }
    this.leaveRound(round, { value, last, newest, live, head, count, entries, refused, idled });
    return index;
  }

  /** How many idle laps go before the one that comes next, nothing being different but the number; they are decided here. */
  private lapsAtOnce(round: Round, mode: Mode, span: number, since: number, value: number): number {
    const { abort, ring, tally } = round;
    const laps = idleLaps(span, since, ring);
    if (mode !== decides || laps === 0) return laps;
    const aborted = Math.min(laps, lapsAborted(round, value, ring.idle.by));
    tally[abort] = (tally[abort] ?? 0) + aborted * this.unit;
    this.aborted += aborted;
    this.deliveries += aborted;
    return aborted;
  }

  private countAborted(round: Round, value: number, verdict: number): void {
    round.tally[verdict] = (round.tally[verdict] ?? 0) + this.unit;
    this.aborted += 1;
    this.deliveries += 1;
    if (value < round.low || value > round.high) widen(round, value, verdict);
  }

  /** Time passes up to here: to the next event, or to the last tick before the horizon. */
  private limitAt({ times }: Columns, index: number, end: number): number {
    return index < end ? (times[index] ?? 0) : this.horizon - 1;
  }

  private modeOf({ campaigns, column }: Ring): Mode {
    const [only] = campaigns;
    this.refusal = -1;
    if (only === undefined) return settled;
    const { again, audience, closes, index, opens, send, sendTo } = only;
    if (campaigns.length > 1 || send === null || opens > 0 || closes < this.horizon) return asks;
    if (audience !== null && !this.isInside(index, audience)) {
      this.refusal = gate.audience;
      return settled;
    }
    if (sendTo !== 'all' || send.rules.sendTo !== 'all') return asks;
    if ((this.last[index] ?? 0) === -Infinity) {
      return send.decision?.slot === this.tables.numbers[column] ? decides : asks;
    }
    if (again < Infinity) return asks;
    this.refusal = gate.again;
    return settled;
  }

  /** Puts a change to the campaigns in full. */
  private ask(ring: Ring, value: number, now: number): Mode {
    this.numbers[ring.column] = value;
    this.now = now;
    for (const row of ring.campaigns)
      if (row.send !== null && this.admits(row)) this.sendFromCampaign(row, row.send, false);
    return this.modeOf(ring);
  }

  /** The person stays outside. Returns where the newest entry is: `lap` is the way it took, if it was the one that left. */
  private refuseEntry(canvas: FlowRow, since: number, lap: number, newest: number): number {
    this.refuse(canvas.index, since < canvas.again ? gate.again : gate.sameSecond);
    return lap < 0 ? newest : (this.tables.laps[lap]?.exited ?? -1);
  }

  /** Entries an action fits after the first leave as its duplicates (C-ACTION-21). */
  private drop(step: number, count: number): false {
    const row = this.counters.stepExited[step];
    if (row !== undefined) row[deduplicated] = (row[deduplicated] ?? 0) + count * this.unit;
    return false;
  }

  /** Puts the queue at the beginning of its arrays; returns its new head. Who has more entries is left to `advance`. */
  private moveUp(head: number, count: number): number {
    if (count === mostEntries) this.handedOver = true;
    if (head === 0) return 0;
    for (let index = 0; index < count; index += 1) this.until[index] = this.until[head + index] ?? 0;
    return 0;
  }

  /** Entries and counts as the general way of running finds them. */
  private leaveRound(round: Round, after: AfterRound): void {
    const { campaigns, canvas, column, idle, step } = round.ring;
    const { count, entries, idled, live, refused } = after;
    this.followed[idle.index] = (this.followed[idle.index] ?? 0) + idled * this.unit;
    this.numbers[column] = after.value;
    this.last[canvas.index] = after.last;
    this.newestStep = after.newest;
    this.moveUp(after.head, count);
    this.item += 1;
    this.entries += entries;
    this.count = count;
    // Only their sequence matters, and whether the last one is the newest of all.
    const first = this.entries - count + (live ? 1 : 0);
    for (let index = 0; index < count; index += 1) {
      this.step[index] = step.index;
      this.wait[index] = -1;
      this.enteredItem[index] = this.item;
      this.order[index] = first + index;
    }
    if (entries > 0) this.newestFlow = canvas.index;
    this.entered[canvas.index] = (this.entered[canvas.index] ?? 0) + entries;
    round.entries += entries * this.unit;
    if (this.refusal < 0) return;
    addTo(this.counters.refused[campaigns[0]?.index ?? -1], this.refusal, refused * this.unit);
  }

  /**
   * Writes an attribute nobody in the ring waits for; what that starts, if it is the first value, was found out once.
   * Anything else is for the general way of running, and nothing is written then.
   */
  private writeInRing(operation: Operation | undefined, first: number): number {
    if (operation === undefined) return leaves;
    const before = this.values[operation.slot];
    if (before === operation.given) return adds;
    if (before !== undefined || first === leaves) return leaves;
    this.values[operation.slot] = operation.given;
    this.touched = true;
    return first;
  }

  /** Learns what new operations do. A list only ever grows; another one is learnt from its beginning. */
  protected classify(operations: readonly Operation[]): void {
    if (this.known === operations && this.classified === operations.length) return;
    const from = this.known === operations ? this.classified : 0;
    for (const round of this.rounds) round.codes = withCodes(this.tables, round, operations, from);
    this.known = operations;
    this.classified = operations.length;
  }

  override flush(): void {
    super.flush();
    const { entries, stepEntered, variants } = this.counters;
    for (const round of this.rounds) {
      const { canvas, step } = round.ring;
      addTo(entries, canvas.index, round.entries);
      addTo(stepEntered, step.index, round.entries);
      addTo(variants[canvas.index], 0, round.entries);
      round.entries = 0;
    }
  }
}

function addTo(row: number[] | undefined, index: number, count: number): void {
  if (row !== undefined) row[index] = (row[index] ?? 0) + count;
}

/** How often more the only entry comes round within a span of time, one wait having just ended `since` the last entry. */
function idleLaps(span: number, since: number, { gap, ticks }: Ring): number {
  return span >= ticks && ticks >= gap && since >= gap ? (Math.min(span, longest) / ticks) | 0 : 0;
}

/** How a round leaves the person. */
interface AfterRound {
  readonly value: number;
  readonly last: number;
  readonly newest: number;
  readonly live: boolean;
  readonly head: number;
  readonly count: number;
  readonly entries: number;
  readonly refused: number;
  readonly idled: number;
}

/** How many laps that add `by` end on numbers known to be aborted with one verdict. */
function lapsAborted({ high, low }: Round, value: number, by: number): number {
  const next = value + by;
  if (next < low || next > high) return 0;
  return (by < 0 ? (value - low) / -by : (high - value) / by) | 0;
}

/** Takes note of a number's verdict, if that makes a longer row of numbers with the same one. */
function widen(round: Round, value: number, verdict: number): void {
  if (round.abort === 0) {
    round.abort = verdict;
    round.low = value;
    round.high = value;
  } else if (verdict !== round.abort) return;
  else if (value === round.low - 1) round.low = value;
  else if (value === round.high + 1) round.high = value;
}
