import { RangeSetBuilder, type Extension } from '@codemirror/state';
import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view';
import { tokensOf, type TokenClass } from './tokens';

const marks: Readonly<Record<TokenClass, Decoration>> = {
  tg: Decoration.mark({ class: 'tg' }),
  va: Decoration.mark({ class: 'va' }),
  str: Decoration.mark({ class: 'str' }),
  nu: Decoration.mark({ class: 'nu' }),
  ke: Decoration.mark({ class: 'ke' }),
};

function decorate(view: EditorView, around: 'json' | 'text'): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to, className } of tokensOf(view.state.doc.toString(), around)) {
    if (to > from) builder.add(from, to, marks[className]);
  }
  return builder.finish();
}

/** Colours of Liquid, and of the JSON around it. */
export function liquidHighlight(around: 'json' | 'text'): Extension {
  return ViewPlugin.fromClass(
    class {
      decorations: DecorationSet;
      constructor(view: EditorView) {
        this.decorations = decorate(view, around);
      }
      update(update: ViewUpdate): void {
        if (update.docChanged) this.decorations = decorate(update.view, around);
      }
    },
    { decorations: (plugin) => plugin.decorations },
  );
}
