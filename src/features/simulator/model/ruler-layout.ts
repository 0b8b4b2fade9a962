import type { EntryBar } from './entries';
import type { JourneyModel } from './journey-model';
import type { Threshold } from './threshold';

/** Left of the plot: names of the lanes. */
export const gutter = 76;
export const datesHeight = 30;

export interface Lane {
  readonly kind: 'actions' | 'entries' | 'score' | 'handoff';
  /** Flow it belongs to, where there is one lane per flow. */
  readonly flow: string | null;
  readonly top: number;
  readonly height: number;
}

export interface RulerLayout {
  readonly lanes: readonly Lane[];
  readonly height: number;
}

const actionsHeight = 42;
const entriesHeight = 44;
const handoffHeight = 55;
const leastScore = 84;
const foot = 12;
/** Few entries at once get a line each; of many, every further one peeks out under the one before. */
const linePitch = 21;
const stackPitch = 6;
const fewRows = 2;
const mostRows = 8;

/** Lanes from top to bottom, only those with content; the score takes the room that is left. */
export function layoutRuler(model: JourneyModel, flowId: string, available: number): RulerLayout {
  const entryFlows = flowsOf(model.entries, flowId);
  const handoffFlows = flowsOf(model.handoffs, flowId);
  const fixed =
    datesHeight +
    (model.actions.length > 0 ? actionsHeight : 0) +
    entryFlows.reduce((sum, flow) => sum + entriesHeight + extraRows(model.entries, flow), 0) +
    handoffFlows.length * handoffHeight;
  const hasScore = model.ledger.length > 0;
  const score = hasScore ? Math.max(leastScore, available - foot - fixed) : 0;
  const lanes: Lane[] = [];
  let top = datesHeight;
  const add = (kind: Lane['kind'], flow: string | null, height: number): void => {
    lanes.push({ kind, flow, top, height });
    top += height;
  };
  if (model.actions.length > 0) add('actions', null, actionsHeight);
  for (const flow of entryFlows) add('entries', flow, entriesHeight + extraRows(model.entries, flow));
  if (hasScore) add('score', null, score);
  for (const flow of handoffFlows) add('handoff', flow, handoffHeight);
  return { lanes, height: Math.max(available, top + foot) };
}

/** Flows in the order they first appear, the one of the page before all others. */
function flowsOf(marks: readonly { readonly flow: string }[], flowId: string): readonly string[] {
  const flows = [...new Set(marks.map(({ flow }) => flow))];
  return flows.includes(flowId) ? [flowId, ...flows.filter((flow) => flow !== flowId)] : flows;
}

function extraRows(entries: readonly EntryBar[], flow: string): number {
  const rows = Math.min(mostRows, deepestRow(entries, flow));
  return rows * pitchOf(rows);
}

function deepestRow(entries: readonly EntryBar[], flow: string | null): number {
  let rows = 0;
  for (const bar of entries) if (bar.flow === flow && bar.row > rows) rows = bar.row;
  return rows;
}

function pitchOf(rows: number): number {
  return rows <= fewRows ? linePitch : stackPitch;
}

/** How far below the first line of its lane an entry stands. */
export function rowOffsets(entries: readonly EntryBar[], flow: string | null): (row: number) => number {
  const pitch = pitchOf(deepestRow(entries, flow));
  return (row) => Math.min(row, mostRows) * pitch;
}

export interface ScoreScale {
  readonly yAt: (score: number) => number;
  /** Scores to label, the threshold first. */
  readonly labels: readonly number[];
}

/** Scores of a journey on the height of a lane, with air above and below. */
export function scaleScore(
  model: JourneyModel,
  threshold: Threshold | null,
  lane: Pick<Lane, 'top' | 'height'>,
): ScoreScale {
  let low = threshold?.value ?? Infinity;
  let high = threshold?.value ?? -Infinity;
  for (const { balance } of model.ledger) {
    low = Math.min(low, balance);
    high = Math.max(high, balance);
  }
  const first = lane.top + 26;
  const last = lane.top + lane.height - 18;
  const yAt = (score: number): number =>
    high === low ? (first + last) / 2 : last - ((score - low) / (high - low)) * (last - first);
  const labels: number[] = threshold === null ? [] : [threshold.value];
  for (const score of [high, low]) {
    if (labels.every((other) => Math.abs(yAt(other) - yAt(score)) >= 14)) labels.push(score);
  }
  return { yAt, labels };
}

/** About how wide a text of 11 px is; wide for Hangul and Han. */
export function textWidth(text: string, mono = false): number {
  let width = 0;
  for (const char of text) width += (char.codePointAt(0) ?? 0) >= 0x2e80 ? 10.5 : mono ? 6.7 : 6.1;
  return width;
}

export interface Labelled {
  readonly x: number;
  readonly half: number;
  readonly text: string;
  readonly mono: boolean;
  /** Wanted more than the others. */
  readonly first: boolean;
}

const labelGap = 8;

/** Positions in `marks` whose text fits to the right without touching a mark or another text. */
export function fitLabels(marks: readonly Labelled[], right: number): ReadonlySet<number> {
  const shown = new Set<number>();
  const order = [...marks.keys()].filter((index) => marks[index]?.text !== '');
  order.sort((a, b) => Number(marks[b]?.first) - Number(marks[a]?.first) || a - b);
  const ends = new Map<number, number>();
  for (const index of order) {
    const mark = marks[index];
    if (mark === undefined) continue;
    const end = mark.x + mark.half + 4 + textWidth(mark.text, mark.mono);
    const next = marks[index + 1];
    const free = end + labelGap <= (next === undefined ? right + labelGap : next.x - next.half);
    const previous = ends.get(index - 1);
    if (!free || (previous !== undefined && previous > mark.x - mark.half)) continue;
    shown.add(index);
    ends.set(index, end);
  }
  return shown;
}
