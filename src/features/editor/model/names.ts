import { stepUi } from '@/nodes/registry.ui';
import type { Text } from '@/i18n/text';
import type { Step } from '@/workflow/documents/canvas';
import { editorMessages as m } from '../messages';
import type { Graph, GraphCard, GraphPort } from './graph';

/** The kind's word for a step. */
export function kindName(step: Step, { t }: Text): string {
  const ui = stepUi(step.kind);
  return ui === null ? t(m.unknown_step) : t(ui.name);
}

/** The kind an unknown step had in its file. */
export function rawKind(step: Step): string {
  const kind = step.raw?.['kind'];
  return typeof kind === 'string' && kind !== '' ? kind : step.kind;
}

/** The name people gave, else the kind's word. */
export function cardName(card: GraphCard, text: Text): string {
  if (card.step === null) return text.t(m.entry);
  return card.step.name === '' ? kindName(card.step, text) : card.step.name;
}

/** The name of a way out: its own, the kind's word for it, or of a card with one way out the card's. */
export function portName(card: GraphCard, port: GraphPort, text: Text): string {
  if (port.name !== null) return port.name;
  if ((card.ports.length === 1 && !port.otherwise) || card.step === null) return cardName(card, text);
  const ui = stepUi(card.step.kind);
  return ui?.portName({ id: port.id }, card.ports.indexOf(port) + 1, text) ?? port.id;
}

/** What a screen reader calls a card: its name, and its kind where the name does not say it. */
export function cardLabel(card: GraphCard, text: Text): string {
  const name = cardName(card, text);
  const kind = card.step === null ? name : kindName(card.step, text);
  return kind === name ? name : `${name}, ${kind}`;
}

/** What a screen reader calls the line from a way out to the card it leads to. */
export function edgeName(label: string, target: GraphCard, text: Text): string {
  return text.t(m.edge, { name: label, target: cardLabel(target, text) });
}

/** Names of all ways out, each only once on the canvas: the later of two alike says its kind, or its place. */
export function portNames(graph: Graph, text: Text): ReadonlyMap<GraphPort, string> {
  const names = new Map<GraphPort, string>();
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  const numbered = (name: string): string => {
    for (let n = (counts.get(name) ?? 1) + 1; ; n += 1) {
      counts.set(name, n);
      const candidate = `${name} (${n})`;
      if (!taken.has(candidate)) return candidate;
    }
  };
  for (const card of graph.cards) {
    const kind = card.step === null ? text.t(m.entry) : kindName(card.step, text);
    for (const port of card.ports) {
      const name = portName(card, port, text);
      const withKind = taken.has(name) && name !== kind ? `${name} (${kind})` : name;
      const unique = taken.has(withKind) ? numbered(name) : withKind;
      taken.add(unique);
      names.set(port, unique);
    }
  }
  return names;
}
