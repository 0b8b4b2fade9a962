import * as z from 'zod';
import { webhookMethods } from './message';

const headers = z.array(z.object({ name: z.string(), value: z.string() })).readonly();

/** `HttpRequest` coming from another thread or page. */
export const httpRequest = z.object({
  method: z.enum(webhookMethods),
  url: z.string(),
  headers,
  body: z.string().nullable(),
  credential: z.exactOptional(z.object({ type: z.enum(['basic', 'token']), name: z.string() })),
});

/** `HttpResponse | null`, likewise. */
export const httpAnswer = z.object({ status: z.number(), headers, body: z.string() }).nullable();
