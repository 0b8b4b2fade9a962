import { useState } from 'react';
import { ChevronDown, Languages, Plus, Upload } from 'lucide-react';
import { useText } from '@/i18n/react';
import { useStores, useView, useWorkspaceState } from '@/state/react';
import { Button } from '@/ui/button';
import { late } from '@/ui/late';
import { Menu, type MenuItem } from '@/ui/menu';
import { TextField } from '@/ui/text-field';
import { DocumentList } from './document-list';
import { FirstSteps } from './first-steps';
import { homeMessages } from './messages';
import { blanks, createFromTemplate, templates, type Template } from './new-documents';
import { TemplateCards } from './template-cards';

const ImportDialog = late(async () => (await import('./import-dialog')).ImportDialog);

interface HomePageProps {
  readonly show: 'all' | 'canvases' | 'campaigns';
  /** Goes to an address within the app. */
  readonly onGo: (route: string) => void;
}

export function HomePage({ show, onGo }: HomePageProps) {
  const { t } = useText();
  const stores = useStores();
  const name = useWorkspaceState(({ workspace }) => workspace.name);
  const canvases = useWorkspaceState(({ workspace }) => workspace.canvases.length);
  const campaigns = useWorkspaceState(({ workspace }) => workspace.campaigns.length);
  const people = useWorkspaceState(({ workspace }) => workspace.people.length);
  const locale = useView((view) => view.locale);
  const [importing, setImporting] = useState(false);
  const create = (template: Template): void => onGo(createFromTemplate(stores, template));
  const itemOf = (template: Template): MenuItem => ({
    label: t(template.name),
    icon: template.icon,
    hint: t(template.hint),
    onSelect: () => create(template),
  });
  const newItems: readonly MenuItem[] = [
    ...blanks.map(itemOf),
    { type: 'separator' },
    { type: 'heading', label: t(homeMessages.fromTemplate) },
    ...templates.map(itemOf),
  ];
  return (
    <>
      <header>
        <div>
          <h1>
            <TextField
              bare
              label={t(homeMessages.workspaceName)}
              value={name}
              accepts={(text) => text.trim() !== ''}
              onCommit={(next) => stores.workspace.actions.rename(next.trim())}
            />
          </h1>
          <p className="m2">{t(homeMessages.lede, { canvases, campaigns, people })}</p>
        </div>
        <Button icon={Languages} onClick={() => stores.view.set({ locale: locale === 'en' ? 'ko' : 'en' })}>
          <span lang={locale === 'en' ? 'ko' : 'en'}>{locale === 'en' ? '한국어' : 'English'}</span>
        </Button>
        <Button icon={Upload} onClick={() => setImporting(true)}>
          {t(homeMessages.import)}
        </Button>
        <Menu
          align="end"
          items={newItems}
          trigger={
            <Button icon={Plus} iconEnd={ChevronDown}>
              {t(homeMessages.new)}
            </Button>
          }
        />
      </header>
      {show === 'all' && <FirstSteps onGo={onGo} />}
      <DocumentList show={show} onGo={onGo} />
      <TemplateCards onCreate={create} />
      {importing && <ImportDialog onClose={() => setImporting(false)} onGo={onGo} />}
    </>
  );
}
