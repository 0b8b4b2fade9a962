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
  const { run, view, workspace } = useStores();
  const session = useSessionStore();
  const model = useJourneyModel();
  const { set } = useActions();
  useEffect(() => {
    const letter = (event: KeyboardEvent): boolean => {
      if (!view.getState().singleKeys || isWithin(event, '[role="dialog"], [role="menu"]')) return false;
      const key = event.key.toLowerCase();
      if (key === 'r') {
        view.set({ dockOpen: true });
        const { from, until } = workspace.getState().workspace.run;
        if (Date.parse(until) > Date.parse(from)) void run.actions.run();
      } else if (key === 'e' && session.getState().mode === 'journey' && model !== null) {
        view.set({ dockOpen: true });
        set({ edit: { type: 'new' }, playing: false });
      } else return false;
      return true;
    };
    const inJourney = (event: KeyboardEvent): boolean =>
      model !== null && session.getState().mode === 'journey' && isOurs(event);
    const space = (event: KeyboardEvent): boolean => {
      if (event.key !== ' ' || isWithin(event, ownSpace) || !inJourney(event)) return false;
      set({ playing: !session.getState().playing });
      return true;
    };
    const time = (event: KeyboardEvent): boolean => {
      if (model === null || isWithin(event, ownArrows) || !inJourney(event)) return false;
      const at = session.getState().cursor ?? model.until;
      const target = targetOfKey(model, at, event.key, event.shiftKey);
      if (target !== null) set({ cursor: target, playing: false });
      return target !== null;
    };
    const listen = (handle: (event: KeyboardEvent) => boolean) => (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.metaKey || event.ctrlKey || event.altKey) return;
      if (!isWithin(event, typing) && handle(event)) event.preventDefault();
    };
    const handleFirst = listen((event) => !event.shiftKey && (letter(event) || space(event)));
    const handleTime = listen(time);
    // Letters and Space are ours before the page around the dock reads them; time comes last, after every control.
    window.addEventListener('keydown', handleFirst, true);
    window.addEventListener('keydown', handleTime);
    return () => {
      window.removeEventListener('keydown', handleFirst, true);
      window.removeEventListener('keydown', handleTime);
    };
  }, [run, view, workspace, session, model, set]);
}
