import { workspace } from '@/workflow/documents/workspace';

const trigger = { type: 'custom_attribute_change', attribute: 'lead score' };
const identity = { createdAt: '2026-01-01T00:00:00Z' };

function group(id: string, name: string, event: string) {
  return { id, name, triggers: [{ type: 'custom_event', event }] };
}

function update(port: string, operation: 'increment' | 'decrement', by: number) {
  const rows = [{ attribute: 'lead score', operation, by }];
  return { id: `update_${port}`, kind: 'user_update', config: { mode: 'ui', rows } };
}

/** The scoring canvas and its hand-off, with the ids the hand-written journey uses. */
export const templateWorkspace = workspace.parse({
  type: 'workspace',
  schemaVersion: 1,
  id: 'w',
  name: 'w',
  canvases: [
    {
      type: 'canvas',
      schemaVersion: 1,
      ...identity,
      id: 'scoring',
      name: 'Lead scoring',
      entry: { type: 'action', triggers: [trigger] },
      variants: [{ id: 'v1', name: 'v1', percentage: 100, first: 'paths' }],
      steps: [
        {
          id: 'paths',
          kind: 'action_paths',
          name: 'Score activity',
          config: {
            window: { value: 7, unit: 'days' },
            groups: [
              group('strong', 'Strong intent', 'pricing_viewed'),
              group('engaged', 'Engaged', 'webinar_attended'),
              group('losing', 'Losing interest', 'unsubscribed'),
            ],
          },
          next: {
            strong: 'update_strong',
            engaged: 'update_engaged',
            losing: 'update_losing',
            otherwise: 'update_otherwise',
          },
        },
        update('strong', 'increment', 5),
        update('engaged', 'increment', 1),
        update('losing', 'decrement', 1),
        update('otherwise', 'decrement', 1),
      ],
    },
  ],
  campaigns: [
    {
      type: 'campaign',
      schemaVersion: 1,
      ...identity,
      id: 'handoff',
      name: 'Hand-off',
      delivery: { type: 'action', triggers: [trigger] },
      message: {
        method: 'PATCH',
        body: { type: 'raw', text: '{% assign threshold = 100%}{% if custom_attribute.${lead score} > threshold %}' },
      },
    },
  ],
  run: { from: '2026-03-02T00:00:00Z', until: '2026-04-01T00:00:00Z' },
});
