import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react';

interface DraftOptions<T> {
  readonly value: T;
  readonly toText: (value: T) => string;
  /** `null` refuses: the field shows itself as wrong and goes back to the value on blur. */
  readonly parse: (text: string) => { readonly value: T } | null;
  readonly isEqual: (left: T, right: T) => boolean;
  readonly onCommit: (value: T) => void;
  /** Only Enter and leaving the field commit: for fields that add something. */
  readonly onlyWhenDone?: boolean;
}

/** What is typed is committed when typing pauses, and at the latest after `longestMs`: a crash loses less than a second. */
const pauseMs = 400;
const longestMs = 700;

export interface Draft {
  readonly text: string;
  readonly wrong: boolean;
  readonly change: (text: string) => void;
  readonly commit: () => void;
  readonly revert: () => void;
  /** Enter commits, Escape reverts; keys of an input method in progress are left alone. */
  readonly handleKey: (event: KeyboardEvent<HTMLElement>, multiline?: boolean) => void;
}

/**
 * Text being typed over a value that lives elsewhere: committed when typing pauses, on blur, on Enter and when the page
 * is left; Escape puts back what was there when typing began.
 */
export function useDraft<T>({ value, toText, parse, isEqual, onCommit, onlyWhenDone = false }: DraftOptions<T>): Draft {
  const [draft, setDraft] = useState<string | null>(null);
  // Escape blurs too; the ref keeps that blur from committing what was just dropped.
  const latest = useRef<string | null>(null);
  const before = useRef(value);
  // What was handed on already: whoever takes it may tidy it, and is not given it twice.
  const kept = useRef<string | null>(null);
  const set = (text: string | null): void => {
    latest.current = text;
    if (text === null) kept.current = null;
    setDraft(text);
  };
  const keep = (): void => {
    const text = latest.current;
    if (text === null || text === kept.current) return;
    kept.current = text;
    const parsed = parse(text);
    if (parsed !== null && !isEqual(parsed.value, value)) onCommit(parsed.value);
  };
  useKeeping(onlyWhenDone ? null : draft, keep);
  const commit = (): void => {
    keep();
    set(null);
  };
  return {
    text: draft ?? toText(value),
    wrong: draft !== null && parse(draft) === null,
    change: (text) => {
      if (latest.current === null) before.current = value;
      set(text);
    },
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
        if (!isEqual(before.current, value)) onCommit(before.current);
      }
    },
  };
}

/** Calls `keep` when `typed` rests, while it goes on changing, and when the page is left. */
function useKeeping(typed: string | null, keep: () => void): void {
  const since = useRef<number | null>(null);
  const handle = useEffectEvent(() => {
    since.current = null;
    keep();
  });
  useEffect(() => {
    if (typed === null) {
      since.current = null;
      return;
    }
    since.current ??= performance.now();
    const left = longestMs - (performance.now() - since.current);
    const timer = setTimeout(() => handle(), Math.min(pauseMs, left));
    const handleLeave = (): void => handle();
    // Before whoever writes to the disk at these moments.
    document.addEventListener('visibilitychange', handleLeave, true);
    window.addEventListener('pagehide', handleLeave, true);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', handleLeave, true);
      window.removeEventListener('pagehide', handleLeave, true);
    };
  }, [typed]);
}
