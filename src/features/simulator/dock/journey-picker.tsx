import { useMemo, useState } from 'react';
import { ChevronDown, User } from 'lucide-react';
import { useText } from '@/i18n/react';
import { Avatar } from '@/ui/avatar';
import { Icon } from '@/ui/icon';
import { Popover } from '@/ui/popover';
import { simulatorMessages as messages } from '../messages';
import { useActions } from '../use-actions';
import { usePersonNames, useSession } from '../use-simulator';
import { PersonList } from './person-list';

/** Whose journey is shown. */
export function JourneyPicker() {
  const { t } = useText();
  const { full } = usePersonNames();
  const personId = useSession((session) => session.personId);
  const { openPerson } = useActions();
  const [isOpen, setOpen] = useState(false);
  const selected = useMemo(() => new Set(personId === null ? [] : [personId]), [personId]);
  const handlePick = (id: string): void => {
    setOpen(false);
    openPerson(id);
  };
  const name = personId === null ? t(messages.choosePerson) : full(personId);
  return (
    <Popover
      label={t(messages.choosePerson)}
      width={300}
      side="top"
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <button type="button" className="inp bar-person">
          <span className="sr">{t(messages.person)}: </span>
          {personId === null ? <Icon of={User} size="s" /> : <Avatar name={name} />}
          <span className="cut">{name}</span>
          <Icon of={ChevronDown} size="s" />
        </button>
      }
    >
      <PersonList selected={selected} onPick={handlePick} />
    </Popover>
  );
}
