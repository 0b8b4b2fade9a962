import type { StepFacts } from '@/core/engine/contract';
import type { Place } from '@/core/lint/contract';
import type { FilterGroup } from '@/core/segments/filter';
import type { Trigger } from '@/core/segments/trigger';
import type { WebhookMessage } from '@/core/webhooks/message';
import type { LiquidEngine } from '@/core/liquid/contract';
import type { TemplateAnalysis } from '@/core/liquid/contract-analysis';
import type { Campaign } from '../documents/campaign';
import type { Content } from '../documents/content';
import { entryTriggers } from '../documents/schedule';
import type { SendSettings } from '../documents/sending';
import type { AnalysedCanvas, AnalysedWorkspace } from './analysis';

/** What canvas and campaign share: a name, something that starts them, an audience. */
export interface FlowSubject {
  readonly type: 'canvas' | 'campaign';
  readonly name: string;
  readonly triggers: readonly Trigger[];
  readonly triggersPath: Place;
  readonly start: string | undefined;
  readonly end: string | undefined;
  /** Something else than a trigger starts it: a schedule, a call, a step of another canvas. */
  readonly startsOtherwise: boolean;
  readonly filter: FilterGroup | null;
  readonly filterPath: Place;
  readonly send: SendSettings;
  readonly all: AnalysedWorkspace;
}

export interface CampaignSubject {
  readonly campaign: Campaign;
  readonly all: AnalysedWorkspace;
}

/** One text that may hold Liquid. */
export interface TemplateField {
  /** `step`: a text a step renders for itself. */
  readonly field: 'url' | 'header' | 'body' | 'step';
  /** Name of the header or key. */
  readonly name: string;
  readonly text: string;
  readonly path: Place;
}

/** Texts that are rendered: those of a webhook, or of a step. */
export interface TextSubject {
  readonly step: string | null;
  readonly fields: readonly TemplateField[];
  readonly liquid: LiquidEngine | null;
  /** What one of its texts reads and what will go wrong with it; `null` without the dialect. */
  readonly analysisOf: (field: TemplateField) => TemplateAnalysis | null;
  /** What the workspace holds for templates. */
  readonly content: Content;
}

/** One webhook, wherever it is sent from. */
export interface MessageSubject extends TextSubject {
  readonly message: WebhookMessage;
  readonly path: Place;
  readonly all: AnalysedWorkspace;
}

const filterPath: Place = ['audience', 'filter'];

export function canvasFlow({ canvas, all }: AnalysedCanvas): FlowSubject {
  const { entry, name, audience } = canvas;
  const triggersPath = ['entry', 'triggers'];
  const { triggers, start, end } = entry;
  const startsOtherwise = entry.type !== 'action' || all.destinations.has(canvas.id);
  const { filter } = audience;
  const { send } = canvas;
  return { type: 'canvas', name, triggers, triggersPath, start, end, startsOtherwise, filter, filterPath, send, all };
}

export function campaignFlow({ campaign, all }: CampaignSubject): FlowSubject {
  const { delivery, name, audience } = campaign;
  const triggersPath = ['delivery', 'triggers'];
  const { start, end } = delivery;
  const triggers = entryTriggers(delivery);
  const { filter } = audience;
  const startsOtherwise = delivery.type !== 'action';
  const { send } = campaign;
  return { type: 'campaign', name, triggers, triggersPath, start, end, startsOtherwise, filter, filterPath, send, all };
}

/** The texts a step renders for itself, by their place in the document. */
export function stepFields(templates: StepFacts['templates'], config: Place): readonly TemplateField[] {
  return (templates ?? []).map(({ path, source }) => {
    const inner = path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
    return { field: 'step', name: path, text: source, path: [...config, ...inner] };
  });
}

/** Every text of a webhook that may hold Liquid, in the composer's order. */
export function templateFields(message: WebhookMessage, path: Place): readonly TemplateField[] {
  const { url, headers, body } = message;
  const pairs = body.type === 'json' ? body.pairs : [];
  return [
    { field: 'url', name: '', text: url, path: [...path, 'url'] },
    ...headers.map(({ name, value }, index): TemplateField => {
      return { field: 'header', name, text: value, path: [...path, 'headers', index, 'value'] };
    }),
    ...(body.type === 'raw'
      ? [{ field: 'body', name: '', text: body.text, path: [...path, 'body', 'text'] } as const]
      : []),
    ...pairs.map(({ key, value }, index): TemplateField => {
      return { field: 'body', name: key, text: value, path: [...path, 'body', 'pairs', index, 'value'] };
    }),
  ];
}
