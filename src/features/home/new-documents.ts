import { Send, SquareDashed, Network, type LucideIcon } from 'lucide-react';
import type { Locale, Message } from '@/core/kernel/message';
import type { Stores } from '@/state/contract';
import type { Campaign } from '@/workflow/documents/campaign';
import type { Canvas } from '@/workflow/documents/canvas';
import { blankCampaign, blankCanvas, type NewIdentity } from '@/workflow/templates/blank';
import { handOffCampaign } from '@/workflow/templates/hand-off';
import { leadScoringCanvas } from '@/workflow/templates/lead-scoring';
import { hrefs } from './hrefs';
import { homeMessages } from './messages';

/** One way to begin: what it is called, and the document it makes. */
export interface Template {
  readonly key: string;
  readonly icon: LucideIcon;
  readonly name: Message;
  readonly hint: Message;
  readonly create: (locale: Locale, identity: NewIdentity) => Canvas | Campaign;
}

export const templates: readonly Template[] = [
  {
    key: 'lead-scoring',
    icon: Network,
    name: homeMessages.leadScoring,
    hint: homeMessages.leadScoringHint,
    create: leadScoringCanvas,
  },
  {
    key: 'hand-off',
    icon: Send,
    name: homeMessages.handOff,
    hint: homeMessages.handOffHint,
    create: handOffCampaign,
  },
];

export const blanks: readonly Template[] = [
  {
    key: 'blank-canvas',
    icon: SquareDashed,
    name: homeMessages.blankCanvas,
    hint: homeMessages.blankCanvasHint,
    create: (locale, identity) => blankCanvas(locale, identity),
  },
  {
    key: 'blank-campaign',
    icon: SquareDashed,
    name: homeMessages.blankCampaign,
    hint: homeMessages.blankCampaignHint,
    create: (locale, identity) => blankCampaign(locale, identity),
  },
];

/** Identity for a document made here and now. Random, so that two tabs never make the same. */
export function newIdentity(kind: 'canvas' | 'campaign'): NewIdentity {
  return { id: `${kind}-${crypto.randomUUID().slice(0, 8)}`, createdAt: new Date().toISOString() };
}

export function addDocument(stores: Stores, document: Canvas | Campaign): void {
  if (document.type === 'canvas') stores.workspace.actions.addCanvas(document);
  else stores.workspace.actions.addCampaign(document);
}

/** Makes the document and tells where it is. */
export function createFromTemplate(stores: Stores, template: Template): string {
  const { locale } = stores.view.getState();
  const draft = template.create(locale, newIdentity('canvas'));
  const document = { ...draft, id: newIdentity(draft.type).id };
  addDocument(stores, document);
  return hrefs.document(document);
}
