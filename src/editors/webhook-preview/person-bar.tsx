import { useMemo, useState } from 'react';
import { Calendar, ChevronDown } from 'lucide-react';
import type { JsonObject } from '@/core/kernel/json';
import { DateTimeField } from '../date-time-field';
import { personName } from '@/i18n/person-name';
import { useText } from '@/i18n/react';
import { useWorkspaceState } from '@/state/react';
import { Avatar } from '@/ui/avatar';
import { Badge, type Role } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Icon } from '@/ui/icon';
import { Popover } from '@/ui/popover';
import { SearchField } from '@/ui/search-field';
import type { Subject } from './use-subject';
import { previewMessages as m } from './messages';
import './preview.css';
import type { Moment } from './moment';
import { searchPeople } from './quick-people';
import { QuickChoices, type LookAt } from './quick-choices';

interface PersonBarProps {
  readonly subject: Subject;
  readonly profile: JsonObject | null;
  /** What the webhook turns on: shown beside the name, and looked for by the quick choices. */
  readonly lookAt: LookAt | null;
}

/** Whom and when the previews show. */
export function PersonBar({ subject, profile, lookAt }: PersonBarProps) {
  return (
    <div className="who-bar">
      <PersonPicker subject={subject} profile={profile} lookAt={lookAt} />
      <MomentPicker subject={subject} />
    </div>
  );
}

/** A list of more is narrowed by typing. */
const listed = 50;

function PersonPicker({ subject, profile, lookAt }: PersonBarProps) {
  const attribute = lookAt?.attribute ?? null;
  const { t, tools } = useText();
  const people = useWorkspaceState(({ workspace }) => workspace.people);
  const [isOpen, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const found = useMemo(() => searchPeople(people, query, listed), [people, query]);
  const { person } = subject;
  if (person === null) return null;
  const name = personName(person);
  return (
    <Popover
      label={t(m.person)}
      open={isOpen}
      onOpenChange={setOpen}
      width={360}
      trigger={
        <button type="button" className="inp preview-person">
          <span className="sr">{t(m.person)}: </span>
          <Avatar name={name} />
          <span className="cut">{name}</span>
          {attribute !== null && (
            <span className="m cut">
              {attribute} {tools.value(profile?.[attribute])}
            </span>
          )}
          <span className="sp" />
          <Icon of={ChevronDown} size="s" />
        </button>
      }
    >
      <div className="p-2 grid gap-1">
        <SearchField value={query} onChange={setQuery} label={t(m.find_person)} />
        <QuickChoices subject={subject} lookAt={lookAt} />
        <ul className="pick" aria-label={t(m.person)}>
          {found.map((candidate) => (
            <li key={candidate.external_id}>
              <button
                type="button"
                className="opt"
                aria-current={candidate === person}
                onClick={() => {
                  subject.choosePerson(candidate.external_id);
                  setOpen(false);
                }}
              >
                <span className="cut">{personName(candidate)}</span>
                <span className="m cut">{attribute === null ? '' : tools.value(candidate[attribute])}</span>
              </button>
            </li>
          ))}
          {found.length === 0 && <li className="m p-2 text-xs">{t(m.no_person)}</li>}
        </ul>
      </div>
    </Popover>
  );
}

const roles: Readonly<Record<Moment['outcome'], Role>> = {
  sent: 'sent',
  aborted: 'stop',
  failed: 'stop',
  pending: 'wait',
  refused: 'else',
};

function MomentPicker({ subject }: { readonly subject: Subject }) {
  const { t, tools } = useText();
  const { moments, moment, at } = subject;
  const [isOpen, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <Popover
      label={t(m.moment)}
      open={isOpen}
      onOpenChange={setOpen}
      align="end"
      width={300}
      trigger={
        <Button icon={Calendar} iconEnd={ChevronDown}>
          <span className="sr">{t(m.moment)}: </span>
          {tools.moment(at)}
        </Button>
      }
    >
      <div className="p-3 grid gap-2 text-xs">
        <b>{t(m.moments)}</b>
        {moments.length === 0 && <p className="m">{t(m.never_triggered)}</p>}
        <ul className="pick">
          {moments.slice(0, listed).map((candidate) => (
            <li key={candidate.seq}>
              <button
                type="button"
                className="opt"
                aria-current={candidate === moment}
                onClick={() => {
                  subject.chooseMoment(candidate);
                  close();
                }}
              >
                <span className="tnum">{tools.moment(candidate.at)}</span>
                <Badge role={roles[candidate.outcome]}>{t(m[`moment.${candidate.outcome}`])}</Badge>
              </button>
            </li>
          ))}
        </ul>
        {moments.length > listed && <p className="m">{t(m.more_moments, { count: moments.length - listed })}</p>}
        <Field stack label={t(m.other_moment)}>
          <DateTimeField value={at} onChange={subject.chooseTime} />
        </Field>
      </div>
    </Popover>
  );
}
