import { useMemo } from 'react';
import { useText } from '@/i18n/react';
import type { PersonResult, RunSummary } from '@/workflow/run-result';
import { simulatorMessages as messages } from '../messages';
import { boundsOf, buildHistogram, scoreTicks, type ScoreBin, type ScoreHistogram } from '../model/histogram';
import { isNumber } from '../model/number-of';
import type { Threshold } from '../model/threshold';
import { sayThreshold } from '../sentences';
import { BarChart, type ChartBar, type ChartTick } from './bar-chart';
import { ChartFrame } from './chart-frame';

interface ScoreChartProps {
  readonly people: readonly PersonResult[];
  readonly summary: RunSummary;
  readonly threshold: Threshold | null;
}

/** Distribution of the scores at the end of the run, with the threshold marked. */
export function ScoreChart({ people, summary, threshold }: ScoreChartProps) {
  const { t, tools } = useText();
  const scores = useMemo(() => people.map(({ finalScore }) => finalScore), [people]);
  const histogram = useMemo(() => buildHistogram(scores, threshold), [scores, threshold]);
  const whole = useMemo(() => scores.every((score) => !isNumber(score) || Number.isInteger(score)), [scores]);
  const title = t(messages.scoreOn, { at: Date.parse(summary.until) });
  const strict = threshold?.strict ?? true;
  const sayRange = (bin: ScoreBin): string => {
    const { from, to } = boundsOf(bin, strict, whole);
    if (bin.open === 'low') return t(messages.rangeOpenLow, { to });
    if (bin.open === 'high') return t(messages.rangeOpenHigh, { from });
    return from === to ? tools.number(from) : `${tools.number(from)}–${tools.number(to)}`;
  };
  const bars = histogram.bins.map((bin): ChartBar => {
    const over = threshold !== null && bin.above >= threshold.value;
    const reading = t(messages.binReading, { range: sayRange(bin), count: bin.count });
    return { key: String(bin.above), value: bin.count, tone: over ? 'over' : 'rest', reading };
  });
  const mark = markOf(histogram, threshold);
  const rest = [
    histogram.missing > 0 ? t(messages.withoutScore, { count: histogram.missing }) : '',
    histogram.notNumeric > 0 ? t(messages.notNumeric, { count: histogram.notNumeric }) : '',
  ].filter((words) => words !== '');
  return (
    <ChartFrame
      title={title}
      note={rest.length === 0 ? undefined : rest.join(' · ')}
      table={{
        head: [t(messages.scores), t(messages.people_)],
        rows: histogram.bins.map((bin) => [sayRange(bin), tools.number(bin.count)]),
      }}
    >
      {bars.length === 0 ? (
        <p className="chart-empty">
          {t(summary.scoreAttribute === null ? messages.noScoreAttribute : messages.noScores)}
        </p>
      ) : (
        <BarChart
          label={title}
          bars={bars}
          ticks={ticksOf(histogram, threshold, (score) => tools.number(score))}
          mark={
            mark === null || threshold === null
              ? null
              : {
                  position: mark,
                  words: t(messages.over, { words: sayThreshold(threshold, t), count: histogram.over }),
                }
          }
        />
      )}
    </ChartFrame>
  );
}

/** Null when the threshold lies outside the bars. */
function markOf({ bins, width }: ScoreHistogram, threshold: Threshold | null): number | null {
  const low = bins[0]?.above;
  const high = bins.at(-1)?.upTo;
  if (threshold === null || low === undefined || high === undefined) return null;
  return threshold.value < low || threshold.value > high ? null : (threshold.value - low) / width;
}

function ticksOf(
  histogram: ScoreHistogram,
  threshold: Threshold | null,
  number: (value: number) => string,
): readonly ChartTick[] {
  const ticks = scoreTicks(histogram, threshold?.value ?? null);
  const { bins } = histogram;
  const last = bins.at(-1);
  const open = last?.open === 'high';
  const shown = open ? ticks.filter(({ position, strong }) => strong || position < bins.length - 1.5) : ticks;
  const labels = shown.map(({ position, score, strong }): ChartTick => {
    const anchor = position > bins.length - 0.5 ? 'end' : 'middle';
    return { position, label: number(score), strong, anchor };
  });
  if (!open) return labels;
  return [...labels, { position: bins.length, label: `${number(last.above)}+`, anchor: 'end' }];
}
