import { useText } from '@/i18n/react';
import { Combobox } from '@/ui/combobox';
import { Field } from '@/ui/field';
import { Section } from '@/ui/section';
import { useEditor, useGraphView } from '../context';
import { editorMessages as m } from '../messages';
import type { GraphCard } from '../model/graph';
import { cardName, portName } from '../model/names';

interface NextStepsProps {
  readonly card: GraphCard;
  readonly onGo: (id: string) => void;
}

/** Not an id: ids of steps are never made of spaces alone. */
const open = ' ';

/** Where each way out leads: to be seen, followed and changed without the graph. */
export function NextSteps({ card, onGo }: NextStepsProps) {
  const text = useText();
  const { t } = text;
  const editor = useEditor();
  const { graph } = useGraphView();
  if (card.ports.length === 0) return null;
  return (
    <Section title={t(m.next_steps)}>
      {card.ports.map((port) => {
        const options = editor
          .connectable(port.from)
          .map((target) => ({ value: target.id, label: cardName(target, text) }));
        const target = port.to === null ? undefined : graph.byId.get(port.to);
        return (
          <Field
            key={port.id}
            label={card.ports.length === 1 ? t(m.next_of, { name: cardName(card, text) }) : portName(card, port, text)}
          >
            <Combobox
              value={port.to ?? open}
              options={[{ value: open, label: t(m.next_open) }, ...options]}
              emptyText={t(m.find_none)}
              onChange={(to) => (to === open ? editor.disconnect(port.from) : editor.connect(port.from, to))}
            />
            {target !== undefined && (
              <button type="button" className="link text-xs" onClick={() => onGo(target.id)}>
                {t(m.show_step)}
              </button>
            )}
          </Field>
        );
      })}
    </Section>
  );
}
