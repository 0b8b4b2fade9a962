import { useRef, useState, type KeyboardEvent } from 'react';

interface DraftOptions<T> {
  readonly value: T;
  readonly toText: (value: T) => string;
  /** `null` refuses: the field shows itself as wrong and goes back to the value on blur. */
  readonly parse: (text: string) => { readonly value: T } | null;
  readonly isEqual: (left: T, right: T) => boolean;
  readonly onCommit: (value: T) => void;
}

export interface Draft {
  readonly text: string;
  readonly wrong: boolean;
  readonly change: (text: string) => void;
  readonly commit: () => void;
  readonly revert: () => void;
  /** Enter commits, Escape reverts; keys of an input method in progress are left alone. */
  readonly handleKey: (event: KeyboardEvent<HTMLElement>, multiline?: boolean) => void;
}

/** Text being typed over a value that lives elsewhere: committed on blur or Enter, dropped on Escape. */
export function useDraft<T>({ value, toText, parse, isEqual, onCommit }: DraftOptions<T>): Draft {
  const [draft, setDraft] = useState<string | null>(null);
  // Escape blurs too; the ref keeps that blur from committing what was just dropped.
  const latest = useRef<string | null>(null);
  const set = (text: string | null): void => {
    latest.current = text;
    setDraft(text);
  };
  const commit = (): void => {
    const text = latest.current;
    set(null);
    if (text === null) return;
    const parsed = parse(text);
    if (parsed !== null && !isEqual(parsed.value, value)) onCommit(parsed.value);
  };
  return {
    text: draft ?? toText(value),
    wrong: draft !== null && parse(draft) === null,
    change: set,
    commit,
    revert: () => set(null),
    handleKey: (event, multiline = false) => {
      if (event.nativeEvent.isComposing) return;
      if (event.key === 'Enter' && (!multiline || event.metaKey || event.ctrlKey)) {
        event.preventDefault();
        commit();
      }
      if (event.key === 'Escape' && latest.current !== null) {
        event.stopPropagation();
        event.preventDefault();
        set(null);
      }
    },
  };
}
