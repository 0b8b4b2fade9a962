import * as z from 'zod';
import type { JsonValue } from '@/core/kernel/json';
import { httpAnswer, httpRequest } from '@/core/webhooks/wire';
import { content } from '@/workflow/documents/content';

const json: z.ZodType<JsonValue> = z.json();
const values = z.record(z.string(), json);
const names = z.object({ name: z.string(), api_id: z.string() });

/** Page to worker. */
export const renderRequest = z.object({
  id: z.number(),
  source: z.string(),
  data: z.object({
    now: z.number(),
    standard: z.record(z.string(), json.optional()),
    custom: z.record(z.string(), json.optional()),
    eventProperties: values.optional(),
    context: values.optional(),
    campaign: names.optional(),
    canvas: names.optional(),
    others: z.record(z.string(), values).optional(),
  }),
  answers: z.array(httpAnswer),
  content: content.optional(),
});
export type RenderRequest = z.output<typeof renderRequest>;

const position = z.object({ line: z.number(), column: z.number(), excerpt: z.string() });

const error = z.object({
  code: z.enum([
    'syntax',
    'unknown_tag',
    'limit_parse',
    'limit_render_time',
    'limit_memory',
    'limit_output',
    'limit_nesting',
    'connected_content_url',
  ]),
  message: z.string(),
  values: z.exactOptional(z.record(z.string(), z.union([z.string(), z.number()]))),
  position: position.nullable(),
});

const outcome = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('text'),
    text: z.string(),
    errors: z.array(z.string()),
    extras: z.exactOptional(z.record(z.string(), z.string())),
  }),
  z.object({ type: z.literal('aborted'), reason: z.string() }),
  z.object({
    type: z.literal('needs'),
    call: z.object({
      ordinal: z.number(),
      request: httpRequest,
      retry: z.boolean(),
      cacheSeconds: z.number(),
    }),
  }),
  z.object({ type: z.literal('failed'), error }),
]);

/** Worker to page. `ready` comes once, when the worker can take its first request. */
export const renderReply = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('rendered'), id: z.number(), outcome }),
]);
export type RenderReply = z.output<typeof renderReply>;
