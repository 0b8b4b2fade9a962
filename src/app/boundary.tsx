import { Suspense, type ReactNode } from 'react';
import { TriangleAlert } from 'lucide-react';
import { useText } from '@/i18n/react';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { ErrorBoundary } from '@/ui/error-boundary';
import { Skeleton } from '@/ui/skeleton';
import { appMessages } from './messages';

interface BoundaryProps {
  /** What it shows; another one starts afresh. */
  readonly resetKey: string;
  readonly children: ReactNode;
}

/** Around every page and panel: it may arrive late, and it may break without taking the rest along. */
export function Boundary({ resetKey, children }: BoundaryProps) {
  const { t } = useText();
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
      <Suspense fallback={<Skeleton lines={6} label={t(appMessages.opening)} />}>{children}</Suspense>
    </ErrorBoundary>
  );
}
