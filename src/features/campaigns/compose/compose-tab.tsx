import { useMemo } from 'react';
import type { JsonObject } from '@/core/kernel/json';
import { PreviewSubjectProvider, type PreviewSubject } from '@/editors/code/preview-subject';
import { OutsideCard } from '@/editors/outside/outside-card';
import { Compare } from '@/editors/webhook-preview/compare-card';
import { DeliveryCard } from '@/editors/webhook-preview/delivery-card';
import { PersonBar } from '@/editors/webhook-preview/person-bar';
import type { Preview } from '@/editors/webhook-preview/preview';
import { RequestCard } from '@/editors/webhook-preview/request-card';
import { sendDataOf } from '@/editors/webhook-preview/send-data';
import type { Rendered } from '@/editors/webhook-preview/use-rendered';
import type { Subject } from '@/editors/webhook-preview/use-subject';
import { personName } from '@/i18n/person-name';
import { useText } from '@/i18n/react';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import type { Finding } from '@/workflow/run-result';
import { useComposer } from '../context';
import { campaignMessages as m } from '../messages';
import { boundaryOf } from '../model/boundary';
import { AudienceCard } from '../preview/audience-card';
import { Problems } from '../problems';
import { ComposeForm } from './compose-form';

interface ComposeTabProps {
  readonly subject: Subject;
  readonly profile: JsonObject | null;
  readonly preview: Rendered<Preview>;
}

/** Left what is sent, right what becomes of it for one person at one moment. */
export function ComposeTab({ subject, profile, preview }: ComposeTabProps) {
  const { campaign, findings, place } = useComposer();
  const lookAt = useMemo(() => boundaryOf(campaign), [campaign]);
  const shown = useShown(subject, profile);
  return (
    <div className="comp">
      <div className="comp-left">
        <PreviewSubjectProvider value={shown}>
          <ComposeForm profile={profile} at={subject.at} />
        </PreviewSubjectProvider>
      </div>
      <div className="comp-side">
        {subject.person === null ? (
          <NoPeople />
        ) : (
          <>
            <PersonBar subject={subject} profile={profile} lookAt={lookAt} />
            <RequestCard preview={preview} message={campaign.message} />
            <Compare place={place} message={campaign.message} lookAt={lookAt} subject={subject} preview={preview} />
            <DeliveryCard preview={preview} subject={subject} />
            <AudienceCard profile={profile} subject={subject} />
          </>
        )}
        <OutsideCard />
        <Problems findings={findings.filter((finding) => !standsAtField(finding))} />
      </div>
    </div>
  );
}

/** Whom the right side shows, for what is inserted on the left. */
function useShown({ person, journey, moment, at }: Subject, profile: JsonObject | null): PreviewSubject | null {
  const { campaign } = useComposer();
  const { id, name } = campaign;
  return useMemo(() => {
    if (person === null || profile === null) return null;
    const place = { flow: { id, name }, step: null };
    return { name: personName(person), data: sendDataOf(place, { trace: journey?.trace ?? [], moment, at }, profile) };
  }, [person, profile, journey, moment, at, id, name]);
}

/** Shown right under the field it is about, so not again at the side. */
function standsAtField({ path }: Finding): boolean {
  return /^message\.(url|headers|body)\b/.test(path);
}

function NoPeople() {
  const { t } = useText();
  return <EmptyState actions={<ButtonLink href="#/people">{t(m.go_people)}</ButtonLink>}>{t(m.no_people)}</EmptyState>;
}
