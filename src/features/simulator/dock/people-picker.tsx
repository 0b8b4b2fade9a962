import { useMemo, useState } from 'react';
import { ChevronDown, Users } from 'lucide-react';
import { useText } from '@/i18n/react';
import { useRunState, useStores, useWorkspaceState } from '@/state/react';
import { Icon } from '@/ui/icon';
import { Popover } from '@/ui/popover';
import { Segmented } from '@/ui/segmented';
import { peopleHref } from '../links';
import { simulatorMessages as messages } from '../messages';
import { PersonList } from './person-list';

/** Whom the next run covers: everybody, or those picked. */
export function PeoplePicker() {
  const { t } = useText();
  const { run } = useStores();
  const only = useRunState((state) => state.only);
  const total = useWorkspaceState(({ workspace }) => workspace.people.length);
  const [isPicking, setPicking] = useState(false);
  const selected = useMemo(() => new Set(only ?? []), [only]);
  const isSome = isPicking || only !== null;
  const handlePick = (id: string): void => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    run.actions.choosePeople(next.size === 0 ? null : [...next]);
  };
  const handleWhom = (whom: 'all' | 'some'): void => {
    setPicking(whom === 'some');
    if (whom === 'all') run.actions.choosePeople(null);
  };
  const words =
    only === null ? t(messages.everyone, { count: total }) : t(messages.somePeople, { count: only.length, total });
  return (
    <Popover
      label={t(messages.people)}
      width={320}
      side="top"
      onOpenChange={(open) => setPicking(open && only !== null)}
      trigger={
        <button type="button" className="inp bar-choice">
          <span className="sr">{t(messages.people)}: </span>
          <Icon of={Users} size="s" />
          <span className="cut">{words}</span>
          <Icon of={ChevronDown} size="s" />
        </button>
      }
    >
      <Segmented
        label={t(messages.whom)}
        value={isSome ? 'some' : 'all'}
        options={[
          { value: 'all', label: t(messages.allOfThem) },
          { value: 'some', label: t(messages.onlySome), disabled: total === 0 },
        ]}
        onChange={handleWhom}
      />
      {isSome && <PersonList multiple selected={selected} onPick={handlePick} />}
      {isSome && only === null && <p className="pop-note">{t(messages.chooseNone)}</p>}
      <p className="pop-note">
        {t(messages.generateHint)}{' '}
        <a className="link" href={peopleHref}>
          {t(messages.goToPeople)}
        </a>
      </p>
    </Popover>
  );
}
