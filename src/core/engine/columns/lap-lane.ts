import type { Lap } from './rows';
import { mostPlaces, SendingLane } from './sending';

/** At most what one lap puts into the queue, as `advance` counts. */
const placesPerLap = 3;

/** The part of a lane that goes round laps without stepping through them. */
export class LapLane extends SendingLane {
  /**
   * The only entry follows a lap, and so again each time its wait is over, `times` times in all from now on. Every gate
   * is known to let it through, or nothing is done and the answer is false: the first gap is looked at, the others are
   * waits of the step. Whole numbers only, so that adding once is adding many times.
   */
  protected goRound(lap: Lap, times: number): boolean {
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
    this.order[0] = this.entries;
    this.step[0] = step.index;
    this.until[0] = final + step.ticks;
    this.wait[0] = -1;
    this.enteredItem[0] = this.item;
    return true;
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

  /** The only entry, waiting since an earlier item, follows a lap. */
  protected lapsOn(groups: Int16Array): boolean {
    const at = this.step[0] ?? 0;
    const step = this.tables.steps[at];
    const way = step?.groups[groups[at] ?? -1];
    if (step === undefined || way === undefined || way.lap === null || step.ranked || this.wait[0] !== -1) return false;
    return (this.enteredItem[0] ?? 0) < this.item && this.goRound(way.lap, 1);
  }
}

/** How often the wait of a lap is over by `limit`, one being over at `due`; once only if its gates need longer. */
export function lapsUntil(limit: number, inclusive: boolean, due: number, { gap, step }: Lap): number {
  const { ticks } = step;
  const next = due + ticks;
  if (gap > ticks || next > limit || (!inclusive && next === limit)) return 1;
  const over = (limit - due) / ticks;
  return inclusive ? Math.floor(over) + 1 : Math.ceil(over);
}
