import { mix } from '@/core/kernel/hash';

/** Whole seconds since the start of the run. */
export const windowSeconds = 86_400;
export const horizonSeconds = 30 * windowSeconds;
export const threshold = 100;

export const kinds = [
  'email_added',
  'lead_score_changed',
  'session_start',
  'registered',
  'webinar_attended',
  'demo_requested',
  'pricing_viewed',
  'unsubscribed',
  'bounced',
  'page_viewed',
  'email_opened',
  'email_clicked',
] as const;

/** Points per kind for a waiting person; 0: no group listens. A kind that two groups list scores for the first. */
export const points = [0, 0, 1, 1, 1, 5, 5, -1, -1, 0, 0, 0] as const;

/** How often a kind is drawn, of 16. */
const draws = [2, 2, 2, 3, 4, 5, 5, 6, 6, 7, 8, 9, 9, 10, 11, 1] as const;

/** Events of person `p` are `offset[p]` … `offset[p + 1]`, in order of time. */
export interface Workload {
  readonly people: number;
  readonly offset: Uint32Array;
  readonly seconds: Uint32Array;
  readonly kind: Uint8Array;
  /** Change of the score for `lead_score_changed`, 1 … 3. */
  readonly change: Uint8Array;
  /** Score each person starts with, 0 … 99. */
  readonly score: Int32Array;
}

/** The same bytes for the same arguments in every host: integers only. Four of five people get an email address first. `from`: the number of the first person, where this is a part of a workload. */
export function makeWorkload(people: number, eventsEach: number, seed = 1, from = 0): Workload {
  const total = people * eventsEach;
  const load: Workload = {
    people,
    offset: new Uint32Array(people + 1),
    seconds: new Uint32Array(total),
    kind: new Uint8Array(total),
    change: new Uint8Array(total),
    score: new Int32Array(people),
  };
  for (let person = 0; person < people; person++) fillPerson(load, person, eventsEach, seed, from);
  load.offset[people] = total;
  return load;
}

function fillPerson(load: Workload, person: number, count: number, seed: number, from: number): void {
  let state = mix(Math.imul(from + person + 1, 0x9e3779b1) ^ seed) || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  const start = person * count;
  load.offset[person] = start;
  load.score[person] = next() % 100;
  const times = load.seconds.subarray(start, start + count);
  for (let i = 0; i < count; i++) times[i] = 1 + (next() % (horizonSeconds - 1));
  times.sort();
  for (let i = start; i < start + count; i++) {
    const kind = draws[next() & 15] ?? 2;
    load.kind[i] = kind;
    load.change[i] = kind === 1 ? 1 + (next() % 3) : 0;
  }
  if (count > 0 && next() % 10 < 8) {
    load.kind[start] = 0;
    load.change[start] = 0;
  }
}

export interface Outcome {
  readonly score: Int32Array;
  /** Second of the first hand-off, 0 for none. */
  readonly handedOff: Uint32Array;
}

/** Equal for equal outcomes, whatever the order people were worked on. */
export function checksum({ score, handedOff }: Outcome): string {
  let sum = 0;
  for (let person = 0; person < score.length; person++) {
    const cell =
      Math.imul(person + 1, 0x01000193) ^ Math.imul(score[person] ?? 0, 0x27d4eb2f) ^ (handedOff[person] ?? 0);
    sum = (sum + mix(cell)) | 0;
  }
  return (sum >>> 0).toString(16).padStart(8, '0');
}
