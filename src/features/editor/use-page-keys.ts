import { useEffect } from 'react';
import { useView } from '@/state/react';
import { useEditor } from './context';
import { pageIntent, type PageIntent } from './model/keyboard';
import { isTyping, isUnderOverlay } from './graph/focus';
import { pressOf } from './graph/use-graph-keys';

/** Keys that work wherever the focus is on the page; text fields and what lies over the page keep theirs. */
export function usePageKeys(perform: (intent: PageIntent) => boolean): void {
  const single = useView((view) => view.singleKeys);
  useEffect(() => {
    const handleKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      if (isUnderOverlay(event.target)) return;
      // The simulation has letters and arrows of its own.
      if (event.target instanceof Element && event.target.closest('[data-simulator]') !== null && event.key !== 'F8')
        return;
      const intent = pageIntent(pressOf(event), single);
      if (isTyping(event.target) && !(isPageUndo(intent) && leavesUndo(event.target))) return;
      if (intent !== null && perform(intent)) event.preventDefault();
    };
    window.addEventListener('keydown', handleKey);
    return () => window.removeEventListener('keydown', handleKey);
  }, [perform, single]);
}

function isPageUndo(intent: PageIntent | null): boolean {
  return intent === 'undo' || intent === 'redo';
}

/** Whether a text keeps no history of its own: what was typed there is in the document's. */
function leavesUndo(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-undo="page"]') !== null;
}

/** ⌘C and ⌘V through the browser's own events: no permission is asked, and steps travel between tabs. */
export function useClipboardKeys(active: boolean): void {
  const editor = useEditor();
  useEffect(() => {
    if (!active) return;
    const isOurs = (event: ClipboardEvent): boolean =>
      event.clipboardData !== null && !isTyping(event.target) && !isUnderOverlay(event.target) && !hasTextSelection();
    const handleCopy = (event: ClipboardEvent): void => {
      const text = isOurs(event) ? editor.copy() : null;
      if (text === null) return;
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
    };
    const handlePaste = (event: ClipboardEvent): void => {
      if (!isOurs(event)) return;
      const { armed } = editor.session.getState();
      const plusFocused = document.activeElement?.hasAttribute('data-plus') === true;
      if (editor.paste(event.clipboardData?.getData('text/plain') ?? '', plusFocused ? armed : null))
        event.preventDefault();
    };
    document.addEventListener('copy', handleCopy);
    document.addEventListener('paste', handlePaste);
    return () => {
      document.removeEventListener('copy', handleCopy);
      document.removeEventListener('paste', handlePaste);
    };
  }, [editor, active]);
}

function hasTextSelection(): boolean {
  return (document.getSelection()?.toString() ?? '') !== '';
}
