import * as z from 'zod';
import { isJsonObject, type JsonObject, type JsonValue } from '../kernel/json';
import { webhookMethods } from '../webhooks/message';
import { channels, holdReasons } from './sending';

export const snapshotVersion = 1;

/** Kept as it is rather than copied, so that a member called `__proto__` survives. */
const object = z.custom<JsonObject>(isJsonObject);
const json: z.ZodType<JsonValue> = z.custom<JsonValue>((value) => value !== undefined);
const at = z.number();
const count = z.number().int().nonnegative();
/** Name and value; a list of pairs, since a name may be anything. */
const values = z.array(z.tuple([z.string(), json]));

const httpRequest = z.object({
  method: z.enum(webhookMethods),
  url: z.string(),
  headers: z.array(z.object({ name: z.string(), value: z.string() })),
  body: z.string().nullable(),
  credential: z.exactOptional(z.object({ type: z.enum(['basic', 'token']), name: z.string() })),
});

const httpResponse = z.object({
  status: z.number().int(),
  headers: z.array(z.object({ name: z.string(), value: z.string() })),
  body: z.string(),
});

const traceInput = z.discriminatedUnion('type', [
  z.object({ type: z.literal('custom_event'), name: z.string(), properties: object }),
  z.object({ type: z.literal('purchase'), product: z.string(), properties: object }),
  z.object({ type: z.literal('session_start') }),
  z.object({ type: z.literal('signal'), signal: z.string(), properties: object }),
  z.object({ type: z.literal('attributes'), attributes: object }),
  z.object({ type: z.literal('timer'), flow: z.string(), entry: count, step: z.string() }),
  z.object({ type: z.literal('response'), delivery: count }),
  z.object({ type: z.literal('destination'), canvas: z.string(), step: z.string() }),
  z.object({ type: z.literal('schedule'), flow: z.string(), check: z.boolean() }),
  z.object({ type: z.literal('api'), flow: z.string(), properties: object }),
  z.object({ type: z.literal('status'), flow: z.string(), stopped: z.boolean() }),
  z.object({ type: z.literal('edit'), flow: z.string() }),
  z.object({ type: z.literal('deleted') }),
  z.object({ type: z.literal('merged'), into: z.string() }),
  z.object({ type: z.literal('joined'), from: z.string(), attributes: object }),
]);

const named = z.object({ name: z.string(), api_id: z.string() });

/** What a text reads. */
const renderData = z.object({
  now: at,
  standard: values,
  custom: values,
  eventProperties: object.nullable(),
  context: object.nullable().default(null),
  entryProperties: object.nullable().default(null),
  campaign: named.nullable(),
  canvas: named.nullable(),
});
export type RenderDataSnapshot = z.output<typeof renderData>;

const entry = z.object({
  flow: z.string(),
  number: count,
  order: count,
  variant: z.string().default(''),
  enteredAt: at,
  startedAfter: count,
  step: z.string(),
  clock: at,
  item: count,
  /** `null`: caught between two steps when a budget ended the run. */
  until: at.nullable(),
  /** Checked by the step's kind. */
  wait: z.unknown(),
  held: z.enum(holdReasons).nullable().default(null),
  marked: z.boolean(),
  noted: z.object({ input: traceInput, properties: object.nullable() }).nullable(),
  path: z.object({ step: z.string(), port: z.string(), action: traceInput.nullable() }).nullable(),
  properties: object.nullable(),
  entryProperties: object.nullable().default(null),
  variables: object.nullable().default(null),
  rendering: z
    .object({
      number: count,
      template: count,
      data: renderData,
      answers: z.array(httpResponse.nullable()),
      calls: count,
      failures: count,
      awaiting: z.enum(['content', 'retry']),
    })
    .nullable()
    .default(null),
  sending: z.object({ delivery: count, port: z.string() }).nullable().default(null),
});

const delivery = z.object({
  number: count,
  flow: z.string(),
  step: z.string().nullable(),
  entry: count.nullable(),
  startedAt: at,
  data: renderData,
  part: count,
  texts: z.array(z.string()),
  answers: z.array(httpResponse.nullable()),
  calls: count,
  failures: count.default(0),
  request: httpRequest.nullable(),
  attempt: count,
  firstAttemptEndedAt: at.nullable(),
  awaiting: z.enum(['content', 'content_retry', 'response', 'retry']),
  due: at.nullable(),
  seq: z.number().int(),
  log: z
    .object({
      attempts: z.array(z.object({ at, response: httpResponse.nullable() })),
      contentCalls: z.array(z.object({ at, request: httpRequest, response: httpResponse.nullable() })),
    })
    .nullable(),
});

/** One person's state as JSON, by names and ids: it can be restored into a program compiled anew. */
export const personSnapshot = z.object({
  version: z.literal(snapshotVersion),
  id: z.string(),
  attributes: values,
  now: at,
  item: count,
  flows: z.array(
    z.object({
      flow: z.string(),
      entries: count,
      lastEntryAt: at.nullable(),
      entriesInInstant: count,
      lastReceiptAt: at.nullable(),
      stopped: z.boolean(),
      variant: z.string().nullable().default(null),
      watch: z
        .object({
          entry: count,
          order: count,
          enteredAt: at,
          startedAfter: count,
          variant: z.string(),
          step: z.string().nullable(),
          converted: z.array(z.boolean()),
        })
        .nullable()
        .default(null),
    }),
  ),
  entries: z.array(entry),
  deliveries: z.array(delivery),
  scheduled: z
    .array(
      z.object({
        number: count,
        flow: z.string(),
        triggeredAfter: count,
        why: z.enum(holdReasons),
        due: at,
        properties: object.nullable(),
        seq: z.number().int(),
      }),
    )
    .default([]),
  scheduledCount: count.default(0),
  planned: z
    .array(z.object({ flow: z.string(), wall: z.number(), phase: z.enum(['check', 'enter']), due: at }))
    .default([]),
  exists: z.boolean().default(true),
  received: z.array(z.object({ at, flow: z.string(), channel: z.enum(channels) })).default([]),
  entryCount: count,
  deliveryCount: count,
  occurrenceCount: count,
  traceCount: count,
  newest: z.object({ flow: z.string(), order: count, step: z.string().nullable() }).nullable(),
  instant: z.object({ at, places: count }),
  sent: z.array(z.object({ flow: z.string(), step: z.string().nullable(), count })),
  /** By question, as the program names it. */
  history: z
    .array(
      z.object({
        ask: z.string(),
        count,
        first: at,
        last: at,
        amount: z.number(),
        recent: z.array(z.tuple([at, z.number()])).nullable(),
      }),
    )
    .default([]),
  live: z
    .array(
      z.object({
        flow: z.string(),
        step: z.string().nullable(),
        entry: count.nullable(),
        delivery: count,
        until: at,
        seq: z.number().int(),
      }),
    )
    .default([]),
  memberships: z
    .array(
      z.object({
        type: z.enum(['feature_flag', 'audience']),
        name: z.string(),
        by: z.array(z.object({ flow: z.string(), step: z.string() })),
      }),
    )
    .default([]),
  tally: z.object({ sent: count, aborted: count, failed: count, firstSentAt: at.nullable() }),
  stopped: z
    .object({ at, flow: z.string(), message: z.object({ key: z.string(), values: object.optional() }) })
    .nullable(),
});
export type PersonSnapshot = z.output<typeof personSnapshot>;
export type EntrySnapshot = z.output<typeof entry>;
export type DeliverySnapshot = z.output<typeof delivery>;
