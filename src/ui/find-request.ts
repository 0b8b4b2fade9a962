const eventName = 'ui:find';

/** Asks whoever shows the command palette to open it. */
export function requestFind(): void {
  window.dispatchEvent(new CustomEvent(eventName));
}

/** Listens for {@link requestFind}; returns the way to stop. */
export function onFindRequest(listener: () => void): () => void {
  window.addEventListener(eventName, listener);
  return () => window.removeEventListener(eventName, listener);
}
