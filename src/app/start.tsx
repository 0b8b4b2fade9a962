import { createRoot } from 'react-dom/client';
import { createDexieRepository } from '@/adapters/persistence/dexie-repository';
import { onPageHidden } from '@/adapters/persistence/page-hidden';
import { createViewStorage } from '@/adapters/persistence/view-storage';
import { createRenderClient } from '@/adapters/workers/render-client';
import { startSimulation } from '@/adapters/workers/start-simulation';
import { expectCatalogues } from '@/i18n/registry';
import { chooseLocale } from '@/i18n/text';
import { invariant } from '@/core/kernel/invariant';
import { createStores } from '@/state/create-stores';
import { App } from './app';
import { loadFonts } from './fonts';
import { loadSample } from './sample';

/** Browsers can refuse even to be asked. */
function storageOf(kind: 'localStorage' | 'sessionStorage'): Storage | null {
  try {
    return window[kind];
  } catch {
    return null;
  }
}

/** Fetched once a page can be used: it reads templates, and looks for what will go wrong in them. */
async function loadDialect() {
  const [{ createLiquid }, { analyseTemplate }] = await Promise.all([
    import('@/core/liquid/liquid'),
    import('@/core/liquid/analysis/analyse'),
  ]);
  return { liquid: createLiquid(), analyse: analyseTemplate };
}

/** Puts the parts together: storage, worker, stores, page. */
export async function start(): Promise<void> {
  const container = document.getElementById('root');
  invariant(container !== null, 'index.html has no #root');
  const now = (): number => Date.now();
  const stores = await createStores({
    repository: createDexieRepository({ tab: crypto.randomUUID(), storage: storageOf('localStorage'), now }),
    simulation: startSimulation(),
    renderer: createRenderClient(),
    openRelay: async (world) => (await import('@/adapters/relay/open-relay')).openRelay(world),
    loadDialect,
    viewStorage: createViewStorage(storageOf('localStorage')),
    onPageHidden,
    now,
    locale: chooseLocale(navigator.languages),
    sample: loadSample,
  });
  expectCatalogues(() => import('@/i18n/catalogue'));
  createRoot(container).render(<App stores={stores} />);
  loadFonts();
}
