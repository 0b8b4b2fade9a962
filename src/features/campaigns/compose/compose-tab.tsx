import type { JsonObject } from '@/core/kernel/json';
import { OutsideCard } from '@/editors/outside/outside-card';
import { DeliveryCard } from '@/editors/webhook-preview/delivery-card';
import { PersonBar } from '@/editors/webhook-preview/person-bar';
import type { Preview } from '@/editors/webhook-preview/preview';
import { RequestCard } from '@/editors/webhook-preview/request-card';
import type { Rendered } from '@/editors/webhook-preview/use-rendered';
import type { Subject } from '@/editors/webhook-preview/use-subject';
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
  const { campaign, findings } = useComposer();
  return (
    <div className="comp">
      <div className="comp-left">
        <ComposeForm profile={profile} at={subject.at} />
      </div>
      <div className="comp-side">
        {subject.person === null ? (
          <NoPeople />
        ) : (
          <>
            <PersonBar subject={subject} profile={profile} lookAt={boundaryOf(campaign)} />
            <RequestCard preview={preview} message={campaign.message} />
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

/** Shown right under the field it is about, so not again at the side. */
function standsAtField({ path }: Finding): boolean {
  return /^message\.(url|headers|body)\b/.test(path);
}

function NoPeople() {
  const { t } = useText();
  return <EmptyState actions={<ButtonLink href="#/people">{t(m.go_people)}</ButtonLink>}>{t(m.no_people)}</EmptyState>;
}
