import { useEffect, useState } from 'react';

interface SkeletonProps {
  readonly lines?: number;
  /** Accessible words while it stands ("Opening…"). */
  readonly label: string;
}

/** Appears only after 300 ms: content that is quicker never flickers. */
export function Skeleton({ lines = 3, label }: SkeletonProps) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setLate(true), 300);
    return () => window.clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <div role="status" aria-label={label} className="grid gap-2 p-4">
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} className="skeleton" style={{ width: `${90 - ((index * 23) % 50)}%` }} />
      ))}
    </div>
  );
}
