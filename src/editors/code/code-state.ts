import { defaultKeymap } from '@codemirror/commands';
import type { Diagnostic } from '@codemirror/lint';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
  placeholder as placeholderOf,
} from '@codemirror/view';
import type { CodeFieldProps, CodeProblem } from './code-field-props';
import { folding } from './folding';
import { liquidHighlight } from './highlight';

/** Marks a change that came from the document: nobody typed it. */
export const external = 'external';
/** Where what helps while writing goes, once it is there. */
export const helped = new Compartment();

interface Surroundings {
  readonly changed: (text: string) => void;
  readonly blurred: () => void;
  /** Id of the element that says which keys help. */
  readonly help: string;
}

export function createState(props: CodeFieldProps, { changed, blurred, help }: Surroundings): EditorState {
  const { singleLine = false, placeholder } = props;
  const extensions: Extension[] = [
    liquidHighlight(props.lineNumbers === true ? 'json' : 'text'),
    helped.of([]),
    keymap.of(defaultKeymap),
    drawSelection(),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({
      'aria-label': props.label,
      'aria-describedby': help,
      spellcheck: 'false',
      autocapitalize: 'off',
      'data-undo': 'page',
    }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged && !update.transactions.some((one) => one.isUserEvent(external))) {
        changed(update.state.doc.toString());
      }
      if (update.focusChanged && !update.view.hasFocus) blurred();
    }),
  ];
  if (singleLine) extensions.push(oneLine);
  else extensions.push(highlightActiveLine());
  if (props.lineNumbers === true) extensions.push(lineNumbers(), folding());
  if (placeholder !== undefined) extensions.push(placeholderOf(placeholder));
  return EditorState.create({ doc: props.value, extensions });
}

/** Line breaks that arrive by any way (Enter, paste, drop) become spaces or nothing. */
const oneLine = EditorState.transactionFilter.of((transaction) => {
  if (!transaction.docChanged || transaction.newDoc.lines === 1 || transaction.isUserEvent(external))
    return transaction;
  const text = transaction.newDoc.toString().replaceAll(/\s*\n\s*/g, '');
  if (text === transaction.startState.doc.toString()) return [];
  return [
    {
      changes: { from: 0, to: transaction.startState.doc.length, insert: text },
      selection: { anchor: Math.min(text.length, transaction.newSelection.main.head) },
    },
  ];
});

/** Only what differs is replaced, so that the cursor stays where it stood. */
export function replacement(before: string, after: string) {
  let from = 0;
  while (from < before.length && from < after.length && before[from] === after[from]) from++;
  let end = 0;
  while (
    end < before.length - from &&
    end < after.length - from &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end++;
  }
  return { changes: { from, to: before.length - end, insert: after.slice(from, after.length - end) } };
}

export function toDiagnostic(editor: EditorView, problem: CodeProblem): Diagnostic {
  const { doc } = editor.state;
  const line = doc.line(Math.min(Math.max(1, problem.line), doc.lines));
  const from = Math.min(line.from + Math.max(0, problem.column - 1), line.to);
  const word = /^(\{[{%]-?\s*)?[\w$.{}]+|^\S/.exec(doc.sliceString(from, line.to))?.[0].length ?? 0;
  const to = Math.max(from + Math.min(problem.length ?? word, line.to - from), Math.min(from + 1, line.to));
  return { from, to, severity: problem.severity, message: problem.message };
}
