import { useStore } from '@xyflow/react';
import { Keyboard, Maximize, Minus, Plus, Search, Workflow } from 'lucide-react';
import { useText } from '@/i18n/react';
import { Icon } from '@/ui/icon';
import { Kbd } from '@/ui/kbd';
import { Tooltip } from '@/ui/tooltip';
import { useEditor, useSession } from '../context';
import { editorMessages as m } from '../messages';
import type { ViewportActions } from './viewport';

/** Zoom, Fit, Tidy, Find: bottom left of the graph. */
export function ZoomBar({ viewport }: { readonly viewport: ViewportActions }) {
  const { t, tools } = useText();
  const editor = useEditor();
  const zoom = useStore(({ transform }) => Math.round(transform[2] * 100) / 100);
  const shown = tools.percent(zoom).replace(' ', '');
  const narrow = useSession((session) => session.detail !== 'full');
  return (
    <div className="float zoom-bar" role="toolbar" aria-label={t(m.graph)}>
      <Tooltip text={t(m.zoom_out)} keys="−" side="top">
        <button type="button" aria-label={t(m.zoom_out)} onClick={() => viewport.zoomBy(1 / 1.2)}>
          <Icon of={Minus} size="s" />
        </button>
      </Tooltip>
      <Tooltip text={t(m.zoom_reset)} side="top">
        <button
          type="button"
          className="zoom-value"
          aria-label={`${shown} · ${t(m.zoom_reset)}`}
          onClick={() => viewport.zoomTo(1)}
        >
          {shown}
        </button>
      </Tooltip>
      <Tooltip text={t(m.zoom_in)} keys="＋" side="top">
        <button type="button" aria-label={t(m.zoom_in)} onClick={() => viewport.zoomBy(1.2)}>
          <Icon of={Plus} size="s" />
        </button>
      </Tooltip>
      <span className="vr" />
      <button type="button" aria-keyshortcuts="1" onClick={() => viewport.fit()}>
        <Icon of={Maximize} size="s" />
        {t(m.fit)} <Kbd keys="1" />
      </button>
      {!narrow && (
        <button type="button" aria-keyshortcuts="T" onClick={() => editor.tidy()}>
          <Icon of={Workflow} size="s" />
          {t(m.tidy)} <Kbd keys="T" />
        </button>
      )}
      <span className="vr" />
      <Tooltip text={t(m.find_step)} keys="Mod+F" side="top">
        <button type="button" aria-label={t(m.find_step)} onClick={() => editor.session.setState({ findOpen: true })}>
          <Icon of={Search} size="s" />
        </button>
      </Tooltip>
      <Tooltip text={t(m.keys)} keys="?" side="top">
        <button type="button" aria-label={t(m.keys)} onClick={() => editor.session.setState({ keysOpen: true })}>
          <Icon of={Keyboard} size="s" />
        </button>
      </Tooltip>
    </div>
  );
}
