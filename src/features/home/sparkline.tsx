import { useText } from '@/i18n/react';
import { homeMessages } from './messages';

interface SparklineProps {
  readonly counts: readonly number[];
  readonly people: number;
}

const width = 120;
const height = 26;

/** One bar per day on a zero baseline. */
export function Sparkline({ counts, people }: SparklineProps) {
  const { t } = useText();
  const most = Math.max(1, ...counts);
  const pitch = Math.min(6, width / Math.max(1, counts.length));
  const name = t(homeMessages.sparkline, { people, days: counts.length, most: Math.max(0, ...counts) });
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={name}>
      <path d={`M0 ${height - 0.5}H${width}`} className="g" />
      {counts.map((count, day) => {
        const tall = (count / most) * (height - 3);
        return count === 0 ? null : (
          <rect
            key={day}
            x={day * pitch}
            y={height - 1 - tall}
            width={Math.max(0.8, pitch * 0.7)}
            height={tall}
            fill="var(--sent-solid)"
          />
        );
      })}
    </svg>
  );
}
