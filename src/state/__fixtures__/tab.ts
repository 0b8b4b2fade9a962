import type { WorkspaceRepository } from '@/adapters/persistence/contract';
import { createMemoryRepository, type MemoryDisk } from '@/adapters/persistence/memory-repository';
import type { SimulationClient } from '@/adapters/workers/simulate-contract';
import { err } from '@/core/kernel/result';
import { createStores, type LoadedStores } from '../create-stores';
import { testWorkspace } from './documents';

const noSimulation: SimulationClient = {
  run: () => Promise.resolve(err('cancelled')),
  journey: () => Promise.resolve(err('cancelled')),
  dispose: () => undefined,
};

export interface TestTab extends LoadedStores {
  /** The page is hidden or left. */
  readonly hide: () => void;
}

/** One browser tab over a shared disk. */
export async function openTab(
  disk: MemoryDisk,
  tab: string,
  change: (repository: WorkspaceRepository) => WorkspaceRepository = (repository) => repository,
): Promise<TestTab> {
  const listeners: (() => void)[] = [];
  const stores = await createStores({
    repository: change(createMemoryRepository(disk, tab)),
    simulation: noSimulation,
    renderer: { render: () => Promise.reject(new Error('nothing renders here')), dispose: () => undefined },
    openRelay: () => Promise.resolve(null),
    viewStorage: { load: () => null, save: () => undefined },
    onPageHidden: (listener) => {
      listeners.push(listener);
      return () => undefined;
    },
    now: () => Date.now(),
    locale: 'en',
    sample: () => Promise.resolve(testWorkspace()),
  });
  return { ...stores, hide: () => listeners.forEach((listener) => listener()) };
}
