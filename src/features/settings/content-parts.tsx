import type { ReactNode } from 'react';
import { Plus, Trash2 } from 'lucide-react';
import type { Message } from '@/core/kernel/message';
import { useText } from '@/i18n/react';
import { Button, IconButton } from '@/ui/button';
import { Field } from '@/ui/field';
import { TextField } from '@/ui/text-field';
import { contentMessages as m } from './content-messages';

interface ListProps {
  readonly title: Message;
  readonly empty: Message;
  readonly count: number;
  /** What adds one more; several where there are several kinds. */
  readonly adds: readonly { readonly label: Message; readonly onAdd: () => void }[];
  readonly children: ReactNode;
}

/** One kind of content: what there is of it, and a way to add more. */
export function Part({ title, empty, count, adds, children }: ListProps) {
  const { t } = useText();
  return (
    <div className="grid gap-2 border-t border-line pt-3">
      <h3 className="text-xs font-semibold">{t(title)}</h3>
      {count === 0 ? <p className="m">{t(empty)}</p> : children}
      <div className="flex flex-wrap gap-2">
        {adds.map(({ label, onAdd }) => (
          <Button key={t(label)} icon={Plus} onClick={onAdd}>
            {t(label)}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** One thing with its fields, and a way to remove it. */
export function Row({
  name,
  onRemove,
  children,
}: {
  readonly name: string;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useText();
  return (
    <div className="flex items-start gap-2">
      <div className="grid min-w-0 flex-1 gap-2">{children}</div>
      <IconButton icon={Trash2} name={t(m.remove, { name })} onClick={onRemove} />
    </div>
  );
}

export interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (text: string) => void;
}

interface NameProps extends TextProps {
  /** More than that it is not empty. */
  readonly accepts?: (text: string) => boolean;
}

export function Name({ label, value, onCommit, accepts }: NameProps) {
  return (
    <Field label={label}>
      <TextField
        value={value}
        maxLength={100}
        accepts={accepts ?? ((text) => text.trim() !== '')}
        onCommit={(text) => onCommit(text.trim())}
      />
    </Field>
  );
}

/** The smallest number not taken behind the word for something new. */
export function freshName(existing: readonly { readonly name: string }[], word: string): string {
  const taken = new Set(existing.map(({ name }) => name));
  if (!taken.has(word)) return word;
  let number = 2;
  while (taken.has(`${word} ${number}`)) number += 1;
  return `${word} ${number}`;
}
