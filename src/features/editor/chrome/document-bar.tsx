import { Play, Redo2, Search, Undo2 } from 'lucide-react';
import { SaveState } from '@/editors/save-state';
import { setIdentity } from '@/state/commands/settings';
import { useText } from '@/i18n/react';
import { useStores, useView, useWorkspaceState } from '@/state/react';
import { Status, Tag } from '@/ui/badge';
import { Button, IconButton } from '@/ui/button';
import { requestFind } from '@/ui/find-request';
import { TextField } from '@/ui/text-field';
import { TopBar } from '@/ui/top-bar';
import { useEditor, useOpenCanvas } from '../context';
import { editorMessages as m } from '../messages';

const tagsShown = 2;

/** Name, status, save state, undo, find, simulate, launch. */
export function DocumentBar({ onSimulate }: { readonly onSimulate: () => void }) {
  const { t } = useText();
  const canvas = useOpenCanvas();
  const editor = useEditor();
  const dockOpen = useView((view) => view.dockOpen);
  const { status } = canvas;
  return (
    <TopBar
      homeHref="#/"
      productName="Leadloom"
      trail={[{ label: t(m.canvases), href: '#/canvases' }]}
      heading={canvas.name}
      title={
        <TextField
          bare
          size="sm"
          className="title-field"
          label={t(m.canvas_name)}
          value={canvas.name}
          maxLength={255}
          accepts={(name) => name.trim() !== ''}
          onCommit={(name) => editor.edit(setIdentity({ name: name.trim() }))}
        />
      }
      badges={
        <>
          <Status live={status === 'active'} off={status === 'stopped' || status === 'archived'}>
            {t(m[`status.${status}`])}
          </Status>
          {canvas.tags.slice(0, tagsShown).map((tag) => (
            <Tag key={tag}>{tag}</Tag>
          ))}
        </>
      }
    >
      <SaveState />
      <History />
      <span className="vr" />
      <Button variant="ghost" icon={Search} keys="Mod+K" className="find-button" onClick={requestFind}>
        {t(m.find)}
      </Button>
      <Button
        variant={dockOpen ? 'default' : 'primary'}
        icon={Play}
        pressed={dockOpen}
        className="simulate-button"
        aria-keyshortcuts="R"
        onClick={onSimulate}
      >
        {t(m.simulate)}
      </Button>
      <Button className="launch-button" onClick={() => editor.session.setState({ launchOpen: true })}>
        {t(status === 'active' ? m.live : m.launch)}
      </Button>
    </TopBar>
  );
}

function History() {
  const { t } = useText();
  const editor = useEditor();
  const { canvasId } = editor;
  const undoable = useWorkspaceState((state) => state.undoable[canvasId] === true);
  const redoable = useWorkspaceState((state) => state.redoable[canvasId] === true);
  return (
    <>
      <IconButton icon={Undo2} name={t(m.undo)} keys="Mod+Z" disabled={!undoable} onClick={() => editor.undo()} />
      <IconButton icon={Redo2} name={t(m.redo)} keys="Mod+Shift+Z" disabled={!redoable} onClick={() => editor.redo()} />
    </>
  );
}

/** Whether the dock under the graph is open; the button and `R` toggle it. */
export function useToggleDock(): () => void {
  const { view } = useStores();
  return () => view.set({ dockOpen: !view.getState().dockOpen });
}
