import { useEffect, useEffectEvent, useState, type RefObject } from 'react';
import type { EditorView } from '@codemirror/view';
import { useText } from '@/i18n/react';
import { whenIdle } from '@/ui/when-idle';
import type * as AssistanceModule from './assistance';
import type { CodeFieldProps } from './code-field-props';
import { helped } from './code-state';
import { useNames } from './use-names';

type Assistance = typeof AssistanceModule;

/** Documentation and search are as large as the editor: they come when the page is quiet. `null` until then. */
export function useAssistance(view: RefObject<EditorView | null>, props: CodeFieldProps): Assistance | null {
  const text = useText();
  const names = useNames(props.names);
  const current = useEffectEvent(names);
  const [assistance, setAssistance] = useState<Assistance | null>(null);
  useEffect(() => {
    let isGone = false;
    const fetch = async (): Promise<void> => {
      const loaded = await import('./assistance');
      if (!isGone) setAssistance(loaded);
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
    const extension = assistance.assistance({ names: () => current(), text, isSearched });
    view.current?.dispatch({ effects: helped.reconfigure(extension) });
  }, [view, assistance, text, isSearched]);
  return assistance;
}
