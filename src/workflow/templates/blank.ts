import type { Locale } from '@/core/kernel/message';
import { campaign, campaignVersion, type Campaign } from '../documents/campaign';
import { canvas, canvasVersion, type Canvas } from '../documents/canvas';

/** Who a new document is. `createdAt` is ISO 8601 with a zone; of two documents the older goes first in a cascade (O-6). */
export interface NewIdentity {
  readonly id: string;
  readonly createdAt: string;
}

const words = {
  en: { variant: 'Variant 1', canvas: 'New canvas', campaign: 'New webhook campaign' },
  ko: { variant: '배리언트 1', canvas: '새 캔버스', campaign: '새 웹훅 캠페인' },
} as const;

/** An empty canvas: action-based, one variant, no step, everything else as Braze starts (C-RE-1, C-SEND-1). */
export function blankCanvas(locale: Locale, identity: NewIdentity, name: string = words[locale].canvas): Canvas {
  return canvas.parse({
    type: 'canvas',
    schemaVersion: canvasVersion,
    ...identity,
    name,
    variants: [{ id: 'variant-1', name: words[locale].variant, percentage: 100, first: null }],
  });
}

/** An empty webhook campaign: action-based, POST, one receipt per person (W-ELIG-1). */
export function blankCampaign(locale: Locale, identity: NewIdentity, name: string = words[locale].campaign): Campaign {
  return campaign.parse({ type: 'campaign', schemaVersion: campaignVersion, ...identity, name, message: {} });
}
