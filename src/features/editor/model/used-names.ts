import { splitLeaves } from '@/editors/filter-tree';
import { stepUi } from '@/nodes/registry.ui';
import type { Trigger } from '@/core/segments/trigger';
import type { Canvas } from '@/workflow/documents/canvas';

/** Names a canvas uses, whether or not anybody in the data has them yet. */
export interface UsedNames {
  readonly attributes: readonly string[];
  readonly events: readonly string[];
  /** Attributes it adds to or takes from. */
  readonly counted: ReadonlySet<string>;
}

export function namesUsed(canvas: Canvas): UsedNames {
  const facts = canvas.steps.flatMap((step) => stepUi(step.kind)?.facts(step.config) ?? []);
  const triggers: readonly Trigger[] = [
    ...canvas.entry.triggers,
    ...facts.flatMap(({ listens }) => listens.map(({ trigger }) => trigger)),
  ];
  const asked = [canvas.audience.filter, ...facts.flatMap(({ filters = [] }) => filters.map(({ filter }) => filter))];
  const leaves = asked.flatMap((filter) => {
    const { include, exclude } = splitLeaves(filter);
    return [...include, ...exclude];
  });
  const writes = facts.flatMap((fact) => fact.writes);
  return {
    attributes: [
      ...triggers.flatMap((trigger) => (trigger.type === 'custom_attribute_change' ? trigger.attribute : [])),
      ...writes.map(({ attribute }) => attribute),
      ...leaves.flatMap((leaf) => (leaf.type === 'custom_attribute' ? leaf.attribute : [])),
    ],
    events: triggers.flatMap((trigger) => (trigger.type === 'custom_event' ? trigger.event : [])),
    counted: new Set(writes.flatMap(({ attribute, delta }) => (delta === null ? [] : attribute))),
  };
}
