import { lazy } from 'react';
import { useLocation } from 'wouter';
import { useText } from '@/i18n/react';
import { useCampaign, useCanvas } from '@/state/react';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { AfterIdle } from './after-idle';
import { Boundary } from './boundary';
import { appMessages } from './messages';
import { hrefOf, routes } from './routes';
import { Shell } from './shell';
import { usePageTitle } from './use-page-title';
import { useSegments } from './use-segments';

const CanvasPage = lazy(async () => ({ default: (await import('@/features/editor/canvas-page')).CanvasPage }));
const CampaignPage = lazy(async () => ({ default: (await import('@/features/campaigns/campaign-page')).CampaignPage }));
const SimulatorDock = lazy(async () => ({ default: (await import('@/features/simulator/dock')).SimulatorDock }));
const WhyPanel = lazy(async () => ({ default: (await import('@/features/simulator/why-panel')).WhyPanel }));

function dockOf(flowId: string) {
  return (
    <Boundary resetKey={`dock ${flowId}`}>
      <AfterIdle>
        <SimulatorDock flowId={flowId} />
      </AfterIdle>
    </Boundary>
  );
}

function asideOf(flowId: string) {
  return (
    <Boundary resetKey={`why ${flowId}`}>
      <WhyPanel />
    </Boundary>
  );
}

export function CanvasRoute() {
  const [, go] = useLocation();
  const [, id = '', tab = 'build', stepId] = useSegments();
  const canvas = useCanvas(id);
  usePageTitle(canvas?.name ?? '');
  if (canvas === undefined) return <NoDocument />;
  return (
    <main className="contents">
      <Boundary resetKey={`canvas ${id} ${tab}`} as="document">
        <CanvasPage
          key={id}
          canvasId={id}
          tab={tab}
          stepId={stepId}
          dock={dockOf(id)}
          aside={asideOf(id)}
          onTab={(next) => go(routes.canvas(id, next))}
        />
      </Boundary>
    </main>
  );
}

export function CampaignRoute() {
  const [, go] = useLocation();
  const [, id = '', tab = 'compose'] = useSegments();
  const campaign = useCampaign(id);
  usePageTitle(campaign?.name ?? '');
  if (campaign === undefined) return <NoDocument />;
  return (
    <Boundary resetKey={`campaign ${id} ${tab}`} as="document">
      <CampaignPage
        key={id}
        campaignId={id}
        tab={tab}
        dock={dockOf(id)}
        aside={asideOf(id)}
        onTab={(next) => go(routes.campaign(id, next))}
      />
    </Boundary>
  );
}

/** Also stands for addresses nothing lives at. */
export function NoDocument({ address = false }: { readonly address?: boolean }) {
  const { t } = useText();
  return (
    <Shell>
      <EmptyState actions={<ButtonLink href={hrefOf(routes.home)}>{t(appMessages.goHome)}</ButtonLink>}>
        {t(address ? appMessages.notFound : appMessages.noDocument)}
      </EmptyState>
    </Shell>
  );
}
