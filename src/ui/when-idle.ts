import { useEffect, useState } from 'react';

/** Longest wait for a quiet moment. */
const timeoutMs = 500;

/** Calls `task` when the page has painted and has nothing else to do. Returns how to call it off. */
export function whenIdle(task: () => void): () => void {
  // Safari has no idle callback.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(task, 50);
    return () => clearTimeout(timer);
  }
  let request = 0;
  // The frame after the next one: what was just mounted is on the screen by then.
  const frame = requestAnimationFrame(() => {
    request = window.requestIdleCallback(task, { timeout: timeoutMs });
  });
  return () => {
    cancelAnimationFrame(frame);
    window.cancelIdleCallback(request);
  };
}

/** False until the page has painted and had a quiet moment. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => whenIdle(() => setIdle(true)), []);
  return idle;
}
