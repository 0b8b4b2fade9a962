import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useText } from '@/i18n/react';
import { useStores, useView } from '@/state/react';
import { editorMessages as m } from '../messages';

const inspectorLimits = { min: 300, max: 520 } as const;

function within(width: number): number {
  return Math.round(Math.min(inspectorLimits.max, Math.max(inspectorLimits.min, width)));
}

/** The inspector's left edge: dragged, or moved with the arrow keys. */
export function InspectorResizer() {
  const { t } = useText();
  const { view } = useStores();
  const width = useView(({ inspectorWidth }) => inspectorWidth);
  const [grip, setGrip] = useState<{ readonly x: number; readonly width: number } | null>(null);
  const handleMove = (event: PointerEvent): void => {
    if (grip !== null) view.set({ inspectorWidth: within(grip.width + grip.x - event.clientX) });
  };
  const handleKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowLeft' ? 16 : event.key === 'ArrowRight' ? -16 : 0;
    if (step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    view.set({ inspectorWidth: within(width + step) });
  };
  return (
    <div
      className="insp-grip"
      role="separator"
      aria-orientation="vertical"
      aria-label={t(m.resize)}
      aria-valuenow={width}
      aria-valuemin={inspectorLimits.min}
      aria-valuemax={inspectorLimits.max}
      tabIndex={0}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setGrip({ x: event.clientX, width });
      }}
      onPointerMove={handleMove}
      onPointerUp={() => setGrip(null)}
      onPointerCancel={() => setGrip(null)}
      onKeyDown={handleKey}
    />
  );
}
