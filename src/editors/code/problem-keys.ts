import { forEachDiagnostic } from '@codemirror/lint';
import type { Extension } from '@codemirror/state';
import { activateHover, EditorView, keymap } from '@codemirror/view';

/** F8 goes to the next problem of the text, shows it and reads it out; behind the last one the key is the page's. */
export function problemKeys(): Extension {
  return keymap.of([{ key: 'F8', run: toNextProblem, stopPropagation: true }]);
}

interface Place {
  readonly from: number;
  readonly to: number;
  readonly messages: readonly string[];
}

/** Wraps around nowhere: false behind the last one. */
export function toNextProblem(view: EditorView): boolean {
  const next = nextPlace(view);
  if (next === null) return false;
  const { from, to, messages } = next;
  view.dispatch({
    selection: { anchor: from, head: to },
    scrollIntoView: true,
    effects: EditorView.announce.of(messages.join('\n')),
  });
  activateHover(view, from, 1, {
    until: (transaction) => transaction.docChanged || transaction.selection !== undefined,
  });
  return true;
}

/** The first place behind the cursor, or at it when the cursor did not come by this key. */
function nextPlace({ state }: EditorView): Place | null {
  const { from: at, to: end, empty } = state.selection.main;
  let place: Place | null = null;
  forEachDiagnostic(state, ({ message }, from, to) => {
    const isAhead = from > at || (from === at && (empty || to !== end));
    if (!isAhead || (place !== null && place.from < from)) return;
    const messages = place?.from === from ? [...place.messages, message] : [message];
    place = { from, to: Math.max(to, place?.from === from ? place.to : to), messages };
  });
  return place;
}
