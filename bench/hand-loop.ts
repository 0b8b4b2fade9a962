import { horizonSeconds, points, threshold, windowSeconds, type Outcome, type Workload } from './workload';

/** More entries than this at once do not occur in the workload; the loop says so instead of scoring wrongly. */
const mostWaiting = 32;

/**
 * The yardstick: the seed's canvas written by hand over typed arrays, with the rules the engine keeps.
 * Every score change and the email enter again unless the last entry is of the same second (O-11); a write from outside
 * while an entry waits adds a second one (C-LOOP-7); an action advances the earliest and ends the others (C-ACTION-21, O-4);
 * a window's end comes before the events of its second (O-3) and decays once per entry (C-ACTION-23).
 */
export function handLoop(load: Workload, withHandOff: boolean): Outcome {
  const { people, offset, seconds, kind, change } = load;
  const score = new Int32Array(people);
  const handedOff = new Uint32Array(people);
  const waiting = new Uint32Array(mostWaiting);
  for (let person = 0; person < people; person++) {
    let value = load.score[person]!;
    let count = 0;
    let last = -1;
    let sent = 0;
    const end = offset[person + 1]!;
    for (let i = offset[person]!; i <= end; i++) {
      const now = i < end ? seconds[i]! : horizonSeconds;
      // Waits are in order of their end: equal windows, entered in order.
      while (count > 0 && (i < end ? waiting[0]! <= now : waiting[0]! < now)) {
        const due = waiting[0]!;
        for (let k = 1; k < count; k++) waiting[k - 1] = waiting[k]!;
        count--;
        value--;
        if (withHandOff && sent === 0 && value > threshold) sent = due;
        if (due !== last) {
          waiting[count++] = due + windowSeconds;
          last = due;
        }
      }
      if (i === end) break;
      const what = kind[i]!;
      let changed = false;
      if (what === 0) changed = true;
      else if (what === 1) {
        value += change[i]!;
        changed = true;
        if (withHandOff && sent === 0 && value > threshold) sent = now;
      } else if (count > 0) {
        const delta = points[what]!;
        if (delta !== 0) {
          value += delta;
          count = 0;
          changed = true;
          if (withHandOff && sent === 0 && value > threshold) sent = now;
        }
      }
      if (changed && now !== last) {
        if (count === mostWaiting)
          throw new Error('The workload has more concurrent entries than the hand loop holds.');
        waiting[count++] = now + windowSeconds;
        last = now;
      }
    }
    score[person] = value;
    handedOff[person] = sent;
  }
  return { score, handedOff };
}
