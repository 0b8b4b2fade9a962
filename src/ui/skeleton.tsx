import { useEffect, useState } from 'react';
import { classNames } from './class-names';

interface SkeletonProps {
  readonly lines?: number;
  /** Accessible words while it stands ("Opening…"). */
  readonly label: string;
}

/** Content that is quicker never flickers. */
const lateMs = 300;

function useLate(): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setLate(true), lateMs);
    return () => window.clearTimeout(timer);
  }, []);
  return late;
}

/** Lines of text on their way; appear only after 300 ms. */
export function Skeleton({ lines = 3, label }: SkeletonProps) {
  if (!useLate()) return null;
  return (
    <div role="status" aria-label={label} className="grid gap-2 p-4">
      {Array.from({ length: lines }, (_, index) => (
        <Bar key={index} width={`${90 - ((index * 23) % 50)}%`} />
      ))}
    </div>
  );
}

function Bar({ width, height = 12 }: { readonly width: number | string; readonly height?: number }) {
  return <div className="skeleton" style={{ width, height, maxWidth: '100%' }} />;
}

interface FrameSkeletonProps {
  readonly label: string;
}

/** A page of the shell on its way: its title and a table where they will stand. */
export function PageSkeleton({ label }: FrameSkeletonProps) {
  const late = useLate();
  return (
    <div role="status" aria-label={label} className={classNames('frame-skeleton', !late && 'early')}>
      <div className="grid gap-2 pb-4">
        <Bar width={200} height={24} />
        <Bar width={420} />
      </div>
      <div className="card grid">
        {Array.from({ length: 6 }, (_, index) => (
          <div key={index} className="skeleton-row">
            <Bar width={36} height={24} />
            <Bar width={`${32 + ((index * 13) % 24)}%`} />
          </div>
        ))}
      </div>
    </div>
  );
}

/** A document on its way: its bars stand at once where they will stay, and only what they hold is missing. */
export function DocumentSkeleton({ label }: FrameSkeletonProps) {
  const late = useLate();
  return (
    <div role="status" aria-label={label} className={classNames('app frame-skeleton', !late && 'early')}>
      <div className="top">
        <Bar width={104} height={18} />
        <Bar width={220} height={14} />
        <span className="sp" />
        <Bar width={96} height={28} />
      </div>
      <div className="tabs items-center gap-6 px-4">
        {[52, 92, 100, 88, 40].map((width) => (
          <Bar key={width} width={width} />
        ))}
      </div>
      <div />
    </div>
  );
}
