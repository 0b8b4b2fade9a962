import { useEffect } from 'react';
import type { JourneyModel } from '../model/journey-model';
import { speeds } from '../session';
import { neighbours } from '../use-actions';
import { useSession, useSessionStore } from '../use-simulator';

/** Between two jumps where motion is reduced. */
const jumpMs = 900;

/** Moves the cursor while a journey plays: steadily, or from change to change where motion is reduced. */
export function usePlayback(model: JourneyModel | null): void {
  const session = useSessionStore();
  const isPlaying = useSession(({ playing }) => playing);
  useEffect(() => {
    if (!isPlaying || model === null) return;
    const { cursor } = session.getState();
    if (cursor === null || cursor >= model.until) session.setState({ cursor: model.from });
    const reduced = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    return reduced ? jump() : glide();

    function arrive(at: number | null): void {
      const end = model?.until ?? 0;
      session.setState(at === null || at >= end ? { cursor: end, playing: false } : { cursor: at });
    }
    function jump(): () => void {
      const timer = setInterval(() => {
        if (model !== null) arrive(neighbours(model, session.getState().cursor ?? model.from).next);
      }, jumpMs);
      return () => clearInterval(timer);
    }
    function glide(): () => void {
      let before = performance.now();
      const tick = (now: number): void => {
        const { cursor: at, speed } = session.getState();
        arrive((at ?? 0) + ((now - before) / 1_000) * speeds[speed]);
        before = now;
        frame = requestAnimationFrame(tick);
      };
      let frame = requestAnimationFrame(tick);
      return () => cancelAnimationFrame(frame);
    }
  }, [isPlaying, model, session]);
}
