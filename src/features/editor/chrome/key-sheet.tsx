import { useText } from '@/i18n/react';
import type { Message } from '@/core/kernel/message';
import { nodeUi } from '@/nodes/registry.ui';
import { useStores, useView } from '@/state/react';
import { Dialog } from '@/ui/dialog';
import { Kbd } from '@/ui/kbd';
import { Switch } from '@/ui/switch';
import { useEditor, useSession } from '../context';
import { editorMessages as m } from '../messages';

interface KeyLine {
  readonly name: Message;
  readonly keys: readonly string[];
}

const lines: Readonly<Record<'add' | 'move' | 'edit' | 'view', readonly KeyLine[]>> = {
  add: [
    { name: m['keys.palette'], keys: ['/'] },
    ...Object.values(nodeUi).map((ui) => ({ name: ui.name, keys: [ui.letter] })),
    { name: m.note, keys: ['N'] },
  ],
  move: [
    { name: m['keys.flow'], keys: ['Tab', 'Shift+Tab'] },
    { name: m['keys.siblings'], keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] },
    { name: m['keys.inspector'], keys: ['Enter'] },
    { name: m['keys.next_problem'], keys: ['F8'] },
    { name: m.find_step, keys: ['Mod+F'] },
    { name: m.find, keys: ['Mod+K'] },
  ],
  edit: [
    { name: m['keys.connect'], keys: ['L'] },
    { name: m['keys.nudge'], keys: ['Alt+ArrowLeft', 'Alt+ArrowRight'] },
    { name: m['keys.copy_paste'], keys: ['Mod+C', 'Mod+V'] },
    { name: m['keys.duplicate'], keys: ['Mod+D'] },
    { name: m.delete, keys: ['Delete'] },
    { name: m.undo, keys: ['Mod+Z'] },
    { name: m.redo, keys: ['Mod+Shift+Z'] },
  ],
  view: [
    { name: m.outline, keys: ['O'] },
    { name: m.tidy, keys: ['T'] },
    { name: m.fit, keys: ['1'] },
    { name: m['keys.selection'], keys: ['2'] },
    { name: m.zoom_in, keys: ['＋'] },
    { name: m.zoom_out, keys: ['−'] },
    { name: m.simulate, keys: ['R'] },
    { name: m['keys.all'], keys: ['?'] },
  ],
};

const sections = ['add', 'move', 'edit', 'view'] as const;

/** All keys, and the switch for single letters. */
export function KeySheet() {
  const { t } = useText();
  const editor = useEditor();
  const { view } = useStores();
  const open = useSession((session) => session.keysOpen);
  const single = useView(({ singleKeys }) => singleKeys);
  return (
    <Dialog
      open={open}
      onClose={() => editor.session.setState({ keysOpen: false })}
      title={t(m['keys.title'])}
      closeLabel={t(m.close)}
      width={720}
    >
      <div className="grid grid-cols-1 gap-x-8 gap-y-4 sm:grid-cols-2">
        {sections.map((section) => (
          <section key={section}>
            <h3 className="mb-1 text-xs text-ink-3">{t(m[`keys.${section}`])}</h3>
            <dl>
              {lines[section].map((line) => (
                <div
                  key={line.keys.join()}
                  className="flex min-h-[28px] items-center gap-2 border-b border-line text-xs"
                >
                  <dt className="flex-1">{t(line.name)}</dt>
                  <dd className="flex gap-1">
                    {line.keys.map((keys) => (
                      <Kbd key={keys} keys={keys} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className="mt-3">
        <Switch
          checked={single}
          label={t(m['keys.single'])}
          help={t(m['keys.single_help'])}
          onChange={(singleKeys) => view.set({ singleKeys })}
        />
      </div>
    </Dialog>
  );
}
