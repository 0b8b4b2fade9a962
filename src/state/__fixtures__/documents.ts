import { campaign, type Campaign } from '@/workflow/documents/campaign';
import { canvas, type Canvas } from '@/workflow/documents/canvas';
import { workspace, type Workspace } from '@/workflow/documents/workspace';

/** Entry → wait (two ports) → up / down → last. */
export function testCanvas(id = 'scoring'): Canvas {
  return canvas.parse({
    type: 'canvas',
    schemaVersion: 1,
    id,
    name: 'Scoring',
    createdAt: '2026-03-02T00:00:00Z',
    variants: [{ id: 'variant-1', name: 'Variant 1', percentage: 100, first: 'delay-1' }],
    steps: [
      { id: 'delay-1', kind: 'delay', name: 'Wait', config: {}, next: { yes: 'delay-2', no: 'delay-3' } },
      { id: 'delay-2', kind: 'delay', name: 'Up', config: {}, next: { next: 'delay-4' } },
      { id: 'delay-3', kind: 'delay', name: 'Down', config: {}, next: { next: 'delay-4' } },
      { id: 'delay-4', kind: 'delay', name: 'Last', config: {} },
    ],
    layout: { 'delay-1': { x: 0, y: 0 }, 'delay-2': { x: -100, y: 100 } },
    notes: [{ id: 'note-1', text: 'Read me', position: { x: 300, y: 0 } }],
  });
}

export function testCampaign(id = 'hand-off'): Campaign {
  return campaign.parse({
    type: 'campaign',
    schemaVersion: 1,
    id,
    name: 'Hand-off',
    createdAt: '2026-03-02T00:00:00Z',
    message: { url: 'https://example.com/{{${user_id}}}', method: 'PATCH' },
  });
}

export function testWorkspace(): Workspace {
  return workspace.parse({
    type: 'workspace',
    schemaVersion: 1,
    id: 'workspace',
    name: 'Test',
    canvases: [testCanvas(), testCanvas('second')],
    campaigns: [testCampaign()],
    people: [
      { external_id: 'a', 'lead score': 1 },
      { external_id: 'b', 'lead score': 2 },
    ],
    events: [{ external_id: 'a', time: '2026-03-02T10:00:00Z', name: 'opened' }],
    run: { from: '2026-03-02T00:00:00Z', until: '2026-04-01T00:00:00Z' },
  });
}

/** Makes any mutation throw. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const child of Object.values(value)) deepFreeze(child);
  }
  return value;
}
