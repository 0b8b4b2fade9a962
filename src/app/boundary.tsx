import { Suspense, useEffect, type ReactNode } from 'react';
import { TriangleAlert } from 'lucide-react';
import { loadCatalogues } from '@/i18n/registry';
import { useText } from '@/i18n/react';
import { useStores } from '@/state/react';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { ErrorBoundary } from '@/ui/error-boundary';
import { loadLate } from '@/ui/late';
import { whenIdle } from '@/ui/when-idle';
import { DocumentSkeleton, PageSkeleton, Skeleton } from '@/ui/skeleton';
import { tellUsable } from './after-idle';
import { appMessages } from './messages';

const skeletons = { page: PageSkeleton, document: DocumentSkeleton, panel: PanelSkeleton } as const;

function PanelSkeleton({ label }: { readonly label: string }) {
  return <Skeleton lines={6} label={label} />;
}

/** Stands beside a page: once that can be used, what it did without so far is fetched. */
function Arrived() {
  const { linter } = useStores();
  useEffect(
    () =>
      whenIdle(() => {
        linter.getState().load();
        loadCatalogues();
        loadLate();
        tellUsable();
      }),
    [linter],
  );
  return null;
}

interface BoundaryProps {
  /** What it shows; another one starts afresh. */
  readonly resetKey: string;
  /** What stands in its place until it is there. */
  readonly as?: keyof typeof skeletons;
  readonly children: ReactNode;
}

/** Around every page and panel: it may arrive late, and it may break without taking the rest along. */
export function Boundary({ resetKey, as = 'panel', children }: BoundaryProps) {
  const { t } = useText();
  const Waiting = skeletons[as];
  return (
    <ErrorBoundary
      resetKey={resetKey}
      fallback={(error, retry) => (
        <EmptyState icon={TriangleAlert} actions={<Button onClick={retry}>{t(appMessages.tryAgain)}</Button>}>
          {t(appMessages.crashed)}
          <br />
          <code className="m mono">{error instanceof Error ? error.message : String(error)}</code>
        </EmptyState>
      )}
    >
      <Suspense fallback={<Waiting label={t(appMessages.opening)} />}>
        {children}
        {as !== 'panel' && <Arrived />}
      </Suspense>
    </ErrorBoundary>
  );
}
