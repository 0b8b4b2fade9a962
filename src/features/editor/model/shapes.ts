import type { CardDetail } from '@/editors/node-ui';
import { stepUi } from '@/nodes/registry.ui';
import type { Canvas, Step } from '@/workflow/documents/canvas';
import type { EntryShape, StepShape } from './graph';
import { entryTriggers } from '@/workflow/documents/schedule';

const unknownCard = { width: 232, height: 72 } as const;

/** Triggers the entry card names; more are counted. */
export const entryTriggersShown = 3;

const entryWidth = 328;
const header = 42;
const row = 30;
const column = 206;

/** Size, ports and writes of a step's card. Unknown kinds have the ports their connections name. */
export function shapeOf(step: Step, detail: CardDetail): StepShape {
  const ui = stepUi(step.kind);
  if (ui === null) return unknownShape(step);
  const { width, height, portX } = ui.size(step.config, detail);
  return {
    width,
    height,
    writes: ui.facts(step.config).writes,
    ports: ui.ports(step.config).map((port, index) => ({
      id: port.id,
      name: port.name === undefined || port.name === '' ? null : port.name,
      x: portX[index] ?? width / 2,
      otherwise: port.id === ui.otherwisePort,
    })),
  };
}

function unknownShape(step: Step): StepShape {
  const ids = Object.keys(step.next);
  const part = unknownCard.width / Math.max(ids.length, 1);
  return {
    ...unknownCard,
    writes: [],
    ports: ids.map((id, index) => ({ id, name: id, x: part * (index + 0.5), otherwise: false })),
  };
}

/** The entry card: header, triggers, audience, re-entry; beside a run one line of triggers at most. */
export function entryShape(canvas: Canvas, detail: CardDetail): EntryShape {
  const several = canvas.variants.length > 1;
  const { length } = entryTriggers(canvas.entry);
  const triggers = length > entryTriggersShown ? entryTriggersShown + 1 : Math.max(length, 1);
  const rows = { full: triggers + 2, compact: 1, slim: 0 }[detail] + (several ? 1 : 0);
  return {
    width: several ? Math.max(entryWidth, column * canvas.variants.length) : entryWidth,
    height: header + rows * row,
  };
}
