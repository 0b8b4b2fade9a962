import type { Lap } from './rows';
import { deduplicated, mostPlaces, SendingLane } from './sending';

/** At most what one lap puts into the queue, as `advance` counts. */
const placesPerLap = 3;

/** Far below what an integer holds; longer idle times go on lap by lap. */
const mostLaps = 1_000_000_000;

/** The part of a lane that goes round laps without stepping through them. */
export class LapLane extends SendingLane {
  /**
   * An entry follows a lap, and the only entry so again each time its wait is over, `times` times in all. Every gate
   * is known to let it through, or nothing is done and the answer is false: the first gap is looked at, the others are
   * waits of the step. Whole numbers only, so that adding once is adding many times.
   */
  protected goRound(lap: Lap, entry: number, times: number): boolean {
    const { column, by, canvas, step } = lap;
    const { index } = canvas;
    const before = this.numbers[column] ?? NaN;
    const after = before + times * by;
    const first = this.now;
    const final = first + (times - 1) * step.ticks;
    if (!Number.isSafeInteger(before) || !Number.isSafeInteger(after)) return false;
    if (first < canvas.opens || final >= canvas.closes || first - (this.last[index] ?? 0) < lap.gap) return false;
    if (canvas.audience !== null && this.audience[index] !== 1) return false;
    if (lap.campaigns.length === 0) this.numbers[column] = after;
    else if (this.settled(lap, times, final)) this.numbers[column] = after;
    else this.setOff(lap, times);
    this.places = times > 1 ? placesPerLap : this.places + placesPerLap;
    if (this.places > mostPlaces) this.handedOver = true;
    if (this.handedOver) return true;
    this.followed[lap.index] = (this.followed[lap.index] ?? 0) + times * this.unit;
    this.now = final;
    this.item += times;
    this.last[index] = final;
    this.entered[index] = (this.entered[index] ?? 0) + times;
    this.entries += times;
    this.newestFlow = index;
    this.newestStep = step.index;
    // The new entry comes after those that wait.
    this.removeEntry(entry);
    const at = this.count++;
    this.order[at] = this.entries;
    this.step[at] = step.index;
    this.until[at] = final + step.ticks;
    this.wait[at] = -1;
    this.enteredItem[at] = this.item;
    return true;
  }

  /** Whether the only campaign has nothing to decide any more. */
  private settled({ campaigns }: Lap, times: number, final: number): boolean {
    const [only] = campaigns;
    return only !== undefined && campaigns.length === 1 && this.refusesForEver(only, times, final);
  }

  /** Each lap changes the number, and each change is one more occasion for the campaigns. */
  private setOff({ by, campaigns, column, step }: Lap, times: number): void {
    for (let lap = 0; lap < times && !this.handedOver; lap += 1) {
      if (lap > 0) this.now += step.ticks;
      this.numbers[column] = (this.numbers[column] ?? 0) + by;
      for (const row of campaigns) {
        if (row.send !== null && this.admits(row)) this.sendFromCampaign(row, row.send);
      }
    }
  }

  /** Every entry waits at one step since an earlier item: the first follows a lap, the others are its duplicates. */
  protected lapsOn(groups: Int16Array): boolean {
    const at = this.step[0] ?? 0;
    const group = groups[at] ?? -1;
    if (group < 0) return false;
    for (let index = 0; index < this.count; index += 1) {
      const waits = this.step[index] === at && this.wait[index] === -1;
      if (!waits || (this.enteredItem[index] ?? 0) >= this.item) return false;
    }
    const step = this.tables.steps[at];
    const lap = step?.groups[group]?.lap ?? null;
    const others = this.count - 1;
    if (step === undefined || lap === null || step.ranked || (others > 0 && this.tables.keepsDuplicates)) return false;
    if (!this.goRound(lap, 0, 1)) return false;
    if (others > 0 && !this.handedOver) this.dropDuplicates(at, others);
    return true;
  }

  /** Only the entry that just came round stays. */
  private dropDuplicates(step: number, others: number): void {
    const row = this.counters.stepExited[step];
    if (row !== undefined) row[deduplicated] = (row[deduplicated] ?? 0) + others * this.unit;
    for (let left = others; left > 0; left -= 1) this.removeEntry(0);
  }
}

/** How often the wait of a lap is over by `limit`, one being over at `due`; once only if its gates need longer. */
export function lapsUntil(limit: number, inclusive: boolean, due: number, { gap, step }: Lap): number {
  const { ticks } = step;
  const next = due + ticks;
  if (gap > ticks || next > limit || (!inclusive && next === limit)) return 1;
  const over = (limit - due) / ticks;
  if (over > mostLaps) return 1;
  const whole = over | 0;
  return inclusive || whole < over ? whole + 1 : whole;
}
