import { Toaster } from 'sonner';

/** Where passing words appear; they wear the tokens, not the library's looks. */
export function Toasts() {
  return (
    <Toaster
      position="bottom-center"
      visibleToasts={3}
      toastOptions={{ unstyled: true, classNames: { toast: 'toast', actionButton: 'btn sm' } }}
    />
  );
}
