import { setupWorker } from 'msw/browser';
import { outsideHandlers } from './handlers';
import type { MockWorld } from './world';

/**
 * Starts answering in this page; resolves to the way to stop. Loaded on demand only: the library is larger than the
 * first page.
 */
export async function startMocks(world: MockWorld): Promise<() => Promise<void>> {
  const worker = setupWorker(...outsideHandlers(world, location.origin));
  const url = new URL('mockServiceWorker.js', document.baseURI).pathname;
  await worker.start({ onUnhandledFrame: 'bypass', quiet: true, serviceWorker: { url } });
  return async () => {
    await worker.stop();
  };
}
