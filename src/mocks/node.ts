import { setupServer } from 'msw/node';
import { outsideHandlers } from './handlers';
import type { MockWorld } from './world';

/** Answers every request this process makes, until the returned function is called. `origin` passes through. */
export function listenMocks(world: MockWorld, origin: string): () => void {
  const server = setupServer(...outsideHandlers(world, origin));
  server.listen({ onUnhandledFrame: 'error' });
  return () => {
    server.close();
  };
}
