import * as z from 'zod';
import { campaign } from './campaign';
import { canvas } from './canvas';
import { content } from './content';
import { salesforceMock } from './outside';
import { eventLine, person } from './people';
import { runSettings } from './run-settings';
import { documentId } from './common';
import { segment } from './segment';
import { frequencyCap } from './sending';

export const workspaceVersion = 1;

/** People kept out of every canvas and campaign, by random bucket, to compare with (C-AUD-9). */
export const globalControl = z.looseObject({
  percentage: z.number().int().min(1).max(15),
  /** Whatever carries one of these tags takes them all the same. */
  excludedTags: z.array(z.string()).default([]),
});
export type GlobalControl = z.output<typeof globalControl>;

const workspaceSections = ['canvases', 'campaigns', 'segments', 'people', 'events'] as const;

/** An item of a list that could not be read: held with its place, left out of runs, and put back when the file is written. */
export const unreadableItem = z.object({
  section: z.enum(workspaceSections),
  index: z.number().int().nonnegative(),
  raw: z.unknown(),
});
export type UnreadableItem = z.output<typeof unreadableItem>;

/** Everything, for backup and sharing. */
export const workspace = z.looseObject({
  $schema: z.string().optional(),
  type: z.literal('workspace'),
  schemaVersion: z.literal(workspaceVersion),
  id: documentId,
  name: z.string(),
  canvases: z.array(canvas).default([]),
  campaigns: z.array(campaign).default([]),
  /** Named filters; left out: none. */
  segments: z.array(segment).optional(),
  people: z.array(person).default([]),
  events: z.array(eventLine).default([]),
  run: runSettings,
  /** How many messages a person may get over all canvases and campaigns; ten rules at most count (W-CAP-1). */
  frequencyCaps: z.array(frequencyCap).optional(),
  globalControl: globalControl.optional(),
  /** What templates can ask for by name; left out: nothing. */
  content: content.optional(),
  salesforce: salesforceMock.prefault({}),
  unreadable: z.array(unreadableItem).optional(),
});
export type Workspace = z.output<typeof workspace>;
