import { randomByLabel } from '@/core/kernel/hash';
import type { JsonObject, JsonValue } from '@/core/kernel/json';
import type { EpochMs } from '@/core/kernel/time';
import type {
  ContentAnswer,
  ContentCall,
  LiquidEngine,
  RenderData,
  Template,
  TemplateError,
  TemplatePosition,
  TemplateReads,
} from '@/core/liquid/contract';
import type {
  AnalysedEndpoint,
  AnalysedRead,
  AnalysisOptions,
  Decision,
  DiagnosticCode,
  KnownName,
  KnownType,
  KnownWorld,
  ReadKind,
  TemplateAnalysis,
  TemplateDiagnostic,
  TemplatePlace,
  TextEdit,
} from '@/core/liquid/contract-analysis';
import { analyseTemplate } from '@/core/liquid/analysis/analyse';
import type { Catalog, ContentLibrary } from '@/core/liquid/library';
import { createLiquid } from '@/core/liquid/liquid';
import { defaultLimits, type LiquidLimits } from '@/core/liquid/limits';
import { profileFields } from '@/core/segments/filter';
import type { HttpHeader, HttpRequest, HttpResponse } from '@/core/webhooks/message';

export { analyseTemplate, createLiquid, defaultLimits };
export type {
  AnalysedEndpoint,
  AnalysedRead,
  AnalysisOptions,
  Catalog,
  ContentLibrary,
  ContentAnswer,
  ContentCall,
  Decision,
  DiagnosticCode,
  HttpHeader,
  HttpRequest,
  HttpResponse,
  JsonObject,
  JsonValue,
  KnownName,
  KnownType,
  KnownWorld,
  LiquidEngine,
  LiquidLimits,
  ReadKind,
  RenderData,
  Template,
  TemplateAnalysis,
  TemplateDiagnostic,
  TemplateError,
  TemplatePlace,
  TemplatePosition,
  TemplateReads,
  TextEdit,
};

/** What a template is rendered for. */
export interface RenderInput {
  readonly template: string;
  /** In `users/track` form: `external_id`, standard fields, everything else a custom attribute. */
  readonly person?: JsonObject;
  /** What `{{event_properties.${…}}}` reads. */
  readonly eventProperties?: JsonObject;
  /** What `{{context.${…}}}` reads. */
  readonly context?: JsonObject;
  readonly campaign?: { readonly name: string; readonly api_id: string };
  readonly canvas?: { readonly name: string; readonly api_id: string };
  /** The moment of sending, in ms since 1970. Always given: a template never reads a clock. */
  readonly now: EpochMs;
  /** Seed of `{% random %}`; 1 when left out. */
  readonly seed?: number;
  /**
   * Connected Content: answers in the order the template asks, or a function that makes them. `null` is a call that
   * failed; so is a call beyond the end of the list.
   */
  readonly content?: readonly ContentAnswer[] | ((call: ContentCall) => ContentAnswer);
  readonly limits?: Partial<LiquidLimits>;
  /** Content Blocks, catalogs, promotion codes and translations the template may ask for. */
  readonly library?: ContentLibrary;
}

/** How rendering ended, and the Connected Content calls made on the way. */
export type Rendered =
  /** `errors` are Liquid errors shown inside the text, as Braze shows them. */
  | {
      readonly type: 'text';
      readonly text: string;
      readonly errors: readonly string[];
      /** What `message_extras` adds to the send event. */
      readonly extras?: Readonly<Record<string, string>>;
      readonly calls: readonly ContentCall[];
    }
  /** `{% abort_message %}`: nothing is sent. */
  | { readonly type: 'aborted'; readonly reason: string; readonly calls: readonly ContentCall[] }
  /** The template is broken or too expensive; `error.position` says where. */
  | { readonly type: 'failed'; readonly error: TemplateError; readonly calls: readonly ContentCall[] };

const standardEngine = createLiquid();

/** A template that asks for more answers than this is not going to end. */
const mostCalls = 100;

/**
 * Renders a template in Braze's dialect of Liquid. Pure: the same input gives the same outcome. Never throws; hostile
 * templates end at a limit counted in steps, not in time.
 */
export function render(input: RenderInput): Rendered {
  const engine = input.limits === undefined ? standardEngine : createLiquid(input.limits);
  const parsed = engine.parse(input.template, input.library);
  if (!parsed.ok) return { type: 'failed', error: parsed.error, calls: [] };
  const data = toRenderData(input);
  const calls: ContentCall[] = [];
  const answers: ContentAnswer[] = [];
  for (;;) {
    const outcome = parsed.value.render(data, answers);
    if (outcome.type !== 'needs') return { ...outcome, calls };
    if (calls.length >= mostCalls) return { type: 'failed', error: tooManyCalls, calls };
    calls.push(outcome.call);
    answers.push(answerOf(input.content, outcome.call));
  }
}

const tooManyCalls: TemplateError = {
  code: 'limit_render_time',
  message: `The template makes more than ${mostCalls} Connected Content calls`,
  values: { limit: mostCalls },
  position: null,
};

function answerOf(content: RenderInput['content'], call: ContentCall): ContentAnswer {
  if (typeof content === 'function') return content(call);
  return content?.[call.ordinal] ?? null;
}

/** Splits a profile into fields and custom attributes as a run does; `null` is unset. */
function toRenderData(input: RenderInput): RenderData {
  const standard: [string, JsonValue][] = [];
  const custom: [string, JsonValue][] = [];
  for (const [name, value] of Object.entries(input.person ?? {})) {
    if (value === null) continue;
    const isStandard = name === 'external_id' || profileFields.some((field) => field === name);
    (isStandard ? standard : custom).push([name, value]);
  }
  const { now, eventProperties, context, campaign, canvas, seed = 1 } = input;
  const fields = Object.fromEntries(standard);
  const id = typeof fields['external_id'] === 'string' ? fields['external_id'] : '';
  return {
    now,
    standard: fields,
    custom: Object.fromEntries(custom),
    eventProperties,
    context,
    campaign,
    canvas,
    others: { subscribed_state: { email_global: fields['email_subscribe'] ?? 'subscribed' } },
    random: (label) => randomByLabel(seed, id, label),
  };
}
