import type { Locale } from '@/core/kernel/message';
import { otherwisePort } from '@/nodes/action-paths/schema';
import { canvas, canvasVersion, type Canvas } from '../documents/canvas';
import type { NewIdentity } from './blank';

/** The custom attribute of the seed. The space is part of the name. */
export const scoreAttribute = 'lead score';

const words = {
  en: {
    name: 'Lead scoring canvas',
    tag: 'Lead management',
    variant: 'Variant 1',
    paths: 'Score activity',
    groups: { plus1: 'Engaged', plus5: 'Strong intent', minus1: 'Losing interest' },
    updates: { plus1: 'Engaged', plus5: 'Strong intent', minus1: 'Losing interest', otherwise: 'Inactivity' },
  },
  ko: {
    name: '리드 스코어링 캔버스',
    tag: '리드 관리',
    variant: '배리언트 1',
    paths: '활동 점수',
    groups: { plus1: '관심 있음', plus5: '구매 의향 높음', minus1: '관심 감소' },
    updates: { plus1: '관심 있음', plus5: '구매 의향 높음', minus1: '관심 감소', otherwise: '비활동' },
  },
} as const;

/**
 * The seed's simple lead scoring, step by step: enters on any new value of `lead score` or an added email address,
 * re-enters after 0 seconds, sends to all users, one Action Paths step with +1, +5, −1 and Everyone Else, one User Update
 * each. Positions are left to the editor.
 */
export function leadScoringCanvas(locale: Locale, identity: NewIdentity): Canvas {
  const text = words[locale];
  return canvas.parse({
    type: 'canvas',
    schemaVersion: canvasVersion,
    ...identity,
    name: text.name,
    tags: [text.tag],
    entry: {
      type: 'action',
      triggers: [{ type: 'custom_attribute_change', attribute: scoreAttribute }, { type: 'email_added' }],
    },
    audience: { filter: null },
    reentry: { allowed: true, window: { type: 'specified', duration: { value: 0, unit: 'seconds' } } },
    send: { to: 'all' },
    variants: [{ id: 'variant-1', name: text.variant, percentage: 100, first: 'action-paths-1' }],
    steps: [
      pathsStep(locale),
      updateStep('user-update-1', text.updates.plus1, 'increment', 1),
      updateStep('user-update-2', text.updates.plus5, 'increment', 5),
      updateStep('user-update-3', text.updates.minus1, 'decrement', 1),
      updateStep('user-update-4', text.updates.otherwise, 'decrement', 1),
    ],
  });
}

function pathsStep(locale: Locale) {
  const { groups, paths } = words[locale];
  return {
    id: 'action-paths-1',
    kind: 'action_paths',
    name: paths,
    config: {
      window: { value: 1, unit: 'days' },
      ranked: false,
      groups: [
        {
          id: 'group-1',
          name: groups.plus1,
          triggers: [
            { type: 'session_start' },
            { type: 'custom_event', event: 'webinar_attended', properties: [] },
            { type: 'custom_event', event: 'form_submitted', properties: [] },
          ],
          exits: false,
        },
        {
          id: 'group-2',
          name: groups.plus5,
          triggers: [
            { type: 'custom_event', event: 'demo_requested', properties: [] },
            { type: 'custom_event', event: 'pricing_viewed', properties: [] },
          ],
          exits: false,
        },
        {
          id: 'group-3',
          name: groups.minus1,
          triggers: [{ type: 'email_subscription_change', to: 'unsubscribed' }],
          exits: false,
        },
      ],
      otherwise: { name: '', exits: false },
    },
    next: {
      'group-1': 'user-update-1',
      'group-2': 'user-update-2',
      'group-3': 'user-update-3',
      [otherwisePort]: 'user-update-4',
    },
  };
}

function updateStep(id: string, name: string, operation: 'increment' | 'decrement', by: number) {
  return {
    id,
    kind: 'user_update',
    name,
    config: { mode: 'ui', rows: [{ operation, attribute: scoreAttribute, by }] },
  };
}
