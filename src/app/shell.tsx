import type { MouseEvent, ReactNode } from 'react';
import { House, Inbox, Search, Send, Settings, Users, Network, type LucideIcon } from 'lucide-react';
import { useLocation } from 'wouter';
import { useText } from '@/i18n/react';
import { useWorkspaceState } from '@/state/react';
import { requestFind } from '@/ui/find-request';
import { Icon } from '@/ui/icon';
import { Kbd } from '@/ui/kbd';
import { LogoMark } from '@/ui/logo';
import type { Message } from '@/core/kernel/message';
import { appMessages } from './messages';
import { hrefOf, routes } from './routes';
import { StorageCard } from './storage-card';

interface NavItem {
  readonly route: string;
  readonly icon: LucideIcon;
  readonly name: Message;
  readonly count?: number;
}

/** Side navigation and the page beside it. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { t, tools } = useText();
  const [location] = useLocation();
  const canvases = useWorkspaceState(({ workspace }) => workspace.canvases.filter(isKept).length);
  const campaigns = useWorkspaceState(({ workspace }) => workspace.campaigns.filter(isKept).length);
  const people = useWorkspaceState(({ workspace }) => workspace.people.length);
  const items: readonly NavItem[] = [
    { route: routes.home, icon: House, name: appMessages.home },
    { route: routes.canvases, icon: Network, name: appMessages.canvases, count: canvases },
    { route: routes.campaigns, icon: Send, name: appMessages.campaigns, count: campaigns },
    { route: routes.people, icon: Users, name: appMessages.people, count: people },
    { route: routes.inbox, icon: Inbox, name: appMessages.inbox },
    { route: routes.settings, icon: Settings, name: appMessages.settings },
  ];
  return (
    <div className="shell">
      <a className="skip" href="#page-content" onClick={skipToContent}>
        {t(appMessages.skip)}
      </a>
      <nav className="nav" aria-label={t(appMessages.main)}>
        <a className="logo" href={hrefOf(routes.home)}>
          <LogoMark />
          Leadloom
        </a>
        <button type="button" className="inp" aria-keyshortcuts="Control+K Meta+K" onClick={requestFind}>
          <Icon of={Search} size="s" />
          {t(appMessages.find)}
          <Kbd keys="Mod+K" />
        </button>
        {items.map((item) => (
          <a
            key={item.route}
            className="nav-item"
            href={hrefOf(item.route)}
            aria-current={isCurrent(location, item.route) ? 'page' : undefined}
          >
            <Icon of={item.icon} />
            {t(item.name)}
            {item.count !== undefined && <span className="m">{tools.number(item.count)}</span>}
          </a>
        ))}
        <StorageCard />
      </nav>
      <main className="page" id="page-content" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

/** The address belongs to the router, so the jump is made by hand. */
function skipToContent(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById('page-content')?.focus();
}

function isKept(document: { readonly status: string }): boolean {
  return document.status !== 'archived';
}

function isCurrent(location: string, route: string): boolean {
  return route === routes.home ? location === route : location === route || location.startsWith(`${route}/`);
}
