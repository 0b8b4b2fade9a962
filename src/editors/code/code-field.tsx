import { useEffect, useEffectEvent, useId, useRef, useState, type RefObject } from 'react';
import { defaultKeymap } from '@codemirror/commands';
import { setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
  placeholder as placeholderOf,
} from '@codemirror/view';
import { useText } from '@/i18n/react';
import { classNames } from '@/ui/class-names';
import { whenIdle } from '@/ui/when-idle';
import { useStores } from '@/state/react';
import type { assistance as Assistance } from './assistance';
import { knownProperties } from '../known-names';
import { described, type CompletionNames } from './code-names';
import { folding } from './folding';
import { liquidHighlight } from './highlight';
import { codeMessages as m } from './messages';
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
/** Where what helps while writing goes, once it is there. */
const helped = new Compartment();

/** A text that knows Liquid: colours, names with what they hold, errors where they stand. Undo is the page's. */
export function CodeField(props: CodeFieldProps) {
  const { value, label, problems, singleLine, className } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const { t } = useText();
  const help = useId();
  const changed = useEffectEvent((text: string) => props.onChange(text));
  const blurred = useEffectEvent(() => props.onBlur?.());
  const initial = useEffectEvent(() => createState(props, { changed, blurred, help }));

  useEffect(() => {
    if (host.current === null) return;
    const editor = new EditorView({ state: initial(), parent: host.current });
    view.current = editor;
    return () => {
      editor.destroy();
      view.current = null;
    };
  }, []);
  useAssistance(view, props);

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

  return (
    <>
      <div ref={host} className={classNames('code-field', singleLine === true && 'single', className)} />
      <span id={help} hidden>
        {t(m.help)} {props.lineNumbers === true && t(m.help_lines)}
      </span>
    </>
  );
}

/** Documentation and search are as large as the editor: they come when the page is quiet. */
function useAssistance(view: RefObject<EditorView | null>, props: CodeFieldProps): void {
  const text = useText();
  const workspace = useStores().workspace;
  const names = useEffectEvent((): CompletionNames => {
    const { content, events } = workspace.getState().workspace;
    return { ...props.names, content, properties: knownProperties(events).map(described) };
  });
  const [assistance, setAssistance] = useState<typeof Assistance | null>(null);
  useEffect(() => {
    let isGone = false;
    const fetch = async (): Promise<void> => {
      const loaded = await import('./assistance');
      if (!isGone) setAssistance(() => loaded.assistance);
    };
    // Offline for a moment: the text can be written all the same.
    const cancel = whenIdle(() => void fetch().catch(() => undefined));
    return () => {
      isGone = true;
      cancel();
    };
  }, []);
  const isSearched = props.lineNumbers === true;
  useEffect(() => {
    if (assistance === null) return;
    const extension = assistance({ names: () => names(), text, isSearched });
    view.current?.dispatch({ effects: helped.reconfigure(extension) });
  }, [view, assistance, text, isSearched]);
}

interface Surroundings {
  readonly changed: (text: string) => void;
  readonly blurred: () => void;
  /** Id of the element that says which keys help. */
  readonly help: string;
}

function createState(props: CodeFieldProps, { changed, blurred, help }: Surroundings): EditorState {
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
