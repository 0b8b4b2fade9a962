import * as z from 'zod';
import { filterGroup } from '@/core/segments/filter';
import { trigger } from '@/core/segments/trigger';
import { audience, documentId, duration, identity } from './common';
import { conversion, entrySchedule, volumeLimit } from './schedule';
import { sendSettings } from './sending';

export const canvasVersion = 1;

/**
 * One step as stored. `config` is what the step kind's own schema says; a kind (or a config) this version cannot read
 * is held as kind `unknown` with the original in `raw`, and leaves in its original form (see `load.ts`).
 * `next` maps a port to the step behind it; a port that is missing or null ends the journey (C-STEP-3).
 */
export const step = z.looseObject({
  id: documentId,
  kind: z.string(),
  name: z.string().max(255).default(''),
  config: z.record(z.string(), z.unknown()).default({}),
  next: z.record(z.string(), documentId.nullable()).default({}),
  raw: z.record(z.string(), z.unknown()).optional(),
});
export type Step = z.output<typeof step>;

export const position = z.object({ x: z.number(), y: z.number() });

export const variant = z.looseObject({
  id: documentId,
  name: z.string(),
  /** Integer percent; all variants together make 100 (C-VAR-1). */
  percentage: z.number().int().min(0).max(100),
  first: documentId.nullable().default(null),
  /** The control group: who gets into it takes no step, and is watched for conversions (C-VAR-5). */
  control: z.boolean().optional(),
});

export const reentry = z.looseObject({
  /** Off: one entry per person for ever (C-RE-1). */
  allowed: z.boolean().default(false),
  window: z
    .discriminatedUnion('type', [
      z.object({ type: z.literal('specified'), duration }),
      z.object({ type: z.literal('maximum_duration') }),
    ])
    .default({ type: 'specified', duration: { value: 0, unit: 'seconds' } }),
});

export const note = z.looseObject({ id: documentId, text: z.string(), position });

/** Canvas JSON, version 1. `layout` and `notes` stand apart, so that moving a box never changes the meaning. */
export const canvas = z.looseObject({
  $schema: z.string().optional(),
  type: z.literal('canvas'),
  schemaVersion: z.literal(canvasVersion),
  ...identity,
  entry: entrySchedule.prefault({}),
  audience: audience.default({ filter: null }),
  reentry: reentry.prefault({}),
  /**
   * Exception events: who does one of these while inside leaves (C-EXIT-1, C-EXIT-2). `filter`: who matches it when a step
   * is over leaves, and does not get in (C-EXIT-8, O-25).
   */
  exit: z.looseObject({ triggers: z.array(trigger).default([]), filter: filterGroup.nullable().optional() }).optional(),
  /** Up to four; the first one is primary (C-CONV-1). */
  conversions: z.array(conversion).optional(),
  /** Couples people: a run with it takes them in the order of time. */
  volume: volumeLimit.optional(),
  send: sendSettings.prefault({}),
  variants: z.array(variant).min(1),
  steps: z.array(step).default([]),
  layout: z.record(z.string(), position).default({}),
  notes: z.array(note).default([]),
});
export type Canvas = z.output<typeof canvas>;
