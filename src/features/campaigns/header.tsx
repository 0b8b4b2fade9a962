import { useState } from 'react';
import { Play, Redo2, Search, Send, Terminal, Undo2 } from 'lucide-react';
import { SaveState } from '@/editors/save-state';
import type { Preview } from '@/editors/webhook-preview/preview';
import { setIdentity } from '@/state/commands/settings';
import { useText } from '@/i18n/react';
import { useStores, useView, useWorkspaceState } from '@/state/react';
import type { Campaign } from '@/workflow/documents/campaign';
import { Status, Tag } from '@/ui/badge';
import { Button, IconButton } from '@/ui/button';
import { requestFind } from '@/ui/find-request';
import { TextField } from '@/ui/text-field';
import { showToast } from '@/ui/toast';
import { TopBar } from '@/ui/top-bar';
import { useComposer } from './context';
import { campaignMessages as m } from './messages';
import { toCurl } from './model/curl';
import { sendTestMessages } from './send-test/messages';
import type { TestSend } from './send-test/send-test';
import { SendTestSheet } from './send-test/send-test-sheet';

interface CampaignHeaderProps {
  readonly preview: Preview | null;
  readonly test: TestSend | null;
  readonly personName: string;
}

/** First row: where we are, whether it is saved, and what can be done with the whole campaign. */
export function CampaignHeader({ preview, test, personName }: CampaignHeaderProps) {
  const { t } = useText();
  const { campaign, edit } = useComposer();
  const { name, status, tags, id } = campaign;
  const { workspace, view } = useStores();
  const dockOpen = useView((state) => state.dockOpen);
  const undoable = useWorkspaceState((state) => state.undoable[id] ?? false);
  const redoable = useWorkspaceState((state) => state.redoable[id] ?? false);
  return (
    <TopBar
      homeHref="#/"
      productName="Leadloom"
      trail={[{ label: t(m.campaigns), href: '#/campaigns' }]}
      heading={name === '' ? t(m.untitled) : name}
      title={<NameField name={name} onCommit={(next) => edit.change(setIdentity<Campaign>({ name: next }))} />}
      badges={
        <>
          <Status live={status === 'active'} off={status === 'stopped' || status === 'archived'}>
            {t(m[`status.${status}`])}
          </Status>
          {tags.slice(0, 2).map((tag) => (
            <Tag key={tag}>{tag}</Tag>
          ))}
        </>
      }
    >
      <SaveState />
      <IconButton
        variant="ghost"
        icon={Undo2}
        name={t(m.undo)}
        keys="Mod+Z"
        disabled={!undoable}
        onClick={() => workspace.actions.undo(id)}
      />
      <IconButton
        variant="ghost"
        icon={Redo2}
        name={t(m.redo)}
        keys="Shift+Mod+Z"
        disabled={!redoable}
        onClick={() => workspace.actions.redo(id)}
      />
      <span className="vr" />
      <Button variant="ghost" icon={Search} keys="Mod+K" className="find-button" onClick={requestFind}>
        {t(m.find)}
      </Button>
      <CopyCurl preview={preview} />
      <SendTestButton test={test} personName={personName} />
      <Button
        variant={dockOpen ? 'default' : 'primary'}
        icon={Play}
        pressed={dockOpen}
        onClick={() => view.set({ dockOpen: !dockOpen })}
      >
        {t(m.simulate)}
      </Button>
    </TopBar>
  );
}

interface NameFieldProps {
  readonly name: string;
  readonly onCommit: (name: string) => void;
}

/** As wide as its text: the same words stand behind it, unseen. */
function NameField({ name, onCommit }: NameFieldProps) {
  const { t } = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? name;
  return (
    <span className="doc-name">
      <span aria-hidden="true">{shown === '' ? t(m.untitled) : shown}</span>
      <TextField
        bare
        label={t(m.name)}
        value={name}
        maxLength={255}
        placeholder={t(m.untitled)}
        accepts={(text) => text.trim() !== ''}
        onInput={setTyped}
        onDone={() => setTyped(null)}
        onCommit={(next) => onCommit(next.trim())}
      />
    </span>
  );
}

function SendTestButton({ test, personName }: Pick<CampaignHeaderProps, 'test' | 'personName'>) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={Send} disabled={test === null} onClick={() => setOpen(true)}>
        {t(sendTestMessages.open)}
      </Button>
      <SendTestSheet open={isOpen} onClose={() => setOpen(false)} test={test} personName={personName} />
    </>
  );
}

function CopyCurl({ preview }: { readonly preview: Preview | null }) {
  const { t } = useText();
  const request = preview?.type === 'request' ? preview.request : null;
  const copy = async (): Promise<void> => {
    if (request === null) {
      showToast(t(m.curl_none));
      return;
    }
    const { text, redacted } = toCurl(request);
    try {
      await navigator.clipboard.writeText(text);
      showToast(t(redacted ? m.curl_redacted : m.curl_copied));
    } catch {
      showToast(t(m.curl_refused));
    }
  };
  return (
    <Button icon={Terminal} className="curl-button" onClick={() => void copy()}>
      {t(m.copy_curl)}
    </Button>
  );
}
