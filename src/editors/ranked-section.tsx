import type { ReactNode } from 'react';
import { Plus } from 'lucide-react';
import { useText } from '@/i18n/react';
import { Icon } from '@/ui/icon';
import { Section } from '@/ui/section';
import { stepEditorsMessages as m } from './step-messages';

interface RankedSectionProps {
  readonly title: string;
  /** Groups by rank, and how many there can be. */
  readonly count: number;
  readonly max: number;
  /** What is fixed since the launch; `null` before it. */
  readonly fixed: string | null;
  readonly onAdd: () => void;
  readonly children: ReactNode;
}

/** Groups in an order, with Everyone Else behind them and a button for one more. */
export function RankedSection({ title, count, max, fixed, onAdd, children }: RankedSectionProps) {
  const { t } = useText();
  const full = count >= max;
  return (
    <Section title={title} end={t(m.groups_count, { count: count + 1, max: max + 1 })}>
      {children}
      <AddBlock disabled={full || fixed !== null} title={full ? t(m.groups_full) : undefined} onAdd={onAdd}>
        {t(m.add_group)}
      </AddBlock>
      {fixed !== null && <p className="m mt-2 text-xs">{fixed}</p>}
    </Section>
  );
}

interface AddBlockProps {
  readonly disabled: boolean;
  /** Why there cannot be another one. */
  readonly title: string | undefined;
  readonly onAdd: () => void;
  readonly children: ReactNode;
}

/** Adds one more block below the others. */
export function AddBlock({ disabled, title, onAdd, children }: AddBlockProps) {
  return (
    <button type="button" className="add flex-1" disabled={disabled} title={title} onClick={onAdd}>
      <Icon of={Plus} size="xs" />
      {children}
    </button>
  );
}
