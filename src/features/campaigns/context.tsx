import { createContext, use } from 'react';
import { invariant } from '@/core/kernel/invariant';
import type { KnownNames } from '@/editors/known-names';
import type { SendPlace } from '@/editors/webhook-preview/place';
import type { Campaign } from '@/workflow/documents/campaign';
import type { Finding } from '@/workflow/run-result';
import type { CompletionNames } from '@/editors/code/code-names';
import type { Edit } from './hooks/use-edit';

/** What every part of the composer works on. */
export interface Composer {
  readonly campaign: Campaign;
  /** The same object until something of it changes. */
  readonly place: SendPlace;
  readonly edit: Edit;
  readonly findings: readonly Finding[];
  readonly known: KnownNames;
  readonly names: CompletionNames;
}

const ComposerContext = createContext<Composer | null>(null);

export const ComposerProvider = ComposerContext;

export function useComposer(): Composer {
  const composer = use(ComposerContext);
  invariant(composer !== null, 'a part of the composer stands inside the campaign page');
  return composer;
}
