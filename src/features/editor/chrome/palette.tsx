import { Fragment, useMemo, useRef, useState, type DragEvent, type KeyboardEvent } from 'react';
import { ChevronsLeft, ChevronsRight, Plus, Search, StickyNote, type LucideIcon } from 'lucide-react';
import { useText } from '@/i18n/react';
import { nodeUi } from '@/nodes/registry.ui';
import { useStores } from '@/state/react';
import { IconButton } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { Kbd } from '@/ui/kbd';
import { Tooltip } from '@/ui/tooltip';
import { useEditor, useGraphView, usePortNames, useSession } from '../context';
import { portOf } from '../editor';
import { dragMime } from '../graph/drop';
import { editorMessages as m } from '../messages';

interface PaletteItem {
  readonly kind: string;
  readonly name: string;
  readonly icon: LucideIcon;
  readonly letter: string;
  readonly section: 'flow' | 'data' | 'messages' | 'canvas';
}

const sections = ['flow', 'data', 'messages', 'canvas'] as const;
const noteKind = 'note';

function useItems(): readonly PaletteItem[] {
  const { t } = useText();
  return useMemo(
    () => [
      ...Object.values(nodeUi).map((ui): PaletteItem => {
        const { kind, Icon: icon, letter, section } = ui;
        return { kind, name: t(ui.name), icon, letter, section };
      }),
      { kind: noteKind, name: t(m.note), icon: StickyNote, letter: 'N', section: 'canvas' },
    ],
    [t],
  );
}

function useAdd(onAdded: (id: string) => void): (kind: string) => void {
  const editor = useEditor();
  return (kind) => {
    if (kind === noteKind) {
      const now = editor.now();
      const right = Math.max(
        0,
        ...(now?.graph.cards ?? []).map((card) => (now?.positions.get(card.id)?.x ?? 0) + card.width),
      );
      editor.addNote({ x: right + 40, y: 0 });
      return;
    }
    const id = editor.addAtBest(kind);
    if (id !== null) onAdded(id);
  };
}

function startDrag(event: DragEvent, kind: string): void {
  event.dataTransfer.setData(dragMime, kind);
  event.dataTransfer.effectAllowed = 'copy';
}

interface PaletteProps {
  readonly rail: boolean;
  readonly onAdded: (id: string) => void;
}

/** Steps to add: by click where the work is, by dragging anywhere, by name with `/`. */
export function Palette({ rail, onAdded }: PaletteProps) {
  return rail ? <Rail onAdded={onAdded} /> : <FullPalette onAdded={onAdded} />;
}

function FullPalette({ onAdded }: Pick<PaletteProps, 'onAdded'>) {
  const { t } = useText();
  const { view } = useStores();
  const items = useItems();
  const add = useAdd(onAdded);
  const [query, setQuery] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const found = items.filter(({ name }) => name.toLowerCase().includes(query.trim().toLowerCase()));
  const handleKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    const [first] = found;
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && first !== undefined) {
      event.preventDefault();
      setQuery('');
      add(first.kind);
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      list.current?.querySelector('button')?.focus();
    } else if (event.key === 'Escape') {
      setQuery('');
      event.currentTarget.blur();
    }
  };
  return (
    <nav className="pal" aria-label={t(m.palette)}>
      <div className="inp">
        <Icon of={Search} size="s" />
        <input
          type="text"
          data-palette-input=""
          aria-label={t(m.add_step)}
          aria-keyshortcuts="/"
          placeholder={t(m.add_step)}
          value={query}
          autoComplete="off"
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={handleKey}
        />
        <Kbd keys="/" />
      </div>
      <div ref={list}>
        {sections.map((section) => (
          <PaletteSection
            key={section}
            title={t(m[`section.${section}`])}
            items={found.filter((item) => item.section === section)}
            onAdd={add}
          />
        ))}
        {found.length === 0 && <p className="m px-2 py-3 text-xs">{t(m.palette_none)}</p>}
      </div>
      <div className="foot flex items-end gap-2">
        <PaletteFoot />
        <IconButton
          size="sm"
          icon={ChevronsLeft}
          name={t(m.palette_collapse)}
          tooltipSide="top"
          onClick={() => view.set({ paletteCollapsed: true })}
        />
      </div>
    </nav>
  );
}

interface PaletteSectionProps {
  readonly title: string;
  readonly items: readonly PaletteItem[];
  readonly onAdd: (kind: string) => void;
}

function PaletteSection({ title, items, onAdd }: PaletteSectionProps) {
  if (items.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {items.map((item) => (
          <li key={item.kind}>
            <button
              type="button"
              className="pal-item"
              draggable
              aria-keyshortcuts={item.letter}
              onDragStart={(event) => startDrag(event, item.kind)}
              onClick={() => onAdd(item.kind)}
            >
              <Icon of={item.icon} />
              {item.name}
              <Kbd keys={item.letter} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Where a click will add, or how else to. */
function PaletteFoot() {
  const { t } = useText();
  const { graph } = useGraphView();
  const names = usePortNames(graph);
  const armed = useSession((session) => session.armed);
  const port = armed === null ? null : portOf(graph, armed);
  return (
    <p className="flex-1">{port === null ? t(m.palette_foot) : t(m.palette_target, { name: names.get(port) ?? '' })}</p>
  );
}

function Rail({ onAdded }: Pick<PaletteProps, 'onAdded'>) {
  const { t } = useText();
  const { view } = useStores();
  const editor = useEditor();
  const items = useItems();
  const add = useAdd(onAdded);
  const openMenu = (anchor: { readonly x: number; readonly y: number }): void => {
    const port = editor.bestPort();
    if (port !== null) editor.session.setState({ menu: { port, anchor }, armed: port });
  };
  return (
    <nav className="rail" aria-label={t(m.palette)}>
      <RailButton
        icon={Plus}
        name={t(m.add_step)}
        keys="/"
        onClick={(element) => {
          const box = element.getBoundingClientRect();
          openMenu({ x: box.right + 90, y: box.top });
        }}
      />
      <RailButton
        icon={Search}
        name={t(m.find_step)}
        keys="Mod+F"
        onClick={() => editor.session.setState({ findOpen: true })}
      />
      {sections.map((section) => (
        <Fragment key={section}>
          <hr />
          {items
            .filter((item) => item.section === section)
            .map((item) => (
              <RailButton
                key={item.kind}
                icon={item.icon}
                name={t(m.add_kind, { name: item.name })}
                keys={item.letter}
                kind={item.kind}
                onClick={() => add(item.kind)}
              />
            ))}
        </Fragment>
      ))}
      <span className="sp" />
      <RailButton
        icon={ChevronsRight}
        name={t(m.palette_expand)}
        onClick={() => view.set({ paletteCollapsed: false })}
      />
    </nav>
  );
}

interface RailButtonProps {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly keys?: string;
  readonly kind?: string;
  readonly onClick: (element: HTMLElement) => void;
}

function RailButton({ icon, name, keys, kind, onClick }: RailButtonProps) {
  return (
    <Tooltip text={name} keys={keys} side="right">
      <button
        type="button"
        aria-label={name}
        draggable={kind !== undefined}
        onDragStart={(event) => kind !== undefined && startDrag(event, kind)}
        onClick={(event) => onClick(event.currentTarget)}
      >
        <Icon of={icon} />
      </button>
    </Tooltip>
  );
}
