import { RangeSetBuilder } from '@codemirror/state';
import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view';
import { tokensOf, type TokenClass } from './tokens';

const marks: Readonly<Record<TokenClass, Decoration>> = {
  tg: Decoration.mark({ class: 'tg' }),
  va: Decoration.mark({ class: 'va' }),
  str: Decoration.mark({ class: 'str' }),
  nu: Decoration.mark({ class: 'nu' }),
  ke: Decoration.mark({ class: 'ke' }),
};

function decorate(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to, className } of tokensOf(view.state.doc.toString())) {
    if (to > from) builder.add(from, to, marks[className]);
  }
  return builder.finish();
}

/** Colours of Liquid and JSON. */
export const liquidHighlight = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = decorate(view);
    }
    update(update: ViewUpdate): void {
      if (update.docChanged) this.decorations = decorate(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);
