import { useText } from '@/i18n/react';
import type { Text } from '@/i18n/text';
import { simulatorMessages as messages } from '../messages';
import type { EntryBar, EntryOutcome } from '../model/entries';
import { rowOffsets, textWidth } from '../model/ruler-layout';
import { toX } from '../model/time-scale';
import { sayExit } from '../sentences';
import { useFlowNames, type FlowNames } from '../use-simulator';
import type { LaneProps } from './ruler-lanes';

const barHeight = 18;

const tones: Readonly<Record<EntryOutcome, string>> = {
  up: 'up',
  down: 'down',
  else: 'else',
  same: 'else',
  stopped: 'stop',
  waiting: 'wait',
};

/** One bar per entry, by outcome: points inside, hatched when nothing was done, dashed and open while it waits. */
export function EntriesLane({ lane, model, view }: LaneProps) {
  const text = useText();
  const names = useFlowNames();
  const offsetOf = rowOffsets(model.entries, lane.flow);
  return model.entries.map((bar) => {
    if (bar.flow !== lane.flow) return null;
    const start = toX(view, bar.start);
    const end = toX(view, bar.end ?? model.until);
    if (end < view.left || start > view.right) return null;
    return (
      <Bar
        key={bar.entry}
        bar={bar}
        x={start + 0.8}
        y={lane.top + 11 + offsetOf(bar.row)}
        width={Math.max(2, end - start - 1.6)}
        edges={{ left: view.left, right: view.right }}
        title={describe(bar, names, text)}
        words={wordsOf(bar, text)}
      />
    );
  });
}

function wordsOf(bar: EntryBar, { t, tools }: Text): string {
  if (bar.outcome === 'waiting') return t(messages.waitingBar);
  return bar.points === 0 ? '' : tools.points(bar.points);
}

function describe(bar: EntryBar, names: FlowNames, { t, tools }: Text): string {
  const outcome = outcomeWords(bar, names, t);
  const span = `${tools.instant(bar.start)} – ${bar.end === null ? '' : tools.instant(bar.end)}`;
  return `${t(messages.entryBar, { entry: bar.entry, outcome })}\n${span}`;
}

function outcomeWords(bar: EntryBar, names: FlowNames, t: Text['t']): string {
  const wait = bar.waits.at(-1);
  if (bar.outcome === 'waiting')
    return wait === undefined ? t(messages.waitingBar) : t(messages.waitsUntil, { until: wait.until });
  if (bar.outcome === 'stopped') return sayExit(bar.exit ?? '', t);
  if (bar.path === null || bar.points === 0) return t(messages.outcomeSame);
  const port = names.port(bar.flow, bar.path.step, bar.path.port);
  return t(messages.outcomePoints, { port, points: bar.points });
}

interface BarProps {
  readonly bar: EntryBar;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly edges: { readonly left: number; readonly right: number };
  readonly title: string;
  readonly words: string;
}

function Bar({ bar, x, y, width, edges, title, words }: BarProps) {
  const radius = Math.min(4, width / 2);
  const shownFrom = Math.max(x, edges.left);
  const shownTo = Math.min(x + width, edges.right);
  const fits = shownTo - shownFrom >= Math.max(24, textWidth(words) + 6);
  const isHatched = bar.outcome === 'else' || bar.outcome === 'same';
  return (
    <g className={`ruler-bar ${tones[bar.outcome]}`} data-start={bar.start}>
      <title>{title}</title>
      <rect className="ground" x={x} y={y} width={width} height={barHeight} rx={radius} />
      {isHatched && <rect className="hatch" x={x} y={y} width={width} height={barHeight} rx={radius} />}
      {words !== '' && fits && (
        <text x={(shownFrom + shownTo) / 2} y={y + 13} textAnchor="middle">
          {words}
        </text>
      )}
    </g>
  );
}
