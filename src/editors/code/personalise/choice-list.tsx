import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Search } from 'lucide-react';
import { useText } from '@/i18n/react';
import { Icon } from '@/ui/icon';
import type { Choice } from './choices';
import { personaliseMessages as m } from './messages';

interface ChoiceListProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly choices: readonly Choice[];
  readonly chosen: Choice | null;
  readonly onChoose: (choice: Choice) => void;
  /** Takes it at once. */
  readonly onTake: (choice: Choice) => void;
  /** Shown instead of the list when there is nothing. */
  readonly emptyText: string;
  /** Stands beside the search field. */
  readonly beside: ReactNode;
}

const shownAtMost = 200;

/** A search field and what it leaves, always in sight: the arrows choose while the focus stays in the field. */
export function ChoiceList({ query, onQuery, choices, chosen, onChoose, onTake, emptyText, beside }: ChoiceListProps) {
  const { t } = useText();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const shown = choices.slice(0, shownAtMost);
  const at = chosen === null ? -1 : shown.indexOf(chosen);
  const move = (to: number): void => {
    const index = Math.min(shown.length - 1, Math.max(0, to));
    const next = shown[index];
    if (next === undefined) return;
    onChoose(next);
    list.current?.children[index]?.scrollIntoView({ block: 'nearest' });
  };
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
  const handleKey = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (step === undefined || event.nativeEvent.isComposing) return;
    event.preventDefault();
    move(at + step);
  };
  return (
    <div className="grid gap-2">
      <div className="personalise-top">
        <div className="inp search">
          <Icon of={Search} size="s" className="m" />
          <input
            type="text"
            role="combobox"
            aria-label={t(m.search)}
            aria-expanded={shown.length > 0}
            aria-controls={shown.length > 0 ? id : undefined}
            aria-autocomplete="list"
            aria-activedescendant={at < 0 ? undefined : `${id}-${at}`}
            placeholder={t(m.search)}
            autoComplete="off"
            spellCheck={false}
            value={query}
            onChange={(event) => onQuery(event.target.value)}
            onKeyDown={handleKey}
          />
        </div>
        {beside}
      </div>
      {shown.length === 0 ? (
        <p className="personalise-none" role="status">
          {emptyText}
        </p>
      ) : (
        // The field above moves through it; the scroller itself can be reached for those who scroll by key.
        <div ref={list} id={id} role="listbox" aria-label={t(m.list)} className="personalise-list" tabIndex={-1}>
          {shown.map((choice, index) => (
            <div
              key={`${choice.name} ${choice.expression ?? ''}`}
              id={`${id}-${index}`}
              role="option"
              aria-selected={choice === chosen}
              className="opt"
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => onChoose(choice)}
              onDoubleClick={() => onTake(choice)}
            >
              <span className="mk" aria-hidden="true">
                {choice.glyph}
              </span>
              <span className="opt-text mono">{choice.name}</span>
              <small>{choice.hint}</small>
            </div>
          ))}
        </div>
      )}
      {choices.length > shownAtMost && (
        <p className="m text-xs">{t(m.more, { count: choices.length - shownAtMost })}</p>
      )}
    </div>
  );
}
