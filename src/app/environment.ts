import { useEffect, useSyncExternalStore } from 'react';
import type { Locale } from '@/core/kernel/message';
import type { Theme } from '@/state/contract';

const darkQuery = '(prefers-color-scheme: dark)';

function subscribeDark(listener: () => void): () => void {
  const query = window.matchMedia(darkQuery);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Puts theme and language on the document, where styles, fonts and screen readers look for them. */
export function useEnvironment(theme: Theme, locale: Locale): void {
  const systemDark = useSyncExternalStore(subscribeDark, () => window.matchMedia(darkQuery).matches);
  const dark = theme === 'dark' || (theme === 'system' && systemDark);
  useEffect(() => {
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
  }, [dark]);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
}
