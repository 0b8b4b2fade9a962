import { trigger as triggerSchema, type Trigger } from '@/core/segments/trigger';
import { campaign, type Campaign } from '../documents/campaign';
import { canvas, type Canvas } from '../documents/canvas';
import { runSettings, type RunSettings } from '../documents/run-settings';
import { workspace, type Workspace } from '../documents/workspace';

/** Small documents for tests: everything not said is the schema's default. */

export const start = Date.UTC(2026, 2, 2, 9);
export const seconds = (count: number): number => count * 1_000;
export const minutes = (count: number): number => count * 60_000;
export const hours = (count: number): number => count * 3_600_000;
export const days = (count: number): number => count * 86_400_000;

export const scoreName = 'lead score';

export const scoreChanges: Trigger = { type: 'custom_attribute_change', attribute: scoreName };
export const emailAdded: Trigger = { type: 'email_added' };
export const sessionStart: Trigger = { type: 'session_start' };

export function performs(event: string, properties: unknown[] = []): Trigger {
  return triggerSchema.parse({ type: 'custom_event', event, properties });
}

export function changes(attribute: string, to?: string | number | boolean): Trigger {
  return { type: 'custom_attribute_change', attribute, ...(to === undefined ? {} : { to }) };
}

interface Parts {
  readonly [key: string]: unknown;
}

let created = 0;

export function makeCanvas(parts: Parts): Canvas {
  created += 1;
  return canvas.parse({
    type: 'canvas',
    schemaVersion: 1,
    name: String(parts['id']),
    createdAt: new Date(Date.UTC(2026, 0, 1) + created * 60_000).toISOString(),
    variants: [{ id: 'v1', name: 'Variant 1', percentage: 100, first: firstStep(parts) }],
    reentry: anyTime,
    send: { to: 'all' },
    ...parts,
  });
}

function firstStep(parts: Parts): unknown {
  const steps: readonly unknown[] = Array.isArray(parts['steps']) ? parts['steps'] : [];
  const [first] = steps;
  return typeof first === 'object' && first !== null && 'id' in first ? first.id : null;
}

export const anyTime = {
  allowed: true,
  window: { type: 'specified', duration: { value: 0, unit: 'seconds' } },
} as const;

export function reentryAfter(value: number, unit: string): Parts {
  return { allowed: true, window: { type: 'specified', duration: { value, unit } } };
}

export const enterOn = (...triggers: Trigger[]): Parts => ({ type: 'action', triggers });

export function paths(id: string, config: Parts, next: Readonly<Record<string, string>>): Parts {
  return { id, kind: 'action_paths', name: id, config, next };
}

export function group(id: string, triggers: Trigger[], exits = false): Parts {
  return { id, name: id, triggers, exits };
}

export function update(id: string, rows: unknown[], next?: string): Parts {
  const ways = next === undefined ? {} : { next };
  return { id, kind: 'user_update', name: id, config: { mode: 'ui', rows }, next: ways };
}

export const plus = (by: number, attribute = scoreName): Parts => ({ operation: 'increment', attribute, by });
export const minus = (by: number, attribute = scoreName): Parts => ({ operation: 'decrement', attribute, by });
export const set = (attribute: string, value: unknown): Parts => ({ operation: 'set', attribute, value });
export const remove = (attribute: string): Parts => ({ operation: 'remove', attribute });

export function delay(id: string, value: number, unit: string, next?: string): Parts {
  const ways = next === undefined ? {} : { next };
  return { id, kind: 'delay', name: id, config: { type: 'duration', duration: { value, unit } }, next: ways };
}

export interface ScoringOptions {
  readonly ranked?: boolean;
  /** Points of group 1. */
  readonly first?: number;
  readonly groups?: readonly Parts[];
  readonly parts?: Parts;
}

/** The canvas of the test vectors: window 1 day, groups +1 (`one`), +5 (`five`), −1 (`bad`), Everyone Else −1. */
export function scoringCanvas(options: ScoringOptions = {}): Canvas {
  const groups = options.groups ?? [
    group('g1', [performs('one'), { type: 'purchase', properties: [] }]),
    group('g2', [performs('five')]),
    group('g3', [performs('bad')]),
  ];
  return makeCanvas({
    id: 'scoring',
    createdAt: '2026-01-01T00:00:00Z',
    entry: enterOn(scoreChanges, emailAdded),
    steps: [
      paths(
        'paths',
        { window: { value: 1, unit: 'days' }, ranked: options.ranked ?? false, groups },
        { g1: 'plus1', g2: 'plus5', g3: 'minus1', otherwise: 'decay' },
      ),
      update('plus1', [plus(options.first ?? 1)]),
      update('plus5', [plus(5)]),
      update('minus1', [minus(1)]),
      update('decay', [minus(1)]),
    ],
    ...options.parts,
  });
}

/** The seed's webhook campaign. */
export function handOffCampaign(parts: Parts = {}): Campaign {
  return campaign.parse({
    type: 'campaign',
    schemaVersion: 1,
    id: 'hand-off',
    name: 'Hand-off',
    createdAt: '2026-01-02T00:00:00Z',
    delivery: { type: 'action', triggers: [scoreChanges] },
    audience: {
      filter: {
        type: 'group',
        join: 'and',
        filters: [
          {
            type: 'custom_attribute',
            attribute: 'lead_status',
            comparison: { type: 'string', operator: 'is_none_of', values: ['MQL'] },
          },
        ],
      },
    },
    send: { to: 'all' },
    message: {
      url: 'https://acme.my.salesforce.com/services/data/v60.0/sobjects/Lead/{{${user_id}}}',
      method: 'PATCH',
      headers: [
        {
          name: 'Authorization',
          value:
            '{% connected_content https://acme.my.salesforce.com/services/oauth2/token :method post :body client_id=id&client_secret=secret&grant_type=client_credentials :save result %}Bearer {{result.access_token}}',
        },
        { name: 'Content-Type', value: 'application/json' },
      ],
      body: {
        type: 'raw',
        text: '{% assign threshold = 100%}\n{% if custom_attribute.${lead score} > threshold %}\n{\n"lead_status": "MQL"\n}\n{% else %}{% abort_message(\'not at threshold\')%}\n{% endif %}',
      },
    },
    ...parts,
  });
}

export function makeSettings(parts: Parts = {}): RunSettings {
  return runSettings.parse({
    from: new Date(start).toISOString(),
    until: new Date(start + days(30)).toISOString(),
    ...parts,
  });
}

export function makeWorkspace(parts: Parts): Workspace {
  return workspace.parse({
    type: 'workspace',
    schemaVersion: 1,
    id: 'workspace',
    name: 'Workspace',
    run: makeSettings(),
    ...parts,
  });
}
