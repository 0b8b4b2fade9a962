import type { Locale } from '@/core/kernel/message';
import type { Canvas } from '../documents/canvas';
import { workspace, workspaceVersion, type Workspace } from '../documents/workspace';
import { handOffCampaign } from '../templates/hand-off';
import { leadScoringCanvas } from '../templates/lead-scoring';
import { samplePeople } from './people';

const words = {
  en: {
    name: 'Sample workspace',
    note: 'The recipe leaves the window open. 7 days fits our weekly newsletter.',
  },
  ko: {
    name: '샘플 워크스페이스',
    note: '원문에는 평가 기간이 없습니다. 주간 뉴스레터 주기에 맞춰 7일로 정했습니다.',
  },
} as const;

/** Employees, told by their address (seed step 3a). A blank address does not match (S-ATTR-STR-5), so it stays in. */
const employeePattern = '@acme\\.example$';

/**
 * What a first visit finds: the seed's canvas (window 7 days, employees excluded) and campaign, and twelve people whose
 * month of March 2026 shows every turn of it. The same bytes in every host.
 */
export function sampleWorkspace(locale: Locale): Workspace {
  const people = samplePeople(locale);
  return workspace.parse({
    type: 'workspace',
    schemaVersion: workspaceVersion,
    id: 'sample',
    name: words[locale].name,
    canvases: [sampleCanvas(locale)],
    campaigns: [handOffCampaign(locale, { id: 'hand-off', createdAt: '2026-03-01T09:30:00.000Z' })],
    people: people.map(({ profile }) => profile),
    events: people.flatMap(({ events }) => events),
    run: { from: '2026-03-02T00:00:00.000Z', until: '2026-04-01T00:00:00.000Z', seed: 1 },
  });
}

function sampleCanvas(locale: Locale): Canvas {
  const canvas = leadScoringCanvas(locale, { id: 'lead-scoring', createdAt: '2026-03-01T09:00:00.000Z' });
  const steps = canvas.steps.map((step) =>
    step.kind === 'action_paths' ? { ...step, config: { ...step.config, window: { value: 7, unit: 'days' } } } : step,
  );
  return {
    ...canvas,
    steps,
    audience: {
      filter: {
        type: 'group',
        join: 'and',
        filters: [
          {
            type: 'group',
            join: 'and',
            exclude: true,
            filters: [
              {
                type: 'standard_field',
                field: 'email',
                comparison: { type: 'string', operator: 'matches_regex', pattern: employeePattern },
              },
            ],
          },
        ],
      },
    },
    notes: [{ id: 'note-1', text: words[locale].note, position: { x: -118, y: 650 } }],
  };
}
