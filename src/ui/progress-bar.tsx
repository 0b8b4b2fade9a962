import type { ReactNode } from 'react';
import { Button } from './button';

interface ProgressBarProps {
  /** `null` while the amount is unknown. */
  readonly done: number | null;
  readonly total: number;
  /** "412,000 of 1,000,000 people, 3 s left": always words beside the bar. */
  readonly words: ReactNode;
  /** Accessible name. */
  readonly label: string;
  readonly onCancel?: () => void;
  readonly cancelLabel?: string;
}

export function ProgressBar({ done, total, words, label, onCancel, cancelLabel }: ProgressBarProps) {
  const share = done === null || total <= 0 ? 0 : Math.min(1, done / total);
  return (
    <div className="progress">
      <div
        className="track-bar"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total}
        {...(done !== null && { 'aria-valuenow': done })}
      >
        <i style={{ width: `${share * 100}%` }} />
      </div>
      <span className="nw">{words}</span>
      {onCancel !== undefined && (
        <Button size="sm" onClick={onCancel}>
          {cancelLabel}
        </Button>
      )}
    </div>
  );
}
