import type { JsonObject } from '@/core/kernel/json';
import { OutsideCard } from '@/editors/outside/outside-card';
import { useText } from '@/i18n/react';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import type { Finding } from '@/workflow/run-result';
import { useComposer } from '../context';
import type { Subject } from '../hooks/use-person';
import { campaignMessages as m } from '../messages';
import { boundaryOf } from '../model/boundary';
import type { Preview } from '../model/preview';
import type { Rendered } from '../hooks/use-preview';
import { AudienceCard } from '../preview/audience-card';
import { DeliveryCard } from '../preview/delivery-card';
import { PersonBar } from '../preview/person-bar';
import { RequestCard } from '../preview/request-card';
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
            <PersonBar subject={subject} profile={profile} attribute={boundaryOf(campaign)?.attribute ?? null} />
            <RequestCard preview={preview} />
            <DeliveryCard preview={preview} subject={subject} />
            <AudienceCard profile={profile} />
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
