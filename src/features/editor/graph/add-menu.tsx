import { useRef } from 'react';
import { DropdownMenu } from 'radix-ui';
import { ClipboardPaste, Link2, Unlink } from 'lucide-react';
import { useText } from '@/i18n/react';
import { nodeUi } from '@/nodes/registry.ui';
import { Icon } from '@/ui/icon';
import { Kbd } from '@/ui/kbd';
import { useEditor, useGraphView, useSession } from '../context';
import { portOf } from '../editor';
import { editorMessages as m } from '../messages';
import type { PortRef } from '../model/graph';
import { cardName } from '../model/names';
import { iconOf } from './card-frame';
import { elementOf } from './focus';

const sections = ['flow', 'data', 'messages'] as const;

interface AddMenuProps {
  readonly onAdded: (id: string | null) => void;
}

/** The letters shown in the menu work in it, whatever the input method makes of them. */
function kindOfKey(code: string): string | undefined {
  return Object.values(nodeUi).find((ui) => code === `Key${ui.letter}`)?.kind;
}

function focusPlus(port: PortRef): void {
  elementOf({ type: 'plus', port })?.focus({ preventScroll: true });
}

/** The one menu all + share, so that a thousand of them cost a thousand buttons and nothing more. */
export function AddMenu({ onAdded }: AddMenuProps) {
  const editor = useEditor();
  const menu = useSession((session) => session.menu);
  const added = useRef(false);
  if (menu === null) return null;
  const { port, anchor } = menu;
  const close = (): void => editor.session.setState({ menu: null });
  const add = (kind: string): void => {
    added.current = true;
    onAdded(editor.insert(port, kind));
  };
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={(open) => !open && close()}>
      <DropdownMenu.Trigger asChild>
        <span className="menu-anchor" style={{ left: anchor.x, top: anchor.y }} aria-hidden="true" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="pop"
          align="center"
          sideOffset={6}
          collisionPadding={8}
          onKeyDown={(event) => {
            const kind = event.metaKey || event.ctrlKey || event.altKey ? undefined : kindOfKey(event.code);
            if (kind === undefined) return;
            event.preventDefault();
            add(kind);
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            // A step just added takes the focus itself.
            if (!added.current) focusPlus(port);
            added.current = false;
          }}
        >
          <KindItems onChoose={add} />
          <DropdownMenu.Separator asChild>
            <hr />
          </DropdownMenu.Separator>
          <PortItems port={port} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function KindItems({ onChoose }: { readonly onChoose: (kind: string) => void }) {
  const { t } = useText();
  return sections.map((section) => (
    <DropdownMenu.Group key={section}>
      <DropdownMenu.Label className="opt-head">{t(m[`section.${section}`])}</DropdownMenu.Label>
      {Object.values(nodeUi)
        .filter((ui) => ui.section === section)
        .map((ui) => (
          <DropdownMenu.Item key={ui.kind} className="opt" textValue={t(ui.name)} onSelect={() => onChoose(ui.kind)}>
            <Icon of={ui.Icon} size="s" />
            <span className="opt-text">{t(ui.name)}</span>
            <Kbd keys={ui.letter} />
          </DropdownMenu.Item>
        ))}
    </DropdownMenu.Group>
  ));
}

function PortItems({ port }: { readonly port: PortRef }) {
  const text = useText();
  const { t } = text;
  const editor = useEditor();
  const { graph } = useGraphView();
  const clipboard = useSession((session) => session.clipboard);
  const candidates = editor.connectable(port);
  const connected = typeof portOf(graph, port)?.to === 'string';
  return (
    <>
      <DropdownMenu.Sub>
        <DropdownMenu.SubTrigger className="opt" disabled={candidates.length === 0}>
          <Icon of={Link2} size="s" />
          <span className="opt-text">{t(m.connect_to)}</span>
          <Kbd keys="L" />
        </DropdownMenu.SubTrigger>
        <DropdownMenu.Portal>
          <DropdownMenu.SubContent className="pop" collisionPadding={8}>
            {candidates.map((card) => (
              <DropdownMenu.Item key={card.id} className="opt" onSelect={() => void editor.connect(port, card.id)}>
                <Icon of={iconOf(card)} size="s" />
                <span className="opt-text">{cardName(card, text)}</span>
              </DropdownMenu.Item>
            ))}
          </DropdownMenu.SubContent>
        </DropdownMenu.Portal>
      </DropdownMenu.Sub>
      {clipboard !== null && (
        <DropdownMenu.Item className="opt" onSelect={() => void editor.paste(clipboard, port)}>
          <Icon of={ClipboardPaste} size="s" />
          <span className="opt-text">{t(m.paste_here)}</span>
        </DropdownMenu.Item>
      )}
      {connected && (
        <DropdownMenu.Item className="opt" onSelect={() => editor.disconnect(port)}>
          <Icon of={Unlink} size="s" />
          <span className="opt-text">{t(m.disconnect)}</span>
        </DropdownMenu.Item>
      )}
    </>
  );
}
