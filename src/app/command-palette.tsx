import { useMemo, useState } from 'react';
import { Command } from 'cmdk';
import {
  CirclePlay,
  Download,
  House,
  Inbox,
  Languages,
  Moon,
  Send,
  Settings,
  Sun,
  SunMoon,
  User,
  Users,
  Network,
  type LucideIcon,
} from 'lucide-react';
import { Dialog } from 'radix-ui';
import { personName } from '@/i18n/person-name';
import { useText } from '@/i18n/react';
import type { Stores } from '@/state/contract';
import { useStores } from '@/state/react';
import { Icon } from '@/ui/icon';
import { useFocusReturn } from '@/ui/use-focus-return';
import { appMessages } from './messages';
import { backUp } from './backup';
import { routes } from './routes';

interface Entry {
  readonly id: string;
  readonly icon: LucideIcon;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly run: () => void;
}

interface Group {
  readonly name: string;
  readonly entries: readonly Entry[];
}

/** Found people beyond this are reached by typing more. */
const shownPeople = 8;

interface CommandPaletteProps {
  readonly onClose: () => void;
  readonly onGo: (route: string) => void;
}

/** ⌘K: canvases, campaigns, people and actions by a few letters. */
export function CommandPalette({ onClose, onGo }: CommandPaletteProps) {
  const { t } = useText();
  const [query, setQuery] = useState('');
  const focus = useFocusReturn();
  const groups = useGroups(query.trim().toLowerCase(), onGo);
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="scrim" />
        <Dialog.Content
          className="dialog palette"
          aria-describedby={undefined}
          onOpenAutoFocus={focus.remember}
          onCloseAutoFocus={focus.handleClose}
        >
          <Dialog.Title className="sr">{t(appMessages.find)}</Dialog.Title>
          <Command shouldFilter={false} loop label={t(appMessages.findHint)}>
            <Command.Input value={query} onValueChange={setQuery} placeholder={t(appMessages.findHint)} />
            <Command.List>
              <Command.Empty className="opt-none">{t(appMessages.nothingFound)}</Command.Empty>
              {groups.map((group) => (
                <Command.Group key={group.name} heading={group.name}>
                  {group.entries.map((entry) => (
                    <Command.Item
                      key={entry.id}
                      value={entry.id}
                      className="opt"
                      onSelect={() => {
                        onClose();
                        entry.run();
                      }}
                    >
                      <Icon of={entry.icon} size="s" />
                      <span className="opt-text">{entry.label}</span>
                      {entry.hint !== undefined && <small>{entry.hint}</small>}
                    </Command.Item>
                  ))}
                </Command.Group>
              ))}
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function useGroups(query: string, onGo: (route: string) => void): readonly Group[] {
  const { t, locale } = useText();
  const stores = useStores();
  return useMemo(() => {
    const { workspace } = stores.workspace.getState();
    const matches = (...texts: readonly string[]): boolean => texts.some((text) => text.toLowerCase().includes(query));
    const canvases = workspace.canvases
      .filter((canvas) => matches(canvas.name, ...canvas.tags))
      .map((canvas): Entry => ({
        id: `canvas ${canvas.id}`,
        icon: Network,
        label: canvas.name,
        hint: canvas.tags[0],
        run: () => onGo(routes.canvas(canvas.id)),
      }));
    const campaigns = workspace.campaigns
      .filter((campaign) => matches(campaign.name, ...campaign.tags))
      .map((campaign): Entry => ({
        id: `campaign ${campaign.id}`,
        icon: Send,
        label: campaign.name,
        hint: campaign.tags[0],
        run: () => onGo(routes.campaign(campaign.id)),
      }));
    const actions = actionsOf(stores, onGo, locale).filter(({ entry, also }) => matches(t(entry.label), also));
    return [
      { name: t(appMessages.canvases), entries: canvases },
      { name: t(appMessages.campaigns), entries: campaigns },
      { name: t(appMessages.people), entries: query === '' ? [] : findPeople(stores, query, onGo) },
      { name: t(appMessages.actions), entries: actions.map(({ entry }) => ({ ...entry, label: t(entry.label) })) },
    ].filter((group) => group.entries.length > 0);
  }, [stores, query, onGo, locale, t]);
}

function findPeople(stores: Stores, query: string, onGo: (route: string) => void): readonly Entry[] {
  const found: Entry[] = [];
  for (const person of stores.workspace.getState().workspace.people) {
    const name = personName(person);
    const email = typeof person['email'] === 'string' ? person['email'] : '';
    const id = person.external_id;
    if (![name, email, id].some((text) => text.toLowerCase().includes(query))) continue;
    found.push({
      id: `person ${id}`,
      icon: User,
      label: name,
      hint: email === '' ? id : email,
      run: () => onGo(routes.person(id)),
    });
    if (found.length === shownPeople) break;
  }
  return found;
}

interface ActionEntry {
  readonly entry: Omit<Entry, 'label'> & { readonly label: (typeof appMessages)[keyof typeof appMessages] };
  /** The other language's word, so that either finds it. */
  readonly also: string;
}

function actionsOf(stores: Stores, onGo: (route: string) => void, locale: 'en' | 'ko'): readonly ActionEntry[] {
  const action = (
    id: string,
    icon: LucideIcon,
    label: ActionEntry['entry']['label'],
    run: () => void,
  ): ActionEntry => ({
    entry: { id: `action ${id}`, icon, label, run },
    also: [label.en, label.ko].filter((text) => typeof text === 'string').join(' '),
  });
  return [
    action('run', CirclePlay, appMessages.runNow, () => void stores.run.actions.run()),
    action('home', House, appMessages.home, () => onGo(routes.home)),
    action('people', Users, appMessages.people, () => onGo(routes.people)),
    action('inbox', Inbox, appMessages.inbox, () => onGo(routes.inbox)),
    action('settings', Settings, appMessages.settings, () => onGo(routes.settings)),
    action('backup', Download, appMessages.backUpNow, () => backUp(stores)),
    action('language', Languages, appMessages.otherLanguage, () =>
      stores.view.set({ locale: locale === 'ko' ? 'en' : 'ko' }),
    ),
    action('light', Sun, appMessages.themeLight, () => stores.view.set({ theme: 'light' })),
    action('dark', Moon, appMessages.themeDark, () => stores.view.set({ theme: 'dark' })),
    action('system', SunMoon, appMessages.themeSystem, () => stores.view.set({ theme: 'system' })),
  ];
}
