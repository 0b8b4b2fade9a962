import { useEffect, useState, type ReactNode } from 'react';

/** Longest wait for a quiet moment. */
const timeoutMs = 500;

/** Stands back until the page has had a quiet moment: what is beside it can be used before this has even been fetched. */
export function AfterIdle({ children }: { readonly children: ReactNode }) {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    // Safari has no idle callback.
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(() => setIdle(true), 50);
      return () => clearTimeout(timer);
    }
    const request = window.requestIdleCallback(() => setIdle(true), { timeout: timeoutMs });
    return () => window.cancelIdleCallback(request);
  }, []);
  return idle ? children : null;
}
