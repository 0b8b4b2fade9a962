import { firstAbort, firstOfRow } from '../decision';
import type { Columns, Operation } from './columns';
import type { Effects } from './effects';
import { isStep } from './rings';
import type { FlowRow, Ring } from './rows';
import { deduplicated, gate, SendingLane } from './sending';
import { mostEntries } from './state';

/** What an event does to people in a ring: adds (0 is nothing), and takes whoever waits round if it is a lap. */
const adds = 0;
const puts = 1;
/** Writes another attribute; what that does depends on what it held. */
const writes = 2;
/** Starts the canvas of the ring once more. */
const starts = 3;
/** Beyond the ring: for the general way of running. */
const leaves = 4;

/** What a ring is run by, in arrays: by operation, by number, by verdict. */
export interface Round {
  readonly ring: Ring;
  codes: RingCodes;
  readonly verdicts: Uint16Array;
  readonly tally: Float64Array;
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
    if (!(Math.abs(number) <= largestNumber) || number % 1 !== 0 || Object.is(number, -0)) return false;
    return opens <= 0 && closes >= this.horizon && (audience === null || this.isInside(index, audience));
  }

  /**
   * Runs events from index `from` on, up to one that leads out of the ring, and the waits that end meanwhile; after the
   * last event, all waits that end before the horizon. Returns the index of the event not taken. Waits end in the order
   * in which they began, so entries are a queue.
   */
  protected goRound(round: Round, columns: Columns, from: number, end: number): number {
    const { codes, ring, tally, verdicts } = round;
    const { canvas, gap, idle, step, ticks } = ring;
    const { followed, unit, until } = this;
    let mode = this.modeOf(ring);
    // A small whole number, as `roundAt` made sure.
    let [value, last, newest] = [(this.numbers[ring.column] ?? 0) | 0, this.last[canvas.index] ?? 0, this.newestStep];
    let [head, count, index, entries, refused, aborted] = [0, this.count, from, 0, 0, 0];
    // Whether the newest entry is the last one in the queue.
    let live = count > 0 && this.order[count - 1] === this.entries;
    let limit = this.limitAt(columns, index, end);
    while (!this.handedOver) {
      let now = count > 0 ? (until[head] ?? 0) : limit + 1;
      let lap = idle.index;
      let effect = adds;
      if (now <= limit) {
        head = --count === 0 ? 0 : head + 1;
        const more = count === 0 && mode === settled ? idleLaps(limit - now, now - last, ring) : 0;
        now += more * ticks;
        value += (more + 1) * idle.by;
        entries += more;
        refused += more;
        followed[lap] = (followed[lap] ?? 0) + (more + 1) * unit;
      } else {
        const code = columns.codes[index] ?? 0;
        effect = index < end ? this.effectOf(round, columns.operations, code) : leaves;
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
        if (verdict >= firstAbort) {
          tally[verdict] = (tally[verdict] ?? 0) + unit;
          aborted += 1;
        } else if (mode === settled) refused += 1;
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
    this.leaveRound(round, { value, last, newest, live, head, count, entries, refused, aborted });
    return index;
  }

  /** Time passes up to here: to the next event, or to the last tick before the horizon. */
  private limitAt({ times }: Columns, index: number, end: number): number {
    return index < end ? (times[index] ?? 0) : this.horizon - 1;
  }

  private effectOf({ codes, ring }: Round, operations: readonly Operation[], code: number): number {
    const kind = codes.kinds[code] ?? leaves;
    return kind === writes ? this.writeInRing(ring, operations[code]) : kind;
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
    const { campaigns, canvas, column, step } = round.ring;
    const { aborted, count, entries, live, refused } = after;
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
    this.aborted += aborted;
    this.deliveries += aborted;
    if (this.refusal < 0) return;
    addTo(this.counters.refused[campaigns[0]?.index ?? -1], this.refusal, refused * this.unit);
  }

  /**
   * Writes an attribute nobody in the ring waits for; what that starts, if it is the first value, was found out once.
   * Anything else is for the general way of running, and nothing is written then.
   */
  private writeInRing(ring: Ring, operation: Operation | undefined): number {
    const slot = operation?.slot ?? -1;
    const before = this.values[slot];
    const known = operation?.first ?? null;
    if (operation === undefined || before === operation.given) return adds;
    if (before !== undefined || known === null || this.tables.slots[slot]?.audiences.length !== 0) return leaves;
    const effect = firstEffect(ring, known);
    if (effect === leaves) return leaves;
    this.values[slot] = operation.given;
    this.touched = true;
    return effect;
  }

  /** Learns what new operations do. A list only ever grows; another one is learnt from its beginning. */
  protected classify(operations: readonly Operation[]): void {
    if (this.known === operations && this.classified === operations.length) return;
    const from = this.known === operations ? this.classified : 0;
    for (const round of this.rounds) round.codes = withCodes(round, operations, from);
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
  readonly aborted: number;
}

/** By operation. */
interface RingCodes {
  readonly kinds: Uint8Array;
  readonly operands: Int32Array;
  /** -1: no lap. */
  readonly laps: Int32Array;
}

const noCodes: RingCodes = { kinds: new Uint8Array(0), operands: new Int32Array(0), laps: new Int32Array(0) };

/** The codes with those of operations from index `from` on; with room for as many again when they have to grow. */
function withCodes({ codes, ring }: Round, operations: readonly Operation[], from: number): RingCodes {
  const grown = operations.length > codes.kinds.length ? grow(codes, operations.length * 2) : codes;
  for (let index = from; index < operations.length; index += 1) {
    const operation = operations[index];
    const { kind, lap, operand } = operation === undefined ? outside : codeOf(ring, operation);
    grown.kinds[index] = kind;
    grown.operands[index] = operand;
    grown.laps[index] = lap;
  }
  return grown;
}

function grow(codes: RingCodes, length: number): RingCodes {
  const grown = { kinds: new Uint8Array(length), operands: new Int32Array(length), laps: new Int32Array(length) };
  grown.kinds.set(codes.kinds);
  grown.operands.set(codes.operands);
  grown.laps.set(codes.laps);
  return grown;
}

interface RingCode {
  readonly kind: number;
  readonly operand: number;
  readonly lap: number;
}

const outside: RingCode = { kind: leaves, operand: 0, lap: -1 };
const idles: RingCode = { kind: adds, operand: 0, lap: -1 };

function codeOf(ring: Ring, { column, groups, operand, starts: begun, type }: Operation): RingCode {
  switch (type) {
    case 'nothing':
      return idles;
    case 'event': {
      const group = groups?.[ring.step.index] ?? -1;
      const lap = ring.groups[group] ?? null;
      if (begun.length > 0) return outside;
      if (group < 0) return idles;
      return lap === null ? outside : { kind: adds, operand: lap.by, lap: lap.index };
    }
    case 'add':
      return column === ring.column && isStep(operand) ? { kind: adds, operand, lap: -1 } : outside;
    case 'put':
      return column === ring.column && isStep(operand) ? { kind: puts, operand, lap: -1 } : outside;
    case 'write':
      return { kind: writes, operand: 0, lap: -1 };
  }
}

function firstEffect(ring: Ring, { groups, starts: begun }: Effects): number {
  if ((groups?.[ring.step.index] ?? -1) >= 0) return leaves;
  if (begun.length === 0) return adds;
  return begun.length === 1 && begun[0] === ring.canvas.index ? starts : leaves;
}
