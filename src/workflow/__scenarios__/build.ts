import type * as z from 'zod';
import type { DurationUnit } from '@/core/kernel/time';
import type { Filter } from '@/core/segments/filter';
import type { Trigger } from '@/core/segments/trigger';
import { campaign, type Campaign } from '../documents/campaign';
import { canvas, type Canvas } from '../documents/canvas';
import type { EventLine } from '../documents/people';
import type { runSettings } from '../documents/run-settings';
import { workspace, type Workspace } from '../documents/workspace';

type CanvasInput = Partial<z.input<typeof canvas>>;
type CampaignInput = Partial<z.input<typeof campaign>>;
type WorkspaceInput = Partial<z.input<typeof workspace>>;
type RunInput = Partial<z.input<typeof runSettings>>;
type StepInput = NonNullable<CanvasInput['steps']>[number];

/** The attribute all scenarios score. */
export const score = 'lead score';

/** Start of every scenario; times in it are written as offsets from here. */
const start = '2026-03-02T00:00:00.000Z';

/** `at('1d 2h 3.5s')` is that long after {@link start}, as an instant. */
export function at(offset: string): string {
  const units = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1_000 } as const;
  const ms = [...offset.matchAll(/(-?\d+(?:\.\d+)?)([dhms])/g)].reduce((sum, [, value, unit]) => {
    return sum + Number(value) * (unit === 'd' || unit === 'h' || unit === 'm' || unit === 's' ? units[unit] : 0);
  }, 0);
  return new Date(Date.parse(start) + Math.round(ms)).toISOString();
}

export function duration(value: number, unit: DurationUnit) {
  return { value, unit };
}

/** An entry by the event `start`. */
export const onStart = { type: 'action' as const, triggers: [onEvent('start')] };

export const onScore: Trigger = { type: 'custom_attribute_change', attribute: score };
export const onEmail: Trigger = { type: 'email_added' };

export function onEvent(event: string): Trigger {
  return { type: 'custom_event', event, properties: [] };
}

/** A User Update adding `by` points, or taking them. */
export function points(id: string, by: number, next: string | null = null, attribute: string = score): StepInput {
  const row = by < 0 ? { operation: 'decrement', attribute, by: -by } : { operation: 'increment', attribute, by };
  return { id, kind: 'user_update', name: id, config: { rows: [row] }, next: { next } };
}

export function setTo(
  id: string,
  attribute: string,
  value: string | number | boolean | null,
  next: string | null = null,
): StepInput {
  return {
    id,
    kind: 'user_update',
    name: id,
    config: { rows: [{ operation: 'set', attribute, value }] },
    next: { next },
  };
}

export function delay(id: string, value: number, unit: DurationUnit, next: string | null): StepInput {
  return { id, kind: 'delay', name: id, config: { duration: { value, unit } }, next: { next } };
}

export interface GroupInput {
  readonly id: string;
  readonly triggers: readonly Trigger[];
  readonly to?: string | null;
  readonly exits?: boolean;
}

/** An Action Paths step; groups are named by their id. */
export function paths(
  id: string,
  groups: readonly GroupInput[],
  rest: {
    readonly otherwise?: string | null;
    readonly otherwiseExits?: boolean;
    readonly window?: ReturnType<typeof duration>;
    readonly ranked?: boolean;
  } = {},
): StepInput {
  return {
    id,
    kind: 'action_paths',
    name: id,
    config: {
      window: rest.window ?? duration(1, 'days'),
      ranked: rest.ranked ?? false,
      groups: groups.map((group) => ({
        id: group.id,
        name: group.id,
        triggers: group.triggers,
        exits: group.exits ?? false,
      })),
      otherwise: { name: '', exits: rest.otherwiseExits ?? false },
    },
    next: {
      ...Object.fromEntries(groups.map((group) => [group.id, group.to ?? null])),
      otherwise: rest.otherwise ?? null,
    },
  };
}

/** The groups of canvas.md 15.1: group 1 gives +1, group 2 gives +5, group 3 takes 1. */
export const seedGroups: readonly GroupInput[] = [
  { id: '+1', triggers: [onEvent('webinar_attended')], to: 'add 1' },
  { id: '+5', triggers: [onEvent('demo_requested')], to: 'add 5' },
  { id: '-1', triggers: [onEvent('careers_viewed')], to: 'take 1' },
];

export const seedUpdates: readonly StepInput[] = [
  points('add 1', 1),
  points('add 5', 5),
  points('take 1', -1),
  points('decay', -1),
];

/** The canvas of the test vectors: enters on score or e-mail, re-entry after 0 s, window 1 day, Everyone Else −1. */
export function scoringCanvas(change: CanvasInput = {}): Canvas {
  return makeCanvas({
    id: 'scoring',
    name: 'Lead scoring',
    entry: { type: 'action', triggers: [onScore, onEmail] },
    steps: [paths('paths', seedGroups, { otherwise: 'decay' }), ...seedUpdates],
    ...change,
  });
}

/** An active canvas that may be re-entered at once and begins with its first step. */
export function makeCanvas(input: CanvasInput): Canvas {
  const first = input.steps?.[0]?.id ?? null;
  return canvas.parse({
    type: 'canvas',
    schemaVersion: 1,
    id: 'canvas',
    name: 'Canvas',
    status: 'active',
    createdAt: '2026-03-01T09:00:00.000Z',
    reentry: { allowed: true },
    send: { to: 'all' },
    variants: [{ id: 'variant-1', name: 'Variant 1', percentage: 100, first }],
    ...input,
  });
}

export function is(attribute: string, operator: 'is_any_of' | 'is_none_of', ...values: string[]): Filter {
  return { type: 'custom_attribute', attribute, comparison: { type: 'string', operator, values } };
}

/** An audience that meets all of these. */
export function audienceOf(...filters: Filter[]) {
  return { filter: { type: 'group' as const, join: 'and' as const, filters } };
}

/** The seed's audience: `lead_status` is none of `MQL`. */
const notYetQualified = audienceOf(is('lead_status', 'is_none_of', 'MQL'));

export const leadUrl = 'https://acme.my.salesforce.com/services/data/v60.0/sobjects/Lead/{{${user_id}}}';

/** The seed's body with its strict threshold. */
export const seedBody = [
  '{% assign threshold = 100%}',
  '{% if custom_attribute.${lead score} > threshold %}',
  '{',
  '"lead_status": "MQL"',
  '}',
  "{% else %}{% abort_message('not at threshold')%}",
  '{% endif %}',
].join('\n');

export const tokenHeader = {
  name: 'Authorization',
  value:
    '{% connected_content https://acme.my.salesforce.com/services/oauth2/token :method post :body client_id=id&client_secret=secret&grant_type=client_credentials :save result %}Bearer {{result.access_token}}',
} as const;

export const jsonHeader = { name: 'Content-Type', value: 'application/json' } as const;

/** The seed's hand-off: active, on any new score, one receipt per person. */
export function handOff(change: CampaignInput = {}): Campaign {
  return campaign.parse({
    type: 'campaign',
    schemaVersion: 1,
    id: 'hand-off',
    name: 'Hand-off',
    status: 'active',
    createdAt: '2026-03-01T10:00:00.000Z',
    delivery: { type: 'action', triggers: [onScore] },
    audience: notYetQualified,
    send: { to: 'all' },
    message: {
      url: leadUrl,
      method: 'PATCH',
      headers: [tokenHeader, jsonHeader],
      body: { type: 'raw', text: seedBody },
    },
    ...change,
  });
}

/** A workspace whose run begins at {@link start} and covers three days unless told otherwise. */
export function makeWorkspace(input: WorkspaceInput, run: RunInput = {}): Workspace {
  return workspace.parse({
    type: 'workspace',
    schemaVersion: 1,
    id: 'workspace',
    name: 'Workspace',
    ...input,
    run: { from: start, until: at('3d'), seed: 1, ...run },
  });
}

/** At the start of a run somebody gets an address, which enters the scoring canvas. */
export const emailAtStart = write('0s', { email: 'p@example.com' });

/** A line of history at an offset from {@link start}, of the person `p` unless told otherwise. */
export function event(offset: string, name: string, rest: Readonly<Record<string, unknown>> = {}): EventLine {
  return { external_id: 'p', time: at(offset), name, ...rest };
}

export function write(
  offset: string,
  attributes: Readonly<Record<string, z.core.util.JSONType>>,
  who = 'p',
): EventLine {
  return { external_id: who, time: at(offset), attributes };
}
