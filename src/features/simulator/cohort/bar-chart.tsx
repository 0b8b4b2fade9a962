import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useText } from '@/i18n/react';
import { axisSteps } from '../model/histogram';
import { simulatorMessages as messages } from '../messages';
import { useSize } from '../use-size';

export interface ChartBar {
  readonly key: string;
  readonly value: number;
  readonly tone: 'rest' | 'over' | 'sent';
  /** What the reading line says about it. */
  readonly reading: string;
}

export interface ChartTick {
  /** In bars from the left edge: 2 is between the second and the third bar. */
  readonly position: number;
  readonly label: string;
  readonly strong?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
}

export interface ChartMark {
  readonly position: number;
  readonly words: string;
}

interface BarChartProps {
  /** Accessible name: the title of the chart. */
  readonly label: string;
  readonly bars: readonly ChartBar[];
  readonly ticks: readonly ChartTick[];
  readonly mark?: ChartMark | null;
}

const top = 20;
const bottom = 20;

/** Bars on a zero baseline; the arrow keys or the pointer move a line that reads the values out. */
export function BarChart({ label, bars, ticks, mark = null }: BarChartProps) {
  const { t, tools } = useText();
  const { ref, size } = useSize();
  const [reading, setReading] = useState<number | null>(null);
  const most = Math.max(0, ...bars.map(({ value }) => value));
  const steps = axisSteps(most, size.height < 120 ? 2 : 3);
  const highest = steps.at(-1) ?? 1;
  const left = 12 + Math.max(...steps.map((step) => tools.number(step).length)) * 6.2;
  const width = Math.max(0, size.width - left - 2);
  const base = Math.max(top + 20, size.height - bottom);
  const xAt = (position: number): number => left + (position / Math.max(1, bars.length)) * width;
  const yAt = (value: number): number => base - (value / highest) * (base - top);

  const handleKey = (event: KeyboardEvent): void => {
    const next = readingOfKey(event.key, reading, bars.length);
    if (next === undefined) return;
    event.preventDefault();
    setReading(next);
  };
  const handleMove = (event: PointerEvent<HTMLElement>): void => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left - left;
    const index = Math.floor((x / Math.max(1, width)) * bars.length);
    setReading(index >= 0 && index < bars.length ? index : null);
  };
  const read = reading === null ? undefined : bars[reading];
  return (
    <div
      ref={ref}
      className="chart-plot"
      role="slider"
      tabIndex={0}
      aria-label={`${label}. ${t(messages.chartKeys)}`}
      aria-valuemin={0}
      aria-valuemax={Math.max(0, bars.length - 1)}
      aria-valuenow={reading ?? 0}
      aria-valuetext={read?.reading ?? bars[0]?.reading ?? ''}
      onKeyDown={handleKey}
      onBlur={() => setReading(null)}
      onPointerMove={handleMove}
      onPointerLeave={() => setReading(null)}
    >
      <svg width={size.width} height={size.height} aria-hidden="true">
        {steps.map((step) => (
          <g key={step}>
            <path className={step === 0 ? 'ax' : 'g'} d={`M${left} ${Math.round(yAt(step)) + 0.5}H${left + width}`} />
            <text x={left - 6} y={yAt(step) + 4} textAnchor="end">
              {tools.number(step)}
            </text>
          </g>
        ))}
        <Bars bars={bars} xAt={xAt} yAt={yAt} base={base} />
        {ticks.map(({ position, label: words, strong, anchor }) => (
          <text
            key={words}
            x={xAt(position)}
            y={base + 15}
            textAnchor={anchor ?? 'middle'}
            className={strong ? 'tb' : ''}
          >
            {words}
          </text>
        ))}
        {mark !== null && <Mark mark={mark} x={xAt(mark.position)} base={base} right={left + width} />}
        {read !== undefined && reading !== null && (
          <Reading words={read.reading} x={xAt(reading + 0.5)} y={yAt(read.value)} base={base} right={left + width} />
        )}
      </svg>
    </div>
  );
}

interface BarsProps {
  readonly bars: readonly ChartBar[];
  readonly xAt: (position: number) => number;
  readonly yAt: (value: number) => number;
  readonly base: number;
}

function Bars({ bars, xAt, yAt, base }: BarsProps) {
  const gap = xAt(1) - xAt(0) > 4 ? 1.5 : 0.5;
  return bars.map(({ key, value, tone }, index) => {
    if (value === 0) return null;
    const x = xAt(index) + gap / 2;
    const width = Math.max(0.5, xAt(index + 1) - xAt(index) - gap);
    const y = Math.min(yAt(value), base - 1);
    return (
      <g key={key} className={`bar-${tone}`}>
        <rect x={x} y={y} width={width} height={base - y} />
        <path d={`M${x} ${y + 0.75}h${width}`} />
      </g>
    );
  });
}

function Mark({
  mark,
  x,
  base,
  right,
}: {
  readonly mark: ChartMark;
  readonly x: number;
  readonly base: number;
  readonly right: number;
}) {
  const turned = x > right - 130;
  return (
    <g>
      <path className="thr" d={`M${x} 2V${base}`} />
      <text className="tb halo" x={x + (turned ? -6 : 6)} y={12} textAnchor={turned ? 'end' : 'start'}>
        {mark.words}
      </text>
    </g>
  );
}

interface ReadingProps {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly base: number;
  readonly right: number;
}

function Reading({ words, x, y, base, right }: ReadingProps) {
  const width = words.length * 6.4 + 16;
  const start = Math.min(Math.max(2, x - width / 2), right - width);
  return (
    <g>
      <path d={`M${x} ${top - 2}V${base}`} stroke="var(--accent)" strokeWidth="1" />
      <circle cx={x} cy={y} r="3.5" fill="var(--accent)" stroke="var(--surface)" strokeWidth="1.5" />
      <rect x={start} y={0} width={width} height={18} rx="4" fill="var(--ink)" />
      <text x={start + width / 2} y={13} textAnchor="middle" className="reading">
        {words}
      </text>
    </g>
  );
}

/** `null` takes the line away; `undefined`: not a key of ours. */
function readingOfKey(key: string, reading: number | null, count: number): number | null | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(count - 1, reading === null ? 0 : reading + 1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(0, reading === null ? 0 : reading - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case 'Escape':
      return reading === null ? undefined : null;
    default:
      return undefined;
  }
}
