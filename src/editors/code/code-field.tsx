import { useEffect, useEffectEvent, useRef } from 'react';
import { acceptCompletion, autocompletion, completionKeymap, type Completion } from '@codemirror/autocomplete';
import { defaultKeymap } from '@codemirror/commands';
import { setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { EditorState, Prec, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
  placeholder as placeholderOf,
} from '@codemirror/view';
import { classNames } from '@/ui/class-names';
import { liquidCompletion, type CompletionNames } from './completion';
import { liquidHighlight } from './highlight';
import './code-field.css';

/** A place in the text, as the dialect reports it: both from 1. */
export interface CodeProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

interface CodeFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Accessible name. */
  readonly label: string;
  readonly names: CompletionNames;
  readonly problems?: readonly CodeProblem[];
  /** One logical line: Enter does nothing, pasted breaks become spaces. */
  readonly singleLine?: boolean;
  readonly lineNumbers?: boolean;
  readonly placeholder?: string;
  readonly className?: string;
  /** Text is no longer typed: the next edit is an undo step of its own. */
  readonly onBlur?: () => void;
}

const external = 'external';

/** A text that knows Liquid: colours, names with what they hold, errors where they stand. Undo is the page's. */
export function CodeField(props: CodeFieldProps) {
  const { value, label, problems, singleLine, className } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const changed = useEffectEvent((text: string) => props.onChange(text));
  const blurred = useEffectEvent(() => props.onBlur?.());
  const names = useEffectEvent(() => props.names);
  const initial = useEffectEvent(() => createState(props, changed, blurred, names));

  useEffect(() => {
    if (host.current === null) return;
    const editor = new EditorView({ state: initial(), parent: host.current });
    view.current = editor;
    return () => {
      editor.destroy();
      view.current = null;
    };
  }, []);

  useEffect(() => {
    const editor = view.current;
    if (editor === null || editor.state.doc.toString() === value) return;
    editor.dispatch({ ...replacement(editor.state.doc.toString(), value), userEvent: external });
  }, [value]);

  useEffect(() => {
    const editor = view.current;
    if (editor === null) return;
    editor.dispatch(
      setDiagnostics(
        editor.state,
        (problems ?? []).map((problem) => toDiagnostic(editor, problem)),
      ),
    );
  }, [problems, value]);

  useEffect(() => {
    const content = view.current?.contentDOM;
    content?.setAttribute('aria-label', label);
  }, [label]);

  return <div ref={host} className={classNames('code-field', singleLine === true && 'single', className)} />;
}

function createState(
  props: CodeFieldProps,
  changed: (text: string) => void,
  blurred: () => void,
  names: () => CompletionNames,
): EditorState {
  const { singleLine = false, placeholder } = props;
  const extensions: Extension[] = [
    liquidHighlight(props.lineNumbers === true ? 'json' : 'text'),
    autocompletion({ override: [liquidCompletion(names)], icons: false, addToOptions: [glyphColumn] }),
    Prec.high(keymap.of([{ key: 'Tab', run: acceptCompletion }])),
    keymap.of([...completionKeymap, ...defaultKeymap]),
    drawSelection(),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': props.label, spellcheck: 'false', autocapitalize: 'off' }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged && !update.transactions.some((one) => one.isUserEvent(external))) {
        changed(update.state.doc.toString());
      }
      if (update.focusChanged && !update.view.hasFocus) blurred();
    }),
  ];
  if (singleLine) extensions.push(oneLine);
  else extensions.push(highlightActiveLine());
  if (props.lineNumbers === true) extensions.push(lineNumbers());
  if (placeholder !== undefined) extensions.push(placeholderOf(placeholder));
  return EditorState.create({ doc: props.value, extensions });
}

const glyphColumn = {
  position: 20,
  render: ({ type }: Completion): Node => {
    const mark = document.createElement('span');
    mark.className = 'mk';
    mark.textContent = type === 'keyword' || type === undefined ? '%' : type;
    return mark;
  },
};

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
function replacement(before: string, after: string) {
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

function toDiagnostic(editor: EditorView, problem: CodeProblem): Diagnostic {
  const { doc } = editor.state;
  const line = doc.line(Math.min(Math.max(1, problem.line), doc.lines));
  const from = Math.min(line.from + Math.max(0, problem.column - 1), line.to);
  const word = /^(\{[{%]-?\s*)?[\w$.{}]+|^\S/.exec(doc.sliceString(from, line.to))?.[0].length ?? 0;
  const to = Math.max(from + word, Math.min(from + 1, line.to));
  return { from, to, severity: problem.severity, message: problem.message };
}
