import { Toaster } from 'sonner';

/** Where passing words appear; they wear the tokens, not the library's looks. */
export function Toasts() {
  return <Toaster position="bottom-center" toastOptions={{ className: 'toast' }} visibleToasts={3} />;
}
