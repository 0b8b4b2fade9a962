import { StateEffect, StateField, type Extension } from '@codemirror/state';
import {
  closeHoverTooltips,
  EditorView,
  hasHoverTooltips,
  hoverTooltip,
  keymap,
  showTooltip,
  type Tooltip,
} from '@codemirror/view';
import type { Text } from '@/i18n/text';
import { cardNode, cardOf } from './card';
import type { CompletionNames } from './code-names';
import { codeMessages as m } from './messages';
import { subjectAt } from './subject';

const show = StateEffect.define<Tooltip | null>();

/** Asked for by key: stays until the text or the cursor moves, or Escape. */
const asked = StateField.define<Tooltip | null>({
  create: () => null,
  update: (tooltip, transaction) => {
    for (const effect of transaction.effects) if (effect.is(show)) return effect.value;
    return transaction.docChanged || transaction.selection !== undefined ? null : tooltip;
  },
  provide: (field) => showTooltip.from(field),
});

/** Documentation of the word under the pointer, or at the cursor by F1, which a screen reader hears too. */
export function documentation(names: () => CompletionNames, text: Text): Extension {
  const linesAt = (view: EditorView, offset: number) => {
    const subject = subjectAt(view.state.doc.toString(), offset);
    return subject === null ? null : { subject, lines: cardOf(subject, names(), text) };
  };
  const tooltipAt = (view: EditorView, offset: number): Tooltip | null => {
    const found = linesAt(view, offset);
    if (found === null || found.lines.length === 0) return null;
    const { subject, lines } = found;
    return { pos: subject.from, end: subject.to, above: true, create: () => ({ dom: cardNode(lines) }) };
  };
  const explain = (view: EditorView): boolean => {
    const offset = view.state.selection.main.head;
    const tooltip = tooltipAt(view, offset);
    const spoken = linesAt(view, offset)?.lines.map((line) => line.text) ?? [];
    const announced = EditorView.announce.of(spoken.length === 0 ? text.t(m.nothing) : spoken.join('\n'));
    view.dispatch({ effects: [show.of(tooltip), announced] });
    return true;
  };
  const close = (view: EditorView): boolean => {
    const isOpen = view.state.field(asked) !== null;
    if (!isOpen && !hasHoverTooltips(view.state)) return false;
    view.dispatch({ effects: [closeHoverTooltips, show.of(null)] });
    return true;
  };
  return [
    asked,
    hoverTooltip(tooltipAt, { hoverTime: 350 }),
    keymap.of([
      { key: 'F1', run: explain, preventDefault: true },
      { key: 'Escape', run: close, stopPropagation: false },
    ]),
  ];
}
