import { useRef, useState, type ReactNode } from 'react';
import { ArrowDown, ArrowUp, Ellipsis, Plus, Trash2 } from 'lucide-react';
import type { Trigger } from '@/core/segments/trigger';
import { useText } from '@/i18n/react';
import { Icon } from '@/ui/icon';
import { Menu, type MenuItem } from '@/ui/menu';
import type { KnownAttribute, KnownEvent } from './known-names';
import { editorsMessages as m } from './messages';
import { RichText } from '@/ui/rich-text';
import { TriggerForm } from './trigger-form';
import { hasChoices, isNamed, newTrigger, triggerGroupNames, triggerGroups, type TriggerKind } from './trigger-kinds';
import { triggerName, triggerPhrase } from './trigger-phrase';

export interface TriggerListEditorProps {
  readonly value: readonly Trigger[];
  readonly onChange: (value: readonly Trigger[]) => void;
  readonly attributes: readonly KnownAttribute[];
  readonly events: readonly KnownEvent[];
  readonly products?: readonly KnownEvent[];
  /** What the list belongs to ("Strong intent"); tells several "Add trigger" on one page apart. */
  readonly owner?: string;
  /** Beside a trigger: what is wrong with it. */
  readonly problems?: Readonly<Record<number, ReactNode>>;
}

/** Triggers joined by OR (C-ENTRY-8, C-ACTION-5, W-TRIG-1): one line each, which opens where it stands. */
export function TriggerListEditor(props: TriggerListEditorProps) {
  const { value, onChange, attributes, events, products, owner, problems } = props;
  const { t } = useText();
  const [open, setOpen] = useState<number | null>(null);
  const [fresh, setFresh] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const add = (kind: TriggerKind): void => {
    const trigger = newTrigger(kind);
    onChange([...value, trigger]);
    setOpen(hasChoices(trigger) ? value.length : null);
    setFresh(true);
  };
  const change = (index: number, next: Trigger): void => {
    onChange(value.with(index, next));
    if (!fresh || !isNamed(next)) return;
    setFresh(false);
    setOpen(null);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-trigger="${index}"]`)?.focus());
  };
  const move = (from: number, to: number): void => {
    const moved = value[from];
    if (moved === undefined) return;
    onChange(value.toSpliced(from, 1).toSpliced(to, 0, moved));
    setOpen(null);
  };
  return (
    <div ref={list}>
      {value.length === 0 && <p className="t m">{t(m['triggers.none'])}</p>}
      {value.map((trigger, index) => (
        // Triggers have no identity; the open one is remembered by place.
        <TriggerRow
          key={index}
          trigger={trigger}
          index={index}
          open={open === index}
          onToggle={() => {
            setOpen(open === index ? null : index);
            setFresh(false);
          }}
          problem={problems?.[index]}
          menu={[
            {
              label: t(m['triggers.up']),
              icon: ArrowUp,
              disabled: index === 0,
              onSelect: () => move(index, index - 1),
            },
            {
              label: t(m['triggers.down']),
              icon: ArrowDown,
              disabled: index === value.length - 1,
              onSelect: () => move(index, index + 1),
            },
            { type: 'separator' },
            {
              label: t(m['triggers.remove']),
              icon: Trash2,
              danger: true,
              onSelect: () => {
                onChange(value.toSpliced(index, 1));
                setOpen(null);
              },
            },
          ]}
        >
          <TriggerForm
            value={trigger}
            attributes={attributes}
            events={events}
            products={products}
            fresh={fresh}
            onChange={(next) => change(index, next)}
          />
        </TriggerRow>
      ))}
      <AddTrigger owner={owner} onAdd={add} />
    </div>
  );
}

interface TriggerRowProps {
  readonly trigger: Trigger;
  readonly index: number;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly menu: readonly MenuItem[];
  readonly problem: ReactNode;
  readonly children: ReactNode;
}

function TriggerRow({ trigger, index, open, onToggle, menu, problem, children }: TriggerRowProps) {
  const text = useText();
  const { t } = text;
  const name = triggerName(trigger, text);
  const canOpen = hasChoices(trigger) || trigger.type === 'unknown';
  const phrase =
    trigger.type === 'custom_event' && trigger.event !== '' && trigger.properties.length === 0 ? (
      <span className="mono">{trigger.event}</span>
    ) : (
      <>
        <RichText>{triggerPhrase(trigger, text)}</RichText>
        {trigger.type === 'session_start' && <span className="m">· {t(m['phrase.any_app'])}</span>}
      </>
    );
  return (
    <>
      <div className="t">
        {canOpen ? (
          <button
            type="button"
            className="flex min-h-[28px] min-w-0 flex-1 items-center gap-1.5 text-start"
            data-trigger={index}
            aria-expanded={open}
            aria-label={t(m['triggers.edit'], { name })}
            onClick={onToggle}
          >
            <span className="cut flex items-center gap-1" title={name}>
              {phrase}
            </span>
          </button>
        ) : (
          <span className="cut flex flex-1 items-center gap-1" title={name}>
            {phrase}
          </span>
        )}
        <Menu
          align="end"
          trigger={
            <button type="button" className="btn gh sm ic ms-auto -me-1" aria-label={t(m['triggers.more'], { name })}>
              <Icon of={Ellipsis} size="s" />
            </button>
          }
          items={menu}
        />
      </div>
      {problem !== undefined && problem !== null && <p className="help bad px-3 pb-1">{problem}</p>}
      {open && <div className="border-t border-line bg-surface-2 px-3 py-2.5">{children}</div>}
    </>
  );
}

interface AddTriggerProps {
  readonly owner: string | undefined;
  readonly onAdd: (kind: TriggerKind) => void;
}

function AddTrigger({ owner, onAdd }: AddTriggerProps) {
  const { t } = useText();
  return (
    <Menu
      trigger={
        <button
          type="button"
          className="t a"
          aria-label={owner === undefined ? undefined : t(m['triggers.add_to'], { name: owner })}
        >
          <Icon of={Plus} size="xs" />
          <span>{t(m['triggers.add'])}</span>
        </button>
      }
      items={triggerGroupNames.flatMap((group): readonly MenuItem[] => [
        { type: 'heading', label: t(m[`trigger_group.${group}`]) },
        ...triggerGroups[group].map((kind) => ({ label: t(m[`trigger.${kind}`]), onSelect: () => onAdd(kind) })),
      ])}
    />
  );
}
