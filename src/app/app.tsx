import { lazy, Suspense, type ReactNode } from 'react';
import { Route, Router, Switch, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Message } from '@/core/kernel/message';
import { TextProvider, useText } from '@/i18n/react';
import type { LoadedStores } from '@/state/create-stores';
import { StoresProvider, useStores, useView, useWorkspaceState } from '@/state/react';
import { TooltipProvider } from '@/ui/tooltip';
import { AfterFirstPage } from './after-idle';
import { Boundary } from './boundary';
import { CampaignRoute, CanvasRoute, NoDocument } from './document-routes';
import { backUp } from './backup';
import { useEnvironment } from './environment';
import { appMessages } from './messages';
import { Notices } from './notices';
import { PaletteHost } from './palette-host';
import { playJourney } from './play-journey';
import { routes } from './routes';
import { loadSample } from './sample';
import { Shell } from './shell';
import { usePageTitle } from './use-page-title';
import { useSegments } from './use-segments';

const HomePage = lazy(async () => ({ default: (await import('@/features/home/home-page')).HomePage }));
const PeoplePage = lazy(async () => ({ default: (await import('@/features/people/people-page')).PeoplePage }));
const PersonPage = lazy(async () => ({ default: (await import('@/features/people/person-page')).PersonPage }));
const InboxPage = lazy(async () => ({ default: (await import('@/features/inbox/inbox-page')).InboxPage }));
const SettingsPage = lazy(async () => ({ default: (await import('@/features/settings/settings-page')).SettingsPage }));
const Toasts = lazy(async () => ({ default: (await import('./toasts')).Toasts }));

export function App({ stores }: { readonly stores: LoadedStores }) {
  return (
    <StoresProvider stores={stores}>
      <Spoken>
        <TooltipProvider>
          <Router hook={useHashLocation}>
            <Pages />
            <PaletteHost />
          </Router>
          <Notices report={stores.report} />
          <AfterFirstPage>
            <Suspense fallback={null}>
              <Toasts />
            </Suspense>
          </AfterFirstPage>
        </TooltipProvider>
      </Spoken>
    </StoresProvider>
  );
}

function Spoken({ children }: { readonly children: ReactNode }) {
  const locale = useView((view) => view.locale);
  const theme = useView((view) => view.theme);
  const zone = useWorkspaceState(({ workspace }) => workspace.run.companyTimeZone);
  useEnvironment(theme, locale);
  return (
    <TextProvider locale={locale} zone={zone}>
      {children}
    </TextProvider>
  );
}

function Pages() {
  return (
    <Switch>
      <Route path="/canvases/:id/:tab?/:step?">
        <CanvasRoute />
      </Route>
      <Route path="/campaigns/:id/:tab?">
        <CampaignRoute />
      </Route>
      <Route path={routes.home}>{() => <HomeRoute show="all" />}</Route>
      <Route path={routes.canvases}>{() => <HomeRoute show="canvases" />}</Route>
      <Route path={routes.campaigns}>{() => <HomeRoute show="campaigns" />}</Route>
      <Route path={routes.people}>
        <PeopleRoute />
      </Route>
      <Route path="/people/:id">
        <PersonRoute />
      </Route>
      <Route path={routes.inbox}>
        <InboxRoute />
      </Route>
      <Route path={routes.settings}>
        <SettingsRoute />
      </Route>
      <Route>
        <NoDocument address />
      </Route>
    </Switch>
  );
}

function HomeRoute({ show }: { readonly show: 'all' | 'canvases' | 'campaigns' }) {
  const [, go] = useLocation();
  return (
    <Framed name="home" title={show === 'all' ? appMessages.home : appMessages[show]}>
      <HomePage show={show} onGo={go} />
    </Framed>
  );
}

function PeopleRoute() {
  const [, go] = useLocation();
  return (
    <Framed name="people" title={appMessages.people}>
      <PeoplePage onGo={go} />
    </Framed>
  );
}

function PersonRoute() {
  const stores = useStores();
  const [, go] = useLocation();
  const [, id = ''] = useSegments();
  return (
    <Framed name={`person ${id}`} title={appMessages.people}>
      <PersonPage key={id} personId={id} onGo={go} onPlay={(person) => void playJourney(stores, person)} />
    </Framed>
  );
}

function InboxRoute() {
  const stores = useStores();
  const [, go] = useLocation();
  const play = (personId: string, flow: string | null): void => {
    const { campaigns, canvases } = stores.workspace.getState().workspace;
    const target = flow ?? canvases[0]?.id ?? campaigns[0]?.id;
    if (target === undefined) return;
    go(campaigns.some(({ id }) => id === target) ? routes.campaign(target) : routes.canvas(target));
    void playJourney(stores, personId);
  };
  return (
    <Framed name="inbox" title={appMessages.inbox}>
      <InboxPage onPlay={play} />
    </Framed>
  );
}

function SettingsRoute() {
  const stores = useStores();
  return (
    <Framed name="settings" title={appMessages.settings}>
      <SettingsPage onBackUp={() => backUp(stores)} loadSample={loadSample} />
    </Framed>
  );
}

interface FramedProps {
  readonly name: string;
  readonly title: Message;
  readonly children: ReactNode;
}

function Framed({ name, title, children }: FramedProps) {
  const { t } = useText();
  usePageTitle(t(title));
  return (
    <Shell>
      <Boundary resetKey={name} as="page">
        {children}
      </Boundary>
    </Shell>
  );
}
