import { useMemo } from 'react';
import { Ban, Check } from 'lucide-react';
import type { JsonObject } from '@/core/kernel/json';
import { useAudienceScope } from '@/editors/use-audience-scope';
import { previewMessages } from '@/editors/webhook-preview/messages';
import type { Subject } from '@/editors/webhook-preview/use-subject';
import { useText } from '@/i18n/react';
import { Badge } from '@/ui/badge';
import { RichText } from '@/ui/rich-text';
import { createAudienceJudge, type AudienceMoment, type AudienceScope } from '@/workflow/audience';
import { pastAt } from '@/workflow/audience-past';
import type { Campaign } from '@/workflow/documents/campaign';
import { useComposer } from '../context';
import { campaignMessages as m } from '../messages';

interface AudienceCardProps {
  readonly profile: JsonObject | null;
  readonly subject: Pick<Subject, 'journey' | 'moment' | 'at'>;
}

/** Whether the person may be sent to at this moment, with the filter that settled it. */
export function AudienceCard({ profile, subject }: AudienceCardProps) {
  const { t } = useText();
  const { campaign } = useComposer();
  const scope = useAudienceScope();
  const { journey, moment, at } = subject;
  const judged = useMemo(() => {
    const past = journey === null ? undefined : pastAt(journey.trace, { at, beforeSeq: moment?.seq });
    return profile === null ? null : judge(campaign, profile, scope, { at, past });
  }, [campaign, profile, scope, journey, moment, at]);
  return (
    <section className="card">
      <header>
        <b>{t(m.audience_now)}</b>
        <span>
          {judged === null ? (
            <span className="m">{t(previewMessages.rendering)}</span>
          ) : judged.passes ? (
            <Badge role="up" icon={Check}>
              {t(m.passes)}
            </Badge>
          ) : (
            <Badge role="stop" icon={Ban}>
              {t(m.refused)}
            </Badge>
          )}
        </span>
      </header>
      <ul className="side-text">
        {judged?.reasons.map((reason, index) => (
          <li key={index}>
            <RichText>{t(reason.because)}</RichText> <span className="m">{t(m.rule, { id: reason.rule })}</span>
          </li>
        ))}
        {judged !== null && judged.subscription !== null && (
          <li>
            <RichText>{t(m.subscription_refuses, { state: judged.subscription })}</RichText>{' '}
            <span className="m">{t(m.rule, { id: 'C-SEND-1' })}</span>
          </li>
        )}
      </ul>
    </section>
  );
}

function judge(campaign: Campaign, profile: JsonObject, scope: AudienceScope, moment: AudienceMoment) {
  const explained = createAudienceJudge(campaign.audience.filter, scope, moment).explain(profile);
  const state = typeof profile['email_subscribe'] === 'string' ? profile['email_subscribe'] : 'subscribed';
  const { to } = campaign.send;
  const allowed = to === 'all' || (to === 'opted_in_only' ? state === 'opted_in' : state !== 'unsubscribed');
  const reasons = explained.matches
    ? explained.asked.length === 0
      ? [explained]
      : explained.asked
    : [{ because: explained.because, rule: explained.rule }];
  return { passes: explained.matches && allowed, reasons, subscription: allowed ? null : state };
}
