import { Archive, ArchiveRestore, Copy, Ellipsis, FileDown, FolderOpen, Pencil, Trash2 } from 'lucide-react';
import { useText } from '@/i18n/react';
import type { Text } from '@/i18n/text';
import { setIdentity } from '@/state/commands/settings';
import type { Stores } from '@/state/contract';
import { useStores } from '@/state/react';
import { IconButton } from '@/ui/button';
import { downloadText, fileName } from '@/ui/download';
import { Menu, type MenuItem } from '@/ui/menu';
import { showToast } from '@/ui/toast';
import type { Campaign } from '@/workflow/documents/campaign';
import type { Canvas } from '@/workflow/documents/canvas';
import { serializeText } from '@/workflow/documents/serialize';
import { homeMessages } from './messages';
import { addDocument, newIdentity } from './new-documents';

type Document = Canvas | Campaign;

function changeIdentity(stores: Stores, document: Document, change: Partial<Pick<Document, 'name' | 'status'>>): void {
  const { editCanvas, editCampaign } = stores.workspace.actions;
  if (document.type === 'canvas') editCanvas(document.id, setIdentity(change));
  else editCampaign(document.id, setIdentity(change));
}

export function renameDocument(stores: Stores, document: Document, name: string): void {
  changeIdentity(stores, document, { name });
}

function duplicate(stores: Stores, document: Document, { t }: Text): void {
  const name = t(homeMessages.copyOf, { name: document.name }).slice(0, 255);
  addDocument(stores, { ...document, ...newIdentity(document.type), name, status: 'draft' });
}

function archive(stores: Stores, document: Document, { t }: Text): void {
  changeIdentity(stores, document, { status: 'archived' });
  showToast(t(homeMessages.archivedToast, { name: document.name }), {
    label: t(homeMessages.undo),
    onSelect: () => changeIdentity(stores, document, { status: document.status }),
  });
}

function remove(stores: Stores, document: Document, { t }: Text): void {
  const restore = stores.workspace.actions.remove(document.id);
  showToast(t(homeMessages.deleted, { name: document.name }), { label: t(homeMessages.undo), onSelect: restore });
}

interface DocumentMenuProps {
  readonly document: Document;
  readonly onOpen: () => void;
  readonly onRename: () => void;
}

export function DocumentMenu({ document, onOpen, onRename }: DocumentMenuProps) {
  const text = useText();
  const { t } = text;
  const stores = useStores();
  const exportJson = (): void =>
    downloadText(fileName(document.name, `${document.type}.json`), serializeText(document));
  const items: readonly MenuItem[] = [
    { label: t(homeMessages.open), icon: FolderOpen, onSelect: onOpen },
    { label: t(homeMessages.rename), icon: Pencil, onSelect: onRename },
    { label: t(homeMessages.duplicate), icon: Copy, onSelect: () => duplicate(stores, document, text) },
    { label: t(homeMessages.exportJson), icon: FileDown, onSelect: exportJson },
    { type: 'separator' },
    document.status === 'archived'
      ? {
          label: t(homeMessages.unarchive),
          icon: ArchiveRestore,
          onSelect: () => changeIdentity(stores, document, { status: 'draft' }),
        }
      : { label: t(homeMessages.archive), icon: Archive, onSelect: () => archive(stores, document, text) },
    { label: t(homeMessages.delete), icon: Trash2, danger: true, onSelect: () => remove(stores, document, text) },
  ];
  return (
    <Menu
      align="end"
      items={items}
      trigger={<IconButton icon={Ellipsis} name={t(homeMessages.more, { name: document.name })} />}
    />
  );
}
