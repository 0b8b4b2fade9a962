import { useMemo } from 'react';
import { CirclePlay, Trash2 } from 'lucide-react';
import { personName } from '@/i18n/person-name';
import { useText } from '@/i18n/react';
import { useRunState, useStores, useWorkspaceState } from '@/state/react';
import { Avatar } from '@/ui/avatar';
import { Button, ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { showToast } from '@/ui/toast';
import { hrefs } from './hrefs';
import { peopleMessages } from './messages';
import { scoreAttributeOf } from './model/person-facts';
import { PersonHistory } from './person-history';
import { PersonProfile } from './person-profile';

interface PersonPageProps {
  readonly personId: string;
  readonly onGo: (route: string) => void;
  /** Opens the person in the simulator. */
  readonly onPlay: (personId: string) => void;
}

export function PersonPage({ personId, onGo, onPlay }: PersonPageProps) {
  const { t, tools } = useText();
  const stores = useStores();
  const person = useWorkspaceState(({ workspace }) => workspace.people.find((one) => one.external_id === personId));
  const canvases = useWorkspaceState(({ workspace }) => workspace.canvases);
  const score = useMemo(() => scoreAttributeOf(canvases), [canvases]);
  const last = useRunState((run) => run.result?.people.find((one) => one.id === personId));
  const canvas = canvases.find((one) => one.status !== 'archived');
  if (person === undefined) {
    return (
      <EmptyState actions={<ButtonLink href={`#${hrefs.people}`}>{t(peopleMessages.allPeople)}</ButtonLink>}>
        {t(peopleMessages.notHere)}
      </EmptyState>
    );
  }
  const name = personName(person);
  const scoreValue = score === null ? undefined : person[score];
  const remove = (): void => {
    const before = stores.workspace.getState().workspace;
    stores.workspace.actions.removePerson(personId);
    onGo(hrefs.people);
    showToast(t(peopleMessages.removed, { name }), {
      label: t(peopleMessages.undo),
      onSelect: () => stores.workspace.actions.replacePeople(before.people, before.events),
    });
  };
  const play = (id: string): void => {
    onPlay(personId);
    onGo(hrefs.canvas(id));
  };
  return (
    <>
      <header>
        <div className="flex items-center gap-3 min-w-0">
          <Avatar name={name} large />
          <div className="min-w-0">
            <nav className="text-xs m">
              <a className="link" href={`#${hrefs.people}`}>
                {t(peopleMessages.back)}
              </a>{' '}
              / <span className="mono">{person.external_id}</span>
            </nav>
            <h1 className="cut">{name}</h1>
          </div>
        </div>
        {score !== null && (
          <div className="person-score">
            {typeof scoreValue === 'number' ? (
              <b>{tools.number(scoreValue)}</b>
            ) : (
              <span>{tools.value(scoreValue)}</span>
            )}
            <span className="m text-xs">
              {score}
              {last !== undefined && ` · ${t(peopleMessages.afterRun, { score: last.finalScore })}`}
            </span>
          </div>
        )}
        <Button icon={Trash2} variant="ghost" onClick={remove}>
          {t(peopleMessages.removePerson)}
        </Button>
        {canvas !== undefined && (
          <Button icon={CirclePlay} variant="primary" onClick={() => play(canvas.id)}>
            {t(peopleMessages.playJourney)}
          </Button>
        )}
      </header>
      <div className="person">
        <PersonProfile person={person} />
        <PersonHistory personId={personId} />
      </div>
    </>
  );
}
