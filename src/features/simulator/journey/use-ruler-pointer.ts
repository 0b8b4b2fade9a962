import { useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react';
import type { EpochMs } from '@/core/kernel/time';
import type { JourneyModel } from '../model/journey-model';
import { datesHeight } from '../model/ruler-layout';
import { pan, snap, toTime, toX, zoom, type TimeView } from '../model/time-scale';
import { lastAtOrBefore } from '../model/trace-index';
import { useActions } from '../use-actions';

type Stretch = Pick<TimeView, 'from' | 'until'>;

interface RulerPointerOptions {
  readonly model: JourneyModel;
  readonly view: TimeView;
  readonly box: RefObject<HTMLDivElement | null>;
  /** An action was dragged to another time. */
  readonly onMoveAction: (seq: number, at: EpochMs) => void;
}

type Gesture =
  | { readonly type: 'seek' }
  | { readonly type: 'pan'; readonly x: number; readonly view: TimeView; moved: boolean }
  | { readonly type: 'action'; readonly seq: number; readonly x: number; moved: boolean };

/** Closer than this, the pointer means the change itself. */
const magnetPx = 4;
const dragPx = 4;

export interface RulerPointer {
  /** Where a dragged action would go. */
  readonly ghost: EpochMs | null;
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<HTMLDivElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLDivElement>) => void;
    readonly onPointerUp: (event: PointerEvent<HTMLDivElement>) => void;
    readonly onPointerCancel: () => void;
    readonly onDoubleClick: (event: { readonly target: EventTarget }) => void;
  };
}

/** Click or drag seeks, drag in the dates pans, drag of an action moves it, ctrl and wheel zooms around the pointer. */
export function useRulerPointer({ model, view, box, onMoveAction }: RulerPointerOptions): RulerPointer {
  const { set } = useActions();
  const gesture = useRef<Gesture | null>(null);
  const [ghost, setGhost] = useState<EpochMs | null>(null);
  useWheel(box, view, model, (stretch) => set({ stretch }));

  const xOf = (event: PointerEvent<HTMLDivElement>): number =>
    event.clientX - event.currentTarget.getBoundingClientRect().left;
  const seekTo = (x: number): void => {
    set({ cursor: clampTo(model, magnet(model, view, x)), playing: false });
  };
  const finish = (event: PointerEvent<HTMLDivElement>): void => {
    const { current } = gesture;
    gesture.current = null;
    setGhost(null);
    if (current?.type === 'action') {
      if (current.moved) onMoveAction(current.seq, minuteOf(clampTo(model, toTime(view, xOf(event)))));
      else seekTo(xOf(event));
    }
    if (current?.type === 'pan' && !current.moved) seekTo(xOf(event));
  };
  return {
    ghost,
    handlers: {
      onPointerDown: (event) => {
        if (event.button !== 0 || !(event.target instanceof Element) || event.target.closest('input, button')) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const x = xOf(event);
        gesture.current = gestureAt(event, x, view);
        if (gesture.current.type === 'seek' && event.target.closest('[data-flag]') === null) seekTo(x);
      },
      onPointerMove: (event) => {
        const { current } = gesture;
        if (current === null) return;
        const x = xOf(event);
        if (current.type === 'seek') seekTo(x);
        else {
          current.moved ||= Math.abs(x - current.x) > dragPx;
          if (!current.moved) return;
          if (current.type === 'pan') set({ stretch: pan(current.view, x - current.x, model) });
          else setGhost(minuteOf(clampTo(model, toTime(view, x))));
        }
      },
      onPointerUp: finish,
      onPointerCancel: () => {
        gesture.current = null;
        setGhost(null);
      },
      onDoubleClick: ({ target }) => {
        const bar = target instanceof Element ? target.closest('[data-start]') : null;
        const start = Number(bar?.getAttribute('data-start') ?? Number.NaN);
        if (Number.isFinite(start)) set({ cursor: clampTo(model, start), playing: false });
      },
    },
  };
}

function gestureAt(event: PointerEvent<HTMLDivElement>, x: number, view: TimeView): Gesture {
  const target = event.target instanceof Element ? event.target : null;
  const action = target?.closest('[data-action]')?.getAttribute('data-action');
  if (action !== null && action !== undefined) return { type: 'action', seq: Number(action), x, moved: false };
  const y = event.clientY - event.currentTarget.getBoundingClientRect().top + event.currentTarget.scrollTop;
  const isFlag = target?.closest('[data-flag]') !== null;
  return !isFlag && y < datesHeight ? { type: 'pan', x, view, moved: false } : { type: 'seek' };
}

function clampTo(model: JourneyModel, at: EpochMs): EpochMs {
  return Math.min(model.until, Math.max(model.from, at));
}

function minuteOf(at: EpochMs): EpochMs {
  return Math.round(at / 60_000) * 60_000;
}

/** The change under the pointer, or the time there in steps the eye can tell apart. */
function magnet(model: JourneyModel, view: TimeView, x: number): EpochMs {
  const at = toTime(view, x);
  const position = lastAtOrBefore(model.moments, at);
  let best: EpochMs | null = null;
  for (const moment of [model.moments[position], model.moments[position + 1]]) {
    if (moment === undefined) continue;
    const distance = Math.abs(toX(view, moment.at) - x);
    if (distance <= magnetPx && (best === null || distance < Math.abs(toX(view, best) - x))) best = moment.at;
  }
  return best ?? snap(view, at);
}

/** A wheel listener of React's cannot keep the page from zooming, so this one is added by hand. */
function useWheel(
  box: RefObject<HTMLDivElement | null>,
  view: TimeView,
  limits: Stretch,
  onStretch: (stretch: Stretch) => void,
): void {
  const latest = useRef({ view, limits, onStretch });
  useEffect(() => {
    latest.current = { view, limits, onStretch };
  });
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const handleWheel = (event: WheelEvent): void => {
      const { view: shown, limits: ends, onStretch: apply } = latest.current;
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        const x = event.clientX - element.getBoundingClientRect().left;
        apply(zoom(shown, Math.exp(event.deltaY * 0.002), x, ends));
      } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
        event.preventDefault();
        apply(pan(shown, -event.deltaX, ends));
      }
    };
    element.addEventListener('wheel', handleWheel, { passive: false });
    return () => element.removeEventListener('wheel', handleWheel);
  }, [box]);
}
