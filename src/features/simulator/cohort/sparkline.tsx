import { useText } from '@/i18n/react';
import type { PersonResult } from '@/workflow/run-result';
import { simulatorMessages as messages } from '../messages';
import type { Threshold } from '../model/threshold';

interface SparklineProps {
  readonly line: PersonResult['scoreLine'];
  readonly from: number;
  readonly until: number;
  readonly threshold: Threshold | null;
}

const width = 150;
const height = 20;
const edge = 2;

/** A person's score over the run, 150 × 20, with the threshold. */
export function Sparkline({ line, from, until, threshold }: SparklineProps) {
  const { t } = useText();
  const [first] = line;
  const last = line.at(-1);
  if (first === undefined || last === undefined) return <span className="m">—</span>;
  const values = line.map(([, score]) => score);
  if (threshold !== null) values.push(threshold.value);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const yAt = (score: number): number => {
    return high === low ? height / 2 : height - edge - ((score - low) / (high - low)) * (height - 2 * edge);
  };
  const xAt = (at: number): number => Math.max(0, Math.min(width, ((at - from) / (until - from)) * width));
  const steps = line.map(([at, score], index) =>
    index === 0 ? `M${round(xAt(at))} ${round(yAt(score))}` : `H${round(xAt(at))}V${round(yAt(score))}`,
  );
  return (
    <svg
      className="spark"
      width={width}
      height={height}
      role="img"
      aria-label={t(messages.lineAlt, { from: first[1], to: last[1] })}
    >
      {threshold !== null && <path className="spark-limit" d={`M0 ${round(yAt(threshold.value))}H${width}`} />}
      <path className="spark-line" d={`${steps.join('')}H${width}`} />
    </svg>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
