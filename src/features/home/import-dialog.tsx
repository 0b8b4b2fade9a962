import { useState } from 'react';
import { useText } from '@/i18n/react';
import { useStores, useWorkspaceState } from '@/state/react';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { FileDrop } from '@/ui/file-drop';
import { showToast } from '@/ui/toast';
import { loadDocument, type LeadloomDocument, type LoadOutcome } from '@/workflow/documents/load';
import type { Campaign } from '@/workflow/documents/campaign';
import type { Canvas } from '@/workflow/documents/canvas';
import type { Workspace } from '@/workflow/documents/workspace';
import { FindingList } from './finding-list';
import { hrefs } from './hrefs';
import { homeMessages } from './messages';
import { addDocument, newIdentity } from './new-documents';

interface ReadFile {
  readonly name: string;
  readonly outcome: LoadOutcome;
  readonly done: boolean;
}

interface ImportDialogProps {
  readonly onClose: () => void;
  readonly onGo: (route: string) => void;
}

/** Reads files, shows what was made of each, and imports only what is asked for. */
export function ImportDialog({ onClose, onGo }: ImportDialogProps) {
  const { t } = useText();
  const [files, setFiles] = useState<readonly ReadFile[]>([]);
  const handleFiles = async (chosen: readonly File[]): Promise<void> => {
    const read = await Promise.all(
      chosen.map(async (file) => ({ name: file.name, outcome: loadDocument(await file.text()), done: false })),
    );
    setFiles((before) => [...before, ...read]);
  };
  const markDone = (file: ReadFile): void =>
    setFiles((before) => before.map((one) => (one === file ? { ...one, done: true } : one)));
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(homeMessages.importTitle)}
      description={t(homeMessages.importLede)}
      closeLabel={t(homeMessages.close)}
      width={640}
      footer={<Button onClick={onClose}>{t(homeMessages.close)}</Button>}
    >
      <FileDrop
        accept=".json,application/json"
        multiple
        button={t(homeMessages.chooseFiles)}
        hint={t(homeMessages.dropHere)}
        onFiles={(chosen) => void handleFiles(chosen)}
      />
      <ul className="grid gap-3 mt-4">
        {files.map((file, index) => (
          <li key={index} className="grp p-3">
            <ImportedFile file={file} onDone={() => markDone(file)} onGo={onGo} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

interface ImportedFileProps {
  readonly file: ReadFile;
  readonly onDone: () => void;
  readonly onGo: (route: string) => void;
}

function ImportedFile({ file, onDone, onGo }: ImportedFileProps) {
  const { t } = useText();
  const { document, findings } = file.outcome;
  return (
    <>
      <div className="flex items-center gap-2">
        <b className="cut">{document?.name ?? file.name}</b>
        {document !== null && <Badge>{t(kindText(document))}</Badge>}
        <span className="m text-xs cut">{document === null ? '' : file.name}</span>
        <span className="sp" />
        {file.done && <Badge role="up">{t(homeMessages.inFile)}</Badge>}
      </div>
      {document === null && <p className="text-stop text-xs mt-1">{t(homeMessages.unreadableFile)}</p>}
      {document?.type === 'workspace' && (
        <p className="m2 text-xs mt-1">{t(homeMessages.workspaceHolds, countsOf(document))}</p>
      )}
      {findings.length === 0 ? (
        <p className="m text-xs mt-1">{t(homeMessages.readFine)}</p>
      ) : (
        <FindingList findings={findings} />
      )}
      {document !== null && !file.done && <ImportActions document={document} onDone={onDone} onGo={onGo} />}
    </>
  );
}

function kindText(document: LeadloomDocument) {
  if (document.type === 'canvas') return homeMessages.isCanvas;
  return document.type === 'campaign' ? homeMessages.isCampaign : homeMessages.isWorkspace;
}

function countsOf(workspace: Workspace) {
  return {
    canvases: workspace.canvases.length,
    campaigns: workspace.campaigns.length,
    people: workspace.people.length,
    events: workspace.events.length,
  };
}

interface ImportActionsProps {
  readonly document: LeadloomDocument;
  readonly onDone: () => void;
  readonly onGo: (route: string) => void;
}

function ImportActions({ document, onDone, onGo }: ImportActionsProps) {
  const { t } = useText();
  const stores = useStores();
  const exists = useWorkspaceState(({ workspace }) =>
    [...workspace.canvases, ...workspace.campaigns].some((one) => one.id === document.id),
  );
  const asCopy = <D extends Canvas | Campaign>(one: D): D => ({
    ...one,
    id: newIdentity(one.type).id,
    name: t(homeMessages.copyOf, { name: one.name }).slice(0, 255),
  });
  const finish = (): void => {
    onDone();
    const open = {
      label: t(homeMessages.open),
      onSelect: () => document.type !== 'workspace' && onGo(hrefs.document(document)),
    };
    showToast(t(homeMessages.imported, { name: document.name }), document.type === 'workspace' ? undefined : open);
  };
  if (document.type === 'workspace') {
    const replace = (): void => {
      const before = stores.workspace.getState().workspace;
      stores.workspace.actions.replace(document);
      onDone();
      showToast(t(homeMessages.replaced, { name: document.name }), {
        label: t(homeMessages.undo),
        onSelect: () => stores.workspace.actions.replace(before),
      });
    };
    const addAll = (): void => {
      const { workspace } = stores.workspace.getState();
      const taken = new Set([...workspace.canvases, ...workspace.campaigns].map((one) => one.id));
      for (const one of [...document.canvases, ...document.campaigns]) {
        addDocument(stores, taken.has(one.id) ? asCopy(one) : one);
      }
      finish();
    };
    return (
      <div className="flex gap-2 mt-3">
        <Button onClick={replace}>{t(homeMessages.replaceAll)}</Button>
        <Button onClick={addAll}>{t(homeMessages.addAll)}</Button>
      </div>
    );
  }
  const add = (copied: boolean): void => {
    addDocument(stores, copied ? asCopy(document) : document);
    finish();
  };
  if (!exists) {
    return (
      <div className="mt-3">
        <Button onClick={() => add(false)}>{t(homeMessages.addIt)}</Button>
      </div>
    );
  }
  const replaceOne = (): void => {
    const command = {
      editCanvas: stores.workspace.actions.editCanvas,
      editCampaign: stores.workspace.actions.editCampaign,
    };
    if (document.type === 'canvas') command.editCanvas(document.id, () => ({ ok: true, value: document }));
    else command.editCampaign(document.id, () => ({ ok: true, value: document }));
    finish();
  };
  return (
    <div className="mt-3 grid gap-2">
      <p className="text-xs m2">{t(homeMessages.sameId)}</p>
      <div className="flex gap-2">
        <Button onClick={replaceOne}>{t(homeMessages.replaceIt)}</Button>
        <Button onClick={() => add(true)}>{t(homeMessages.addCopy)}</Button>
      </div>
    </div>
  );
}
