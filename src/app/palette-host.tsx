import { lazy, Suspense, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { onFindRequest } from '@/ui/find-request';

const CommandPalette = lazy(async () => ({ default: (await import('./command-palette')).CommandPalette }));

/** Opens the palette on ⌘K / Ctrl K and on request; its code arrives with the first use. */
export function PaletteHost() {
  const [open, setOpen] = useState(false);
  const [, go] = useLocation();
  useEffect(() => {
    const handleKey = (event: KeyboardEvent): void => {
      if (!(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k')
        return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', handleKey);
    const stop = onFindRequest(() => setOpen(true));
    return () => {
      window.removeEventListener('keydown', handleKey);
      stop();
    };
  }, []);
  if (!open) return null;
  return (
    <Suspense fallback={null}>
      <CommandPalette onClose={() => setOpen(false)} onGo={go} />
    </Suspense>
  );
}
