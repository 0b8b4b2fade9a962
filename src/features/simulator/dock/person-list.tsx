import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { Check, Search } from 'lucide-react';
import { useText } from '@/i18n/react';
import { useWorkspaceState } from '@/state/react';
import { Avatar } from '@/ui/avatar';
import { Icon } from '@/ui/icon';
import { simulatorMessages as messages } from '../messages';
import { usePersonNames } from '../use-simulator';

interface PersonListProps {
  readonly selected: ReadonlySet<string>;
  readonly onPick: (id: string) => void;
  /** Several may be chosen: picking toggles. */
  readonly multiple?: boolean;
}

const shownAtMost = 60;

interface Found {
  readonly ids: readonly string[];
  readonly more: number;
}

function useFound(query: string): Found {
  const people = useWorkspaceState(({ workspace }) => workspace.people);
  const { full } = usePersonNames();
  return useMemo(() => {
    const needle = query.trim().toLowerCase();
    const ids: string[] = [];
    let more = 0;
    for (const { external_id: id } of people) {
      const fits = needle === '' || id.toLowerCase().includes(needle) || full(id).toLowerCase().includes(needle);
      if (!fits) continue;
      if (ids.length < shownAtMost) ids.push(id);
      else more += 1;
    }
    return { ids, more };
  }, [people, query, full]);
}

/** Search field with the people found under it; arrows move, Enter picks. */
export function PersonList({ selected, onPick, multiple = false }: PersonListProps) {
  const { t } = useText();
  const { full } = usePersonNames();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const base = useId();
  const { ids, more } = useFound(query);
  const move = (to: number): void => {
    const next = Math.min(ids.length - 1, Math.max(0, to));
    setActive(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };
  const handleKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const id = ids[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') move(active + (event.key === 'ArrowDown' ? 1 : -1));
    else if (event.key === 'Enter' && id !== undefined) onPick(id);
    else return;
    event.preventDefault();
  };
  return (
    <div className="person-list">
      <div className="inp sm">
        <Icon of={Search} size="xs" />
        <input
          type="text"
          role="combobox"
          aria-expanded
          aria-controls={`${base}l`}
          aria-autocomplete="list"
          aria-label={t(messages.findPerson)}
          aria-activedescendant={ids.length > 0 ? `${base}${active}` : undefined}
          autoComplete="off"
          autoFocus
          placeholder={t(messages.findPerson)}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
          }}
          onKeyDown={handleKey}
        />
      </div>
      <ul ref={list} id={`${base}l`} role="listbox" aria-label={t(messages.people)} aria-multiselectable={multiple}>
        {ids.map((id, index) => (
          <li
            key={id}
            id={`${base}${index}`}
            role="option"
            aria-selected={selected.has(id)}
            className="opt"
            data-highlighted={index === active ? '' : undefined}
            onPointerDown={(event) => event.preventDefault()}
            onPointerMove={() => setActive(index)}
            onClick={() => onPick(id)}
          >
            {multiple && (
              <span className="tick" aria-hidden="true">
                {selected.has(id) && <Icon of={Check} size="xs" />}
              </span>
            )}
            <Avatar name={full(id)} />
            <span className="opt-text cut">{full(id)}</span>
            {full(id) !== id && <small className="mono cut">{id}</small>}
            {!multiple && selected.has(id) && <Icon of={Check} size="s" className="text-accent" />}
          </li>
        ))}
      </ul>
      {ids.length === 0 && <p className="opt-none">{t(messages.nobodyFound)}</p>}
      {more > 0 && <p className="opt-none">{t(messages.moreFound, { count: more })}</p>}
    </div>
  );
}
