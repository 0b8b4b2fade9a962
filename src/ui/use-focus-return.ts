import { useRef } from 'react';

interface FocusReturn {
  /** When something opens over the page, before the focus goes in. */
  readonly remember: () => void;
  /** When it closes. Leaves alone what takes the focus itself, and what is gone from the page. */
  readonly handleClose: (event: Event) => void;
}

/** For what is opened by state and not by a trigger of its own: nobody else remembers where the focus was. */
export function useFocusReturn(): FocusReturn {
  const opener = useRef<Element | null>(null);
  return {
    remember: () => {
      opener.current = document.activeElement;
    },
    handleClose: (event) => {
      if (!(opener.current instanceof HTMLElement) || !opener.current.isConnected) return;
      event.preventDefault();
      opener.current.focus({ preventScroll: true });
    },
  };
}
