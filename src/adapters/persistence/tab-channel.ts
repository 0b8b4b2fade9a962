import * as z from 'zod';
import type { PartKey } from './contract';

/** `meta`, `people` or a document's key; anything else is no key of ours. */
export function toPartKey(key: string): PartKey | null {
  if (key === 'meta' || key === 'people') return key;
  return isDocumentKey(key) ? key : null;
}

function isDocumentKey(key: string): key is `document:${string}` {
  return key.startsWith('document:') && key.length > 'document:'.length;
}

const message = z.object({ type: z.literal('changed'), tab: z.string(), key: z.string() });

/** Tells the other tabs of this browser what was written, and hears what they wrote. */
export interface TabChannel {
  readonly announce: (changed: PartKey | 'all') => void;
  readonly listen: (listener: (changed: PartKey | 'all') => void) => () => void;
  readonly close: () => void;
}

/** Without `BroadcastChannel` nothing is heard live; conflicting writes are found all the same. */
export function createTabChannel(name: string, tab: string): TabChannel {
  if (typeof BroadcastChannel === 'undefined') {
    return { announce: () => undefined, listen: () => () => undefined, close: () => undefined };
  }
  const channel = new BroadcastChannel(name);
  const listeners = new Set<(changed: PartKey | 'all') => void>();
  channel.onmessage = (event: MessageEvent<unknown>) => {
    const parsed = message.safeParse(event.data);
    if (!parsed.success || parsed.data.tab === tab) return;
    const changed = parsed.data.key === 'all' ? 'all' : toPartKey(parsed.data.key);
    if (changed !== null) for (const listener of listeners) listener(changed);
  };
  return {
    announce: (key) => channel.postMessage({ type: 'changed', tab, key } satisfies z.input<typeof message>),
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => channel.close(),
  };
}
