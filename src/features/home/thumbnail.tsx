import { useMemo } from 'react';
import type { Canvas } from '@/workflow/documents/canvas';
import type { RunResult } from '@/workflow/run-result';
import { layoutThumbnail, thumbnailSize, type Box } from './model/thumbnail-layout';

const fills: Readonly<Record<Box['look'], readonly [string, string]>> = {
  plain: ['var(--surface)', 'var(--line-strong)'],
  up: ['var(--up-soft)', 'var(--up-line)'],
  down: ['var(--down-soft)', 'var(--down-line)'],
  else: ['var(--else-soft)', 'var(--else-line)'],
  sent: ['var(--sent-soft)', 'var(--sent-line)'],
  wait: ['var(--wait-soft)', 'var(--wait-line)'],
};

interface CanvasThumbnailProps {
  readonly canvas: Canvas;
  readonly result: RunResult | null;
}

/** The canvas in small. Decoration: the row beside it says everything. */
export function CanvasThumbnail({ canvas, result }: CanvasThumbnailProps) {
  const { boxes, lines } = useMemo(() => {
    const counts = result?.summary.canvases.find((one) => one.canvas === canvas.id);
    const steps = new Map(counts?.steps.map((step) => [step.step, step]));
    return layoutThumbnail(canvas, (step, port) => steps.get(step)?.ports[port] ?? null, counts?.entries ?? null);
  }, [canvas, result]);
  return (
    <svg viewBox={`0 0 ${thumbnailSize.width} ${thumbnailSize.height}`} aria-hidden="true" focusable="false">
      {lines.map((line, index) => (
        <path
          key={index}
          d={`M${line.from.x} ${line.from.y}L${line.to.x} ${line.to.y}`}
          stroke={line.share === null ? 'var(--line-strong)' : 'var(--accent-line)'}
          strokeWidth={line.share === null ? 1.25 : 1 + 7 * line.share}
        />
      ))}
      {boxes.map((box) => (
        <rect
          key={box.id}
          x={box.x}
          y={box.y}
          width={box.width}
          height={box.height}
          rx={Math.min(2.5, box.height / 3)}
          fill={fills[box.look][0]}
          stroke={fills[box.look][1]}
        />
      ))}
    </svg>
  );
}

interface CampaignThumbnailProps {
  /** Nothing is composed yet: no ways out are drawn. */
  readonly blank?: boolean;
  readonly sent: number;
  readonly aborted: number;
}

/** A campaign: what sets it off, the request, and the two ways it can end, as wide as often they happened. */
export function CampaignThumbnail({ blank = false, sent, aborted }: CampaignThumbnailProps) {
  const total = sent + aborted;
  const width = (count: number): number => (total === 0 ? 1.25 : 1 + 5 * (count / total));
  return (
    <svg viewBox="0 0 148 64" aria-hidden="true" focusable="false" fill="none">
      <path d="M50 32h18" stroke="var(--line-strong)" strokeWidth="1.25" />
      <rect x="24" y="26" width="26" height="12" rx="2.5" fill="var(--surface)" stroke="var(--line-strong)" />
      <rect x="68" y="23" width="26" height="18" rx="2.5" fill="var(--surface)" stroke="var(--line-strong)" />
      {!blank && (
        <>
          <path d="M94 32C104 32 102 18 114 18" stroke="var(--sent-line)" strokeWidth={width(sent)} />
          <path d="M94 32C104 32 102 46 114 46" stroke="var(--line-strong)" strokeWidth={width(aborted)} />
          <rect x="114" y="12" width="18" height="12" rx="2.5" fill="var(--sent-soft)" stroke="var(--sent-line)" />
          <rect x="114" y="40" width="18" height="12" rx="2.5" fill="var(--surface)" stroke="var(--line-strong)" />
        </>
      )}
    </svg>
  );
}
