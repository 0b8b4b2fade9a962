/** Tells when the page is hidden or left: the last moments in which something can still be written. */
export function onPageHidden(listener: () => void): () => void {
  const handleVisibility = (): void => {
    if (document.visibilityState === 'hidden') listener();
  };
  document.addEventListener('visibilitychange', handleVisibility);
  window.addEventListener('pagehide', listener);
  return () => {
    document.removeEventListener('visibilitychange', handleVisibility);
    window.removeEventListener('pagehide', listener);
  };
}
