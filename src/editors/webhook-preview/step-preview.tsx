import { useMemo } from 'react';
import type { WebhookMessage } from '@/core/webhooks/message';
import { useText } from '@/i18n/react';
import { ButtonLink } from '@/ui/button';
import { Section } from '@/ui/section';
import { thresholdsOf } from '@/workflow/lint/thresholds';
import { Compare } from './compare-card';
import { DeliveryCard } from './delivery-card';
import { previewMessages as m } from './messages';
import { PersonBar } from './person-bar';
import type { SendPlace } from './place';
import { RequestCard } from './request-card';
import { usePreview, useProfile } from './use-preview';
import { useSubject } from './use-subject';

interface StepPreviewProps {
  readonly place: SendPlace;
  readonly message: WebhookMessage;
}

/** What a webhook step sends, for any person at any moment of their run. */
export function StepPreview({ place, message }: StepPreviewProps) {
  const { t } = useText();
  const subject = useSubject(place);
  const profile = useProfile(subject);
  const preview = usePreview(message, place, subject, profile);
  const lookAt = useMemo(() => {
    const [threshold] = thresholdsOf(message);
    return threshold === undefined ? null : { attribute: threshold.attribute, threshold };
  }, [message]);
  return (
    <Section title={t(m.step_preview)}>
      {subject.person === null ? (
        <div className="grid gap-2 text-xs">
          <p className="m">{t(m.step_no_people)}</p>
          <div>
            <ButtonLink href="#/people">{t(m.step_go_people)}</ButtonLink>
          </div>
        </div>
      ) : (
        <div className="step-preview">
          <PersonBar subject={subject} profile={profile} lookAt={lookAt} />
          <RequestCard preview={preview} message={message} />
          <Compare place={place} message={message} lookAt={lookAt} subject={subject} preview={preview} />
          <DeliveryCard preview={preview} subject={subject} />
        </div>
      )}
    </Section>
  );
}
