import { useMemo, useState } from 'react';
import { Command } from 'cmdk';
import { Dialog } from 'radix-ui';
import { useText } from '@/i18n/react';
import { plainText } from '@/editors/plain-text';
import { stepUi } from '@/nodes/registry.ui';
import { Icon } from '@/ui/icon';
import { useFocusReturn } from '@/ui/use-focus-return';
import { useEditor, useGraphView, useSession } from '../context';
import { iconOf } from '../graph/card-frame';
import { editorMessages as m } from '../messages';
import { cardName, kindName } from '../model/names';

interface FindStepProps {
  readonly onFound: (id: string) => void;
}

/** Finds a step by its name, kind, groups, triggers and attributes. */
export function FindStep({ onFound }: FindStepProps) {
  const { t } = useText();
  const editor = useEditor();
  const open = useSession((session) => session.findOpen);
  const focus = useFocusReturn();
  const close = (): void => editor.session.setState({ findOpen: false });
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && close()}>
      <Dialog.Portal>
        <Dialog.Overlay className="scrim" />
        <Dialog.Content
          className="dialog palette"
          aria-describedby={undefined}
          onOpenAutoFocus={focus.remember}
          onCloseAutoFocus={focus.handleClose}
        >
          <Dialog.Title className="sr">{t(m.find_step)}</Dialog.Title>
          <Results
            onFound={(id) => {
              close();
              onFound(id);
            }}
          />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Results({ onFound }: FindStepProps) {
  const text = useText();
  const { t } = text;
  const { graph } = useGraphView();
  const [query, setQuery] = useState('');
  const entries = useMemo(
    () =>
      graph.cards.map((card) => {
        const ui = card.step === null ? null : stepUi(card.step.kind);
        const lines = card.step === null || ui === null ? [] : ui.outline(card.step.config, text).map(plainText);
        const kind = card.step === null ? '' : kindName(card.step, text);
        return { card, name: cardName(card, text), kind, lines };
      }),
    [graph, text],
  );
  const wanted = query.trim().toLowerCase();
  const found = entries.filter(({ name, kind, lines }) =>
    [name, kind, ...lines].some((line) => line.toLowerCase().includes(wanted)),
  );
  return (
    <Command shouldFilter={false} loop label={t(m.find_step)}>
      <Command.Input value={query} onValueChange={setQuery} placeholder={t(m.find_step)} />
      <Command.List>
        <Command.Empty className="opt-none">{t(m.find_none)}</Command.Empty>
        {found.map(({ card, name, kind, lines }) => (
          <Command.Item key={card.id} value={card.id} className="opt" onSelect={() => onFound(card.id)}>
            <Icon of={iconOf(card)} size="s" />
            <span className="opt-text">
              {name} {kind !== name && <span className="m">{kind}</span>}
            </span>
            <small className="cut max-w-[50%]">
              {lines.find((line) => wanted !== '' && line.toLowerCase().includes(wanted)) ?? lines[0]}
            </small>
          </Command.Item>
        ))}
      </Command.List>
    </Command>
  );
}
