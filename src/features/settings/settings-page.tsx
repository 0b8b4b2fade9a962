import type { ReactNode } from 'react';
import { Download, RotateCcw } from 'lucide-react';
import type { Locale } from '@/core/kernel/message';
import { filterMessages } from '@/editors/filter-messages';
import { FrequencyCaps } from '@/editors/frequency-caps';
import { SegmentsEditor } from '@/editors/segments-editor';
import { sendingMessages } from '@/editors/sending-messages';
import { useText } from '@/i18n/react';
import type { Theme } from '@/state/contract';
import { useStores, useView, useWorkspaceState } from '@/state/react';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Segmented } from '@/ui/segmented';
import { Switch } from '@/ui/switch';
import { TextField } from '@/ui/text-field';
import { showToast } from '@/ui/toast';
import type { Workspace } from '@/workflow/documents/workspace';
import { ContentFields } from './content-card';
import { contentMessages } from './content-messages';
import { GlobalControlFields } from './global-control-card';
import { settingsMessages as m } from './messages';
import { StorageField } from './storage-field';
import { ZoneField } from './zone-field';

interface SettingsPageProps {
  readonly onBackUp: () => void;
  readonly loadSample: (locale: Locale) => Promise<Workspace>;
}

export function SettingsPage({ onBackUp, loadSample }: SettingsPageProps) {
  const { t } = useText();
  return (
    <>
      <header>
        <div>
          <h1>{t(m.title)}</h1>
          <p className="m2">{t(m.lede)}</p>
        </div>
      </header>
      <div className="settings">
        <AppearanceCard />
        <KeyboardCard />
        <Card title={t(m.time)}>
          <ZoneField />
        </Card>
        <Card title={t(m.globalControl)}>
          <GlobalControlFields />
        </Card>
        <SegmentsCard />
        <CapsCard />
        <Card title={t(contentMessages.title)}>
          <ContentFields />
        </Card>
        <WorkspaceCard onBackUp={onBackUp} loadSample={loadSample} />
        <Card title={t(m.storage)}>
          <StorageField />
        </Card>
      </div>
    </>
  );
}

function Card({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="card">
      <header>
        <h2 className="text-sm">{title}</h2>
      </header>
      <div className="settings-body">{children}</div>
    </section>
  );
}

function AppearanceCard() {
  const { t } = useText();
  const { view } = useStores();
  const locale = useView((state) => state.locale);
  const theme = useView((state) => state.theme);
  return (
    <Card title={t(m.appearance)}>
      <Field label={t(m.language)}>
        <Segmented<Locale>
          value={locale}
          onChange={(next) => view.set({ locale: next })}
          options={[
            { value: 'en', label: <span lang="en">English</span> },
            { value: 'ko', label: <span lang="ko">한국어</span> },
          ]}
        />
      </Field>
      <Field label={t(m.theme)}>
        <Segmented<Theme>
          value={theme}
          onChange={(next) => view.set({ theme: next })}
          options={[
            { value: 'light', label: t(m.light) },
            { value: 'dark', label: t(m.dark) },
            { value: 'system', label: t(m.system) },
          ]}
        />
      </Field>
    </Card>
  );
}

function KeyboardCard() {
  const { t } = useText();
  const { view } = useStores();
  const singleKeys = useView((state) => state.singleKeys);
  return (
    <Card title={t(m.keyboard)}>
      <Switch
        checked={singleKeys}
        onChange={(next) => view.set({ singleKeys: next })}
        label={t(m.singleKeys)}
        state={t(singleKeys ? m.on : m.off)}
        help={t(m.singleKeysHelp)}
      />
    </Card>
  );
}

function SegmentsCard() {
  const { t } = useText();
  const { workspace } = useStores();
  const segments = useWorkspaceState((state) => state.workspace.segments);
  return (
    <Card title={t(filterMessages['segments.title'])}>
      <p className="m2">{t(filterMessages['segments.help'])}</p>
      <SegmentsEditor value={segments ?? []} onChange={workspace.actions.editSegments} />
    </Card>
  );
}

function CapsCard() {
  const { t } = useText();
  const { workspace } = useStores();
  const caps = useWorkspaceState((state) => state.workspace.frequencyCaps);
  return (
    <Card title={t(sendingMessages.caps)}>
      <p className="m2">{t(sendingMessages.caps_help)}</p>
      <FrequencyCaps value={caps ?? []} onChange={workspace.actions.editFrequencyCaps} />
    </Card>
  );
}

function WorkspaceCard({ onBackUp, loadSample }: SettingsPageProps) {
  const { t, locale } = useText();
  const { workspace } = useStores();
  const name = useWorkspaceState((state) => state.workspace.name);
  const restore = async (): Promise<void> => {
    const sample = await loadSample(locale);
    const before = workspace.getState().workspace;
    workspace.actions.replace(sample);
    showToast(t(m.sampleRestored), { label: t(m.undo), onSelect: () => workspace.actions.replace(before) });
  };
  return (
    <Card title={t(m.workspace)}>
      <Field label={t(m.name)}>
        <TextField
          value={name}
          accepts={(text) => text.trim() !== ''}
          onCommit={(next) => workspace.actions.rename(next.trim())}
        />
      </Field>
      <Row label={t(m.backup)} help={t(m.backupHelp)}>
        <Button icon={Download} onClick={onBackUp}>
          {t(m.backUp)}
        </Button>
      </Row>
      <Row label={t(m.sample)} help={t(m.sampleHelp)}>
        <Button icon={RotateCcw} onClick={() => void restore()}>
          {t(m.restoreSample)}
        </Button>
      </Row>
    </Card>
  );
}

interface RowProps {
  readonly label: string;
  readonly help: string;
  readonly children: ReactNode;
}

/** Looks like a field, but holds a button, which names itself. */
function Row({ label, help, children }: RowProps) {
  return (
    <div className="f">
      <span className="f-label">{label}</span>
      <div className="f-control">{children}</div>
      <p className="help">{help}</p>
    </div>
  );
}
