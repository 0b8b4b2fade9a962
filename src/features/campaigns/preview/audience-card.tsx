import { useMemo } from 'react';
import { Ban, Check } from 'lucide-react';
import type { JsonObject } from '@/core/kernel/json';
import { useAudienceScope } from '@/editors/use-audience-scope';
import { useText } from '@/i18n/react';
import { Badge } from '@/ui/badge';
import { RichText } from '@/ui/rich-text';
import { createAudienceJudge, type AudienceScope } from '@/workflow/audience';
import type { Campaign } from '@/workflow/documents/campaign';
import { useComposer } from '../context';
import { campaignMessages as m } from '../messages';

/** Whether the person may be sent to at this moment, with the filter that settled it. */
export function AudienceCard({ profile }: { readonly profile: JsonObject | null }) {
  const { t } = useText();
  const { campaign } = useComposer();
  const scope = useAudienceScope();
  const judged = useMemo(() => (profile === null ? null : judge(campaign, profile, scope)), [campaign, profile, scope]);
  return (
    <section className="card">
      <header>
        <b>{t(m.audience_now)}</b>
        <span>
          {judged === null ? (
            <span className="m">{t(m.rendering)}</span>
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

function judge(campaign: Campaign, profile: JsonObject, scope: AudienceScope) {
  const explained = createAudienceJudge(campaign.audience.filter, scope).explain(profile);
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
