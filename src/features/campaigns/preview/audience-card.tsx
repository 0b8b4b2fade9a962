import { useMemo } from 'react';
import { Ban, Check } from 'lucide-react';
import type { JsonObject } from '@/core/kernel/json';
import { compileFilter } from '@/core/segments/evaluate';
import { profileView } from '@/core/segments/view';
import { useText } from '@/i18n/react';
import { Badge } from '@/ui/badge';
import { RichText } from '@/ui/rich-text';
import type { Campaign } from '@/workflow/documents/campaign';
import { useComposer } from '../context';
import { campaignMessages as m } from '../messages';

/** Whether the person may be sent to at this moment, with the filter that settled it. */
export function AudienceCard({ profile }: { readonly profile: JsonObject | null }) {
  const { t } = useText();
  const { campaign } = useComposer();
  const judged = useMemo(() => (profile === null ? null : judge(campaign, profile)), [campaign, profile]);
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

function judge(campaign: Campaign, profile: JsonObject) {
  const names: string[] = [];
  const slot = (name: string): number => names.push(name) - 1;
  const filter = compileFilter(campaign.audience.filter, { custom: slot, standard: slot });
  const view = profileView((index) => {
    const name = names[index];
    const value = name !== undefined && Object.hasOwn(profile, name) ? profile[name] : undefined;
    return value === null ? undefined : value;
  });
  const explained = filter.explain(view);
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
