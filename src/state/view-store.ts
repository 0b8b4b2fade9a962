import * as z from 'zod';
import { createStore } from 'zustand/vanilla';
import { locales, type Locale } from '@/core/kernel/message';
import type { ViewStorage } from '@/adapters/persistence/contract';
import type { ViewState, ViewStore } from './contract';

/** Read member by member: one bad value falls back alone. */
const stored = z.object({
  locale: z.enum(locales).optional().catch(undefined),
  theme: z.enum(['light', 'dark', 'system']).catch('system'),
  dockOpen: z.boolean().catch(false),
  dockHeight: z.number().min(44).max(4000).catch(372),
  inspectorWidth: z.number().min(300).max(520).catch(344),
  paletteCollapsed: z.boolean().catch(false),
  singleKeys: z.boolean().catch(true),
});

/** View settings of this browser. `locale` is what the browser asks for; it counts until the user chooses. */
export function createViewStore(storage: ViewStorage, locale: Locale): ViewStore {
  const loaded = stored.safeParse(storage.load() ?? {});
  const read = loaded.success ? loaded.data : stored.parse({});
  const store = createStore<ViewState>(() => ({ ...read, locale: read.locale ?? locale }));
  return Object.assign(store, {
    set: (change: Partial<ViewState>) => {
      store.setState(change);
      storage.save(store.getState());
    },
  });
}
