import { RangeSetBuilder, type EditorState, type Extension } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view';
import type { TokenClass } from './code-token';
import { matchAt } from './structure';
import { templateField, templateOf } from './template-field';

const marks: Readonly<Record<TokenClass, Decoration>> = {
  tg: Decoration.mark({ class: 'tg' }),
  va: Decoration.mark({ class: 'va' }),
  str: Decoration.mark({ class: 'str' }),
  nu: Decoration.mark({ class: 'nu' }),
  ke: Decoration.mark({ class: 'ke' }),
};

function colours(state: EditorState): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to, className } of templateOf(state).scan.tokens) {
    if (to > from) builder.add(from, to, marks[className]);
  }
  return builder.finish();
}

const together = Decoration.mark({ class: 'cm-matchingBracket' });
const apart = Decoration.mark({ class: 'cm-nonmatchingBracket' });

/** The two halves of what the cursor touches, or the half whose other is missing. */
function matches({ state, hasFocus }: EditorView): DecorationSet {
  const { main } = state.selection;
  const match = main.empty && hasFocus ? matchAt(templateOf(state).structure, main.head) : null;
  if (match === null) return Decoration.none;
  if (!('open' in match)) return Decoration.set(apart.range(match.from, match.to));
  const { open, close } = match;
  return Decoration.set([together.range(open.from, open.to), together.range(close.from, close.to)]);
}

/** Colours of Liquid and of the JSON around it, and the other half of the mark at the cursor. */
export function liquidHighlight(around: 'json' | 'text'): Extension {
  return [
    templateField(around),
    EditorView.decorations.compute(['doc'], colours),
    ViewPlugin.fromClass(
      class {
        decorations: DecorationSet;
        constructor(view: EditorView) {
          this.decorations = matches(view);
        }
        update(update: ViewUpdate): void {
          if (update.docChanged || update.selectionSet || update.focusChanged) this.decorations = matches(update.view);
        }
      },
      { decorations: (plugin) => plugin.decorations },
    ),
  ];
}
