import { isNodeKind, nodes } from '@/nodes/registry';
import type { AnyNodeSpec } from '@/core/engine/contract';
import type { Canvas, Step } from '@/workflow/documents/canvas';
import { loadCanvas } from '@/workflow/documents/load';
import type { LiveEdit } from '@/workflow/documents/run-settings';

/** A step an edit takes away while people may wait in it, and the steps they can be sent to instead (C-EDIT-6). */
export interface RedirectChoice {
  readonly step: string;
  readonly name: string;
  readonly target: string | null;
  readonly targets: readonly { readonly id: string; readonly name: string }[];
}

/** What the `index`th edit has to say about people who wait; `canvas` is as it is before all edits. */
export function redirectChoices(canvas: Canvas, edits: readonly LiveEdit[], index: number): readonly RedirectChoice[] {
  const edit = edits[index];
  if (edit === undefined) return [];
  const after = loadCanvas(edit.document).document;
  if (after === null) return [];
  const left = new Set(after.steps.map(({ id }) => id));
  const targets = after.steps.map((step) => ({ id: step.id, name: nameOf(step) }));
  return stepsBefore(canvas, edits, edit)
    .filter((step) => !left.has(step.id) && holdsPeople(step))
    .map((step) => {
      const target = edit.redirects?.[step.id] ?? null;
      return {
        step: step.id,
        name: nameOf(step),
        target: target !== null && left.has(target) ? target : null,
        targets,
      };
    });
}

/** The edit with people of one step sent elsewhere; `null` lets them leave. */
export function withRedirect(edit: LiveEdit, step: string, target: string | null): LiveEdit {
  const { redirects: before = {}, ...rest } = edit;
  const { [step]: _, ...others } = before;
  const redirects = target === null ? others : { ...others, [step]: target };
  return Object.keys(redirects).length === 0 ? rest : { ...rest, redirects };
}

/** As the canvas is when the edit comes: of one moment, edits come in the order they are listed. */
function stepsBefore(canvas: Canvas, edits: readonly LiveEdit[], edit: LiveEdit): readonly Step[] {
  const own = edits.filter(({ document }) => document['id'] === canvas.id);
  const ordered = own.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const previous = ordered[ordered.indexOf(edit) - 1];
  return (previous === undefined ? canvas : (loadCanvas(previous.document).document ?? canvas)).steps;
}

function holdsPeople({ kind, config }: Step): boolean {
  const spec: AnyNodeSpec | null = isNodeKind(kind) ? nodes[kind] : null;
  const parsed = spec?.config.safeParse(config);
  return parsed?.success === true && spec?.facts(parsed.data).waits === true;
}

function nameOf({ id, name }: Step): string {
  return name === '' ? id : name;
}
