import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { useText } from '@/i18n/react';
import { useStores, useView } from '@/state/react';
import { simulatorMessages as messages } from '../messages';
import { dockHeight, heightOfKey, maxDockHeight, minDockHeight } from '../model/dock-height';
import { useSessionStore } from '../use-simulator';

interface DockFrameProps {
  readonly mode: 'journey' | 'cohort';
  readonly children: ReactNode;
}

/** The dock's height: dragged by its upper edge, or set with the arrow keys. */
export function DockFrame({ mode, children }: DockFrameProps) {
  const { t } = useText();
  const { view } = useStores();
  const session = useSessionStore();
  const saved = useView((state) => state.dockHeight);
  const [dragged, setDragged] = useState<number | null>(null);
  const grip = useRef<{ readonly y: number; readonly height: number } | null>(null);
  const most = maxDockHeight(window.innerHeight);
  const height = dragged ?? dockHeight(saved, mode, most);

  const commit = (next: number): void => {
    setDragged(null);
    if (next <= minDockHeight && saved > minDockHeight) session.setState({ unfolded: saved });
    view.set({ dockHeight: next });
  };
  const handleDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.focus();
    grip.current = { y: event.clientY, height };
  };
  const handleMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (grip.current === null) return;
    const wanted = grip.current.height + grip.current.y - event.clientY;
    // Below a useful height it folds down to its bar.
    setDragged(wanted < 110 ? minDockHeight : Math.min(most, Math.round(wanted)));
  };
  const handleUp = (): void => {
    grip.current = null;
    if (dragged !== null) commit(dragged);
  };
  const handleKey = (event: KeyboardEvent): void => {
    const next = heightOfKey(event.key, event.shiftKey, height, most);
    if (next === null) return;
    event.preventDefault();
    commit(next);
  };
  return (
    <section className="dock sim-dock" style={{ height }} aria-label={t(messages.dock)} data-simulator="">
      <div
        className="dock-grip"
        role="separator"
        aria-orientation="horizontal"
        aria-label={t(messages.resize)}
        aria-valuenow={height}
        aria-valuemin={minDockHeight}
        aria-valuemax={most}
        tabIndex={0}
        onPointerDown={handleDown}
        onPointerMove={handleMove}
        onPointerUp={handleUp}
        onPointerCancel={handleUp}
        onKeyDown={handleKey}
      />
      {children}
    </section>
  );
}
