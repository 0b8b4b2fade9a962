import { useMemo } from 'react';
import { useText } from '@/i18n/react';
import type { RunSummary } from '@/workflow/run-result';
import { simulatorMessages as messages } from '../messages';
import { sentPerDay } from '../model/cohort';
import { BarChart, type ChartBar, type ChartTick } from './bar-chart';
import { ChartFrame } from './chart-frame';

interface DayChartProps {
  readonly summary: RunSummary;
}

/** Successful webhooks per UTC day, or per several days in a long run. */
export function DayChart({ summary }: DayChartProps) {
  const { t, tools } = useText();
  const { columns, stepDays } = useMemo(
    () => sentPerDay(summary.sentPerDay, Date.parse(summary.from), Date.parse(summary.until)),
    [summary],
  );
  const total = columns.reduce((sum, { count }) => sum + count, 0);
  const title = stepDays === 1 ? t(messages.sentPerDay) : t(messages.sentPerWeeks, { days: stepDays });
  const bars = columns.map(({ at, count }): ChartBar => ({
    key: String(at),
    value: count,
    tone: 'sent',
    reading: t(messages.dayReading, { at, count }),
  }));
  const every = Math.max(1, Math.ceil(columns.length / 5));
  const ticks = columns.flatMap(({ at }, index): readonly ChartTick[] => {
    if (index % every !== 0 || index > columns.length - every / 2) return [];
    return [{ position: index + 0.5, label: tools.date(at), anchor: index === 0 ? 'start' : 'middle' }];
  });
  return (
    <ChartFrame
      title={title}
      table={{
        head: [t(messages.day), t(messages.sent)],
        rows: total === 0 ? [] : columns.map(({ at, count }) => [tools.date(at), tools.number(count)]),
      }}
    >
      {total === 0 ? (
        <p className="chart-empty">{t(messages.noSends)}</p>
      ) : (
        <BarChart label={title} bars={bars} ticks={ticks} />
      )}
    </ChartFrame>
  );
}
