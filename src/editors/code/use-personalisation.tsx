import { lazy, Suspense, useState, type ReactNode, type RefObject } from 'react';
import type { EditorView } from '@codemirror/view';
import type { CodeFieldProps } from './code-field-props';
import type { CompletionNames } from './code-names';
import { placeAt, type Place } from './personalise/place';
import { templateOf } from './template-field';
import { useNames } from './use-names';

const Dialog = lazy(async () => ({
  default: (await import('./personalise/personalisation-dialog')).PersonalisationDialog,
}));

interface Personalisation {
  readonly open: () => void;
  readonly dialog: ReactNode;
}

interface Opened {
  readonly place: Place;
  readonly names: CompletionNames;
}

/** The dialog of one field: it inserts at the cursor, as an undo step of its own, and gives the focus back to the text. */
export function usePersonalisation(
  view: RefObject<EditorView | null>,
  props: CodeFieldProps,
  endRun: () => void,
): Personalisation {
  const { label, kind = props.lineNumbers === true ? 'json' : 'text' } = props;
  const names = useNames(props.names);
  const [opened, setOpened] = useState<Opened | null>(null);
  const open = (): void => {
    const editor = view.current;
    if (editor === null) return;
    const { scan } = templateOf(editor.state);
    // The dialog gives the focus back to where it was.
    editor.focus();
    setOpened({ place: placeAt(scan, editor.state.selection.main.from, kind), names: names() });
  };
  const insert = (snippet: string): void => {
    const editor = view.current;
    if (editor !== null) {
      endRun();
      editor.dispatch(editor.state.replaceSelection(snippet), { userEvent: 'input.complete', scrollIntoView: true });
      endRun();
    }
    setOpened(null);
  };
  const dialog = opened !== null && (
    <Suspense>
      <Dialog {...opened} field={label} kind={kind} onInsert={insert} onClose={() => setOpened(null)} />
    </Suspense>
  );
  return { open, dialog };
}
