import { User, UserRoundX } from 'lucide-react';
import { useText } from '@/i18n/react';
import { useRunState, useWorkspaceState } from '@/state/react';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { peopleHref } from '../links';
import { simulatorMessages as messages } from '../messages';
import { useJourneyModel, useSession } from '../use-simulator';
import { EventScript } from './event-script';
import { Ruler } from './ruler';

interface JourneyViewProps {
  readonly flowId: string;
}

/** One person's run: the script at the left, time at the right. */
export function JourneyView({ flowId }: JourneyViewProps) {
  const { t } = useText();
  const model = useJourneyModel();
  const personId = useSession((session) => session.personId);
  const hasFailed = useRunState(({ findings }) => findings.length > 0);
  const people = useWorkspaceState(({ workspace }) => workspace.people.length);
  if (people === 0) {
    return (
      <EmptyState icon={UserRoundX} actions={<ButtonLink href={peopleHref}>{t(messages.goToPeople)}</ButtonLink>}>
        {t(messages.emptyPeople)}
      </EmptyState>
    );
  }
  if (model === null || personId === null) {
    if (hasFailed) return null;
    return (
      <EmptyState icon={User}>{t(personId === null ? messages.emptyJourney : messages.openingJourney)}</EmptyState>
    );
  }
  return (
    <div className="journey">
      <EventScript model={model} />
      <Ruler model={model} flowId={flowId} />
    </div>
  );
}
