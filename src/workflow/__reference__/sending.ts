import type { RenderData } from '@/core/liquid/contract';
import { isJsonObject, type JsonValue } from '@/core/kernel/json';
import type { EpochMs } from '@/core/kernel/time';
import type { HttpResponse, WebhookMessage } from '@/core/webhooks/message';
import { contextOf, entryPropertiesOf } from './context';
import { requestOf, templatesOf, type Delivery, type SendContext } from './delivery';
import { isStandard, type Life } from './life';
import { ask } from './world';

/** Sets a message off: rendered with the profile as it is now (W-O-12), sent, answered if nothing takes time. */
export function send(life: Life, message: WebhookMessage, context: SendContext): void {
  const delivery: Delivery = {
    flow: context.flow,
    step: context.step,
    at: life.now,
    message,
    data: renderData(life, context),
    texts: [],
    answers: [],
    request: null,
    attempts: [],
    firstEndedAt: life.now,
    expected: null,
    outcome: 'pending',
    reason: null,
    endedAt: life.now,
  };
  life.deliveries.push(delivery);
  render(life, delivery);
}

/** Renders field after field; the first abort ends it (L-O-1, L-ABORT-11). */
function render(life: Life, delivery: Delivery): void {
  const templates = templatesOf(delivery.message);
  while (delivery.texts.length < templates.length) {
    const parsed = life.rules.liquid.parse(templates[delivery.texts.length] ?? '');
    if (!parsed.ok) {
      end(life, delivery, 'failed', 'render');
      return;
    }
    const outcome = parsed.value.render(delivery.data, delivery.answers);
    if (outcome.type === 'aborted') {
      end(life, delivery, 'aborted', outcome.reason);
      return;
    }
    if (outcome.type === 'failed') {
      end(life, delivery, 'failed', 'render');
      return;
    }
    if (outcome.type === 'text') {
      delivery.texts.push(outcome.text);
      delivery.answers = [];
      continue;
    }
    const { response, latencyMs } = ask(life.world, life.rules.workspace.salesforce, life.id, outcome.call.request);
    delivery.expected = { of: 'content', response };
    if (latencyMs > 0) {
      expectAt(life, delivery, life.now + latencyMs);
      return;
    }
    delivery.answers.push(response);
  }
  delivery.request = requestOf(delivery.message, delivery.texts);
  attempt(life, delivery);
}

/** One try of the same request (W-RETRY-4); the answer comes after the latency (W-O-14). */
export function attempt(life: Life, delivery: Delivery): void {
  if (delivery.request === null) throw new Error('Nothing to send yet.');
  if (delivery.attempts.length > 0 && life.stoppedFlows.has(delivery.flow)) {
    end(life, delivery, 'aborted', 'inactive_campaign'); // W-ABORT-4
    return;
  }
  const { response, latencyMs } = ask(life.world, life.rules.workspace.salesforce, life.id, delivery.request);
  delivery.expected = { of: 'request', response };
  if (latencyMs > 0) expectAt(life, delivery, life.now + latencyMs);
  else arrive(life, delivery);
}

function expectAt(life: Life, delivery: Delivery, at: EpochMs): void {
  life.pending.push({ type: 'answer', at, order: life.deliveries.indexOf(delivery), delivery });
}

/** The answer is there. */
export function arrive(life: Life, delivery: Delivery): void {
  const { expected } = delivery;
  if (expected === null) throw new Error('No answer was expected.');
  delivery.expected = null;
  if (expected.of === 'content') {
    delivery.answers.push(expected.response);
    render(life, delivery);
    return;
  }
  const status = expected.response?.status ?? null;
  delivery.attempts.push([life.now, status]);
  if (delivery.attempts.length === 1) delivery.firstEndedAt = life.now;
  judge(life, delivery, expected.response, status);
}

/** W-SEND-3, W-SEND-4. */
function judge(life: Life, delivery: Delivery, response: HttpResponse | null, status: number | null): void {
  if (status !== null && status >= 200 && status < 300) {
    end(life, delivery, 'sent', null);
    return;
  }
  const isRetried = status === null || status === 408 || status === 429 || status >= 500;
  const at = isRetried ? retryAt(life, delivery, response) : null;
  if (at === null) {
    end(life, delivery, 'failed', status === null ? 'connection' : String(status));
    return;
  }
  life.pending.push({ type: 'retry', at, order: life.deliveries.indexOf(delivery), delivery });
}

/** W-O-1: five retries counted from the end of the first attempt; `Retry-After` may put one off. */
function retryAt(life: Life, delivery: Delivery, response: HttpResponse | null): EpochMs | null {
  const minutes = [1, 3, 7, 15, 30][delivery.attempts.length - 1];
  if (minutes === undefined) return null;
  const due = Math.max(delivery.firstEndedAt + minutes * 60_000, life.now);
  const after = response?.headers.find(({ name }) => name.toLowerCase() === 'retry-after')?.value;
  const asked = after === undefined ? due : Math.max(due, life.now + Number(after) * 1_000);
  if (asked <= delivery.firstEndedAt + 30 * 60_000) return asked;
  return asked <= delivery.firstEndedAt + 24 * 3_600_000 ? asked : null;
}

function end(life: Life, delivery: Delivery, outcome: Delivery['outcome'], reason: string | null): void {
  delivery.outcome = outcome;
  delivery.reason = reason;
  delivery.endedAt = life.now;
  if (outcome === 'sent') life.receipts.push({ at: life.now, flow: delivery.flow, channel: 'webhook' });
}

/** L-VAR-4 gives the names of profile fields. */
const liquidNames: Readonly<Record<string, string>> = {
  email: 'email_address',
  phone: 'phone_number',
  dob: 'date_of_birth',
  home_city: 'city',
};

export function renderData(life: Life, { name, flow, step, properties, entry }: SendContext): RenderData {
  const values = life.profile.flatMap((each): readonly (readonly [string, JsonValue])[] =>
    each.value === undefined ? [] : [[each.name, each.value]],
  );
  const standard = Object.fromEntries(
    values.filter(([key]) => isStandard(key)).map(([key, value]) => [liquidNames[key] ?? key, value] as const),
  );
  const identity = { name, api_id: flow };
  return {
    now: life.now,
    standard: { ...standard, user_id: life.id },
    custom: Object.fromEntries(values.filter(([key]) => !isStandard(key))),
    ...(isJsonObject(properties) ? { eventProperties: properties } : {}),
    ...(entry === undefined ? {} : { context: contextOf(entry), entryProperties: entryPropertiesOf(entry) }),
    ...(step === null ? { campaign: identity } : { canvas: identity }),
  };
}
