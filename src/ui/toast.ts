import type { ReactNode } from 'react';

export interface ToastAction {
  readonly label: string;
  readonly onSelect: () => void;
}

/**
 * A passing word about something that is no longer on the page: "Deleted X · Undo". What belongs in place stays in place.
 * The library arrives with the first toast.
 */
export function showToast(text: ReactNode, action?: ToastAction): void {
  void import('sonner').then(({ toast }) =>
    toast(text, {
      duration: action === undefined ? 4_000 : 10_000,
      ...(action !== undefined && { action: { label: action.label, onClick: action.onSelect } }),
    }),
  );
}
