import { useMemo } from 'react';
import type { AnyNodeSpec } from '@/core/engine/contract';
import { isNodeKind, nodes } from '@/nodes/registry';
import { typeGlyphs, type CompletionName, type CompletionNames } from '@/editors/code/code-names';
import { knownNames, type KnownAttribute, type KnownNames } from '@/editors/known-names';
import { useText } from '@/i18n/react';
import { useWorkspaceState } from '@/state/react';
import type { Canvas, Step } from '@/workflow/documents/canvas';
import type { JsonObject } from '@/core/kernel/json';
import { rangesOf } from '../model/ranges';
import { campaignMessages as m } from '../messages';

/** What people and events name. */
export function useKnownNames(): KnownNames {
  const people = useWorkspaceState(({ workspace }) => workspace.people);
  const events = useWorkspaceState(({ workspace }) => workspace.events);
  return useMemo(() => knownNames(people, events), [people, events]);
}

/** Names templates can read, with what they hold for the chosen person and for everybody. */
export function useCompletionNames(known: KnownNames, profile: JsonObject | null, personName: string): CompletionNames {
  const { t, tools } = useText();
  const canvases = useWorkspaceState(({ workspace }) => workspace.canvases);
  const people = useWorkspaceState(({ workspace }) => workspace.people);
  const events = useWorkspaceState(({ workspace }) => workspace.events);
  const writers = useMemo(() => countWriters(canvases), [canvases]);
  const ranges = useMemo(() => rangesOf(people, events), [people, events]);
  return useMemo(() => {
    const describe = (attribute: KnownAttribute): CompletionName => {
      const { name, type, samples } = attribute;
      const range = type === 'number' ? ranges.get(name) : undefined;
      const own = profile === null ? [] : [t(m['fact.person_has'], { person: personName, value: profile[name] })];
      const changed = writers.get(name) ?? 0;
      return {
        name,
        glyph: typeGlyphs[type],
        facts: [
          t(m[`fact.${type}`]),
          ...own,
          range === undefined
            ? t(m['fact.samples'], { samples: tools.list(samples, 'or') })
            : t(m['fact.range'], { low: range.low, high: range.high }),
          ...(changed === 0 ? [] : [t(m['fact.changed_by'], { count: changed })]),
        ],
      };
    };
    const id: CompletionName = { name: 'user_id', glyph: 'a', facts: [t(m['fact.string'])] };
    return { custom: known.attributes.map(describe), standard: [id, ...known.standard.map(describe)] };
  }, [known, profile, personName, writers, ranges, t, tools]);
}

/** How many steps write each attribute. */
function countWriters(canvases: readonly Canvas[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const step of canvases.flatMap((canvas) => canvas.steps)) {
    for (const name of new Set(writtenBy(step))) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

function writtenBy(step: Step): readonly string[] {
  const spec: AnyNodeSpec | null = isNodeKind(step.kind) ? nodes[step.kind] : null;
  const config = spec?.config.safeParse(step.config);
  if (spec === null || config?.success !== true) return [];
  return spec.facts(config.data).writes.map((write) => write.attribute);
}
