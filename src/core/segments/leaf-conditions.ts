import type { Interaction, LeafOf } from './filter';
import type { HistoryAsk } from './history';
import type { PropertyFilter } from './property-schema';

export type HistoryLeaf = LeafOf<'custom_event' | 'purchase' | 'session' | 'message' | 'canvas_entry' | 'conversion'>;

/** What a leaf about the past counts. */
export function leafConditions(leaf: HistoryLeaf): Omit<HistoryAsk, 'days'> {
  switch (leaf.type) {
    case 'custom_event':
      return { type: leaf.type, name: leaf.event, conditions: leaf.properties };
    case 'purchase':
      return { type: leaf.type, name: leaf.product ?? null, conditions: leaf.properties };
    case 'session':
      return { type: leaf.type, name: leaf.app ?? null, conditions: [] };
    case 'message':
      return { type: leaf.type, name: leaf.flow ?? null, conditions: messageConditions(leaf) };
    case 'canvas_entry':
      return { type: 'entry', name: leaf.canvas, conditions: entryConditions(leaf) };
    case 'conversion':
      return { type: leaf.type, name: leaf.flow, conditions: [] };
  }
}

function messageConditions(leaf: LeafOf<'message'>): readonly PropertyFilter[] {
  const { interaction, channel, step, alias } = leaf;
  return [
    isOneOf('interaction', ...happeningsOf(interaction)),
    ...(channel === undefined ? [] : [isOneOf('channel', channel)]),
    ...(step === undefined ? [] : [isOneOf('step', step)]),
    ...(alias === undefined ? [] : [isOneOf('alias', alias)]),
  ];
}

/** An e-mail counts as opened whether a person or a machine opened it (S-RET-4). */
function happeningsOf(interaction: LeafOf<'message'>['interaction']): readonly Interaction[] {
  switch (interaction) {
    case 'opened':
      return ['opened', 'machine_opened'];
    case 'opened_by_person':
      return ['opened'];
    case 'engaged':
      return ['opened', 'machine_opened', 'clicked'];
    default:
      return [interaction];
  }
}

function entryConditions({ as, variant }: LeafOf<'canvas_entry'>): readonly PropertyFilter[] {
  switch (as) {
    case 'any':
      return [];
    case 'variant':
      return [isOneOf('variant', variant ?? '')];
    case 'control':
      return [{ property: 'control', comparison: { type: 'boolean', operator: 'is_true' } }];
  }
}

function isOneOf(property: string, ...values: string[]): PropertyFilter {
  return { property, comparison: { type: 'string', operator: 'is_any_of', values } };
}
