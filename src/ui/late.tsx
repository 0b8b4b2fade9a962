import { createElement, lazy, Suspense, useState, type ComponentType, type ReactNode } from 'react';

type Load<P> = () => Promise<ComponentType<P>>;

const waiting = new Set<() => Promise<unknown>>();

/**
 * A component whose code the first sight of a page can do without: fetched by {@link loadLate} once the page can be
 * used, or when it is shown earlier. From then on it stands at once, without a frame of `meanwhile`.
 */
export function late<P extends object>(load: Load<P>, meanwhile: ReactNode = null): ComponentType<P> {
  let loaded: ComponentType<P> | null = null;
  const fetch = async (): Promise<{ default: ComponentType<P> }> => {
    loaded ??= await load();
    waiting.delete(fetch);
    return { default: loaded };
  };
  waiting.add(fetch);
  const Waiting = lazy(fetch);
  return function Late(props: P) {
    // What it began as it stays: another type would begin anew and lose what was typed.
    const [Shown] = useState((): ComponentType<P> => loaded ?? Waiting);
    return <Suspense fallback={meanwhile}>{createElement(Shown, props)}</Suspense>;
  };
}

/** Fetches everything late that the pages opened so far may come to show. */
export function loadLate(): void {
  for (const fetch of waiting) {
    // Offline for a moment: it is fetched when it is shown.
    fetch().catch(() => undefined);
  }
}
