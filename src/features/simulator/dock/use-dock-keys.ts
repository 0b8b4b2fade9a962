import { useEffect } from 'react';
import { useStores } from '@/state/react';
import { targetOfKey, useActions } from '../use-actions';
import { useJourneyModel, useSessionStore } from '../use-simulator';

const typing = 'input, textarea, select, [contenteditable=""], [contenteditable="true"], [role="combobox"]';
const ownArrows =
  '[role="slider"], [role="separator"], [role="radio"], [role="tab"], [role="menuitem"], [role="option"]';
const ownSpace = 'button, a, summary, [role="row"], [role="checkbox"], [role="switch"]';

function isWithin(event: KeyboardEvent, selector: string): boolean {
  return event.target instanceof Element && event.target.closest(selector) !== null;
}

/** Whether a key without a control of its own was meant for the dock: focus is in it, in the why-panel, or nowhere. */
function isOurs(event: KeyboardEvent): boolean {
  return event.target === document.body || isWithin(event, '[data-simulator]');
}

/** `R` runs and `E` adds an event, anywhere; the arrows, Home, End and Space move the cursor from dock and panel. */
export function useDockKeys(): void {
  const { run, view } = useStores();
  const session = useSessionStore();
  const model = useJourneyModel();
  const { set } = useActions();
  useEffect(() => {
    const letter = (event: KeyboardEvent): boolean => {
      if (!view.getState().singleKeys || isWithin(event, '[role="dialog"], [role="menu"]')) return false;
      const key = event.key.toLowerCase();
      if (key === 'r') void run.actions.run();
      else if (key === 'e' && session.getState().mode === 'journey' && model !== null) {
        view.set({ dockOpen: true });
        set({ edit: { type: 'new' }, playing: false });
      } else return false;
      return true;
    };
    const time = (event: KeyboardEvent): boolean => {
      if (model === null || session.getState().mode !== 'journey' || !isOurs(event)) return false;
      if (event.key === ' ' && !isWithin(event, ownSpace)) {
        set({ playing: !session.getState().playing });
        return true;
      }
      if (isWithin(event, ownArrows)) return false;
      const at = session.getState().cursor ?? model.until;
      const target = targetOfKey(model, at, event.key, event.shiftKey);
      if (target !== null) set({ cursor: target, playing: false });
      return target !== null;
    };
    const handleKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.metaKey || event.ctrlKey || event.altKey) return;
      if (isWithin(event, typing)) return;
      if ((!event.shiftKey && letter(event)) || time(event)) event.preventDefault();
    };
    window.addEventListener('keydown', handleKey);
    return () => window.removeEventListener('keydown', handleKey);
  }, [run, view, session, model, set]);
}
