import type { ReactNode } from 'react';
import { audienceSummary } from '@/editors/audience-summary';
import { entryWayText } from '@/editors/schedule-text';
import { sendLimitWords } from '@/editors/send-limits';
import { triggerPhrase } from '@/editors/trigger-phrase';
import { useText } from '@/i18n/react';
import type { Text } from '@/i18n/text';
import { setIdentity } from '@/state/commands/settings';
import { useRunState } from '@/state/react';
import type { Campaign } from '@/workflow/documents/campaign';
import { Field } from '@/ui/field';
import { RichText } from '@/ui/rich-text';
import { Select } from '@/ui/select';
import { TextField } from '@/ui/text-field';
import type { RunResult } from '@/workflow/run-result';
import { useComposer } from '../context';
import { campaignMessages as m } from '../messages';
import { Problems } from '../problems';
import { timingMessages as timing } from './timing-messages';
import { timingWords } from './timing-words';

/** The campaign in sentences, what the last run made of it, and what it is called. */
export function SummaryTab() {
  const text = useText();
  const { t } = text;
  const { campaign, findings } = useComposer();
  const result = useRunState((state) => state.result);
  const rows: readonly (readonly [string, ReactNode])[] = [
    [t(m['summary.trigger']), <Triggers key="triggers" />],
    ...(campaign.delivery.type === 'action' ? [timingRow(campaign, text)] : []),
    ...(campaign.delivery.type === 'scheduled' ? [] : [[t(m['summary.window']), windowWords(campaign, text)] as const]),
    [t(m['summary.audience']), <RichText key="audience">{audienceWords(campaign, text)}</RichText>],
    [t(m['summary.repeats']), repeatWords(campaign, text)],
    [t(timing['summary.limits']), limitWords(campaign, text)],
    [
      t(m['summary.request']),
      <span key="request" className="mono">
        {campaign.message.method} {campaign.message.url}
      </span>,
    ],
    [t(m['summary.last_run']), lastRunWords(campaign, result, text)],
  ];
  return (
    <div className="flow-tab">
      <section className="card">
        <header>
          <b>{t(m.summary_says)}</b>
        </header>
        <dl className="says">
          {rows.map(([name, words]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </section>
      <Problems findings={findings} />
      <IdentityCard />
    </div>
  );
}

function timingRow(campaign: Campaign, text: Text): readonly [string, ReactNode] {
  return [text.t(timing['summary.timing']), <RichText key="timing">{timingWords(campaign.timing, text)}</RichText>];
}

function Triggers() {
  const text = useText();
  const { delivery } = useComposer().campaign;
  const { triggers } = delivery;
  if (delivery.type !== 'action') return entryWayText(delivery, text);
  if (triggers.length === 0) return text.t(m.no_triggers);
  return (
    <RichText>
      {text.tools.list(
        triggers.map((trigger) => triggerPhrase(trigger, text)),
        'or',
      )}
    </RichText>
  );
}

function windowWords({ delivery }: Campaign, { t, tools }: Text): string {
  const { start, end } = delivery;
  const from = start === undefined ? t(m.window_open_start) : tools.moment(Date.parse(start));
  const until = end === undefined ? t(m.window_open_end) : tools.moment(Date.parse(end));
  return `${from} – ${until}`;
}

function audienceWords({ audience, send }: Campaign, text: Text): string {
  return `${audienceSummary(audience.filter, text)} · ${text.t(m[`send.${send.to}`])}`;
}

function limitWords({ send }: Campaign, text: Text): string {
  const words = sendLimitWords(send, text);
  return words.length === 0 ? text.t(timing['summary.no_limits']) : words.join(' · ');
}

function repeatWords({ reeligibility }: Campaign, { t, tools }: Text): string {
  if (!reeligibility.allowed) return `${t(m['reeligible.once'])}. ${t(m['reeligible.once.help'])}`;
  if (reeligibility.window.value === 0) return `${t(m['reeligible.every'])}. ${t(m['reeligible.every.help'])}`;
  return `${tools.length(reeligibility.window)}. ${t(m['reeligible.after.help'])}`;
}

function lastRunWords(campaign: Campaign, result: RunResult | null, { t }: Text): string {
  const counts = result?.summary.sends.find((send) => send.flow === campaign.id && send.step === null);
  if (counts === undefined) return t(m['summary.no_run']);
  const total = (record: Readonly<Record<string, number>>) => Object.values(record).reduce((sum, n) => sum + n, 0);
  const { sent, people } = counts;
  return t(m['summary.run'], { sent, people, aborted: total(counts.aborted), failed: total(counts.failed) });
}

function IdentityCard() {
  const { t } = useText();
  const { campaign, edit } = useComposer();
  const { description, tags, status } = campaign;
  return (
    <section className="card">
      <header>
        <b>{t(m.identity)}</b>
      </header>
      <div className="flow-card">
        <Field label={t(m.description)}>
          <TextField
            multiline
            value={description}
            onCommit={(next) => edit.change(setIdentity<Campaign>({ description: next }))}
          />
        </Field>
        <Field label={t(m.tags)} help={t(m.tags_help)}>
          <TextField
            value={tags.join(', ')}
            onCommit={(next) => edit.change(setIdentity<Campaign>({ tags: tagsIn(next) }))}
          />
        </Field>
        <Field label={t(m.status)}>
          <Select
            value={status}
            options={(['draft', 'active', 'stopped', 'archived'] as const).map((value) => ({
              value,
              label: t(m[`status.${value}`]),
            }))}
            onChange={(next) => edit.change(setIdentity<Campaign>({ status: next }))}
          />
        </Field>
      </div>
    </section>
  );
}

function tagsIn(text: string): string[] {
  return [...new Set(text.split(',').map((tag) => tag.trim()))].filter((tag) => tag !== '');
}
