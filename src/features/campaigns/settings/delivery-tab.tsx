import { useText } from '@/i18n/react';
import { setDelivery, setReeligibility } from '@/state/commands/campaign';
import { setSend } from '@/state/commands/settings';
import { useWorkspaceState } from '@/state/react';
import type { Campaign } from '@/workflow/documents/campaign';
import { DateTimeField } from '@/editors/date-time-field';
import { useDurationLabels } from '@/editors/duration-labels';
import { SendLimits } from '@/editors/send-limits';
import { formatInstant } from '@/core/kernel/time';
import { DurationField } from '@/ui/duration-field';
import { Field } from '@/ui/field';
import { Segmented } from '@/ui/segmented';
import { Select } from '@/ui/select';
import { useComposer } from '../context';
import { campaignMessages as m } from '../messages';
import { findingsAt, Problems } from '../problems';
import { TimingCard } from './timing-card';
import { WayCard } from './way-card';

/** What sets the campaign off, when it counts, how often a person may receive it, and who is sent to at all. */
export function DeliveryTab() {
  const { t } = useText();
  const { campaign, edit, findings } = useComposer();
  const { delivery, send } = campaign;
  return (
    <div className="flow-tab">
      <WayCard />
      {delivery.type === 'action' && <TimingCard />}
      {delivery.type !== 'scheduled' && <WindowCard />}
      <ReeligibilityCard />
      <section className="card">
        <header>
          <b>{t(m.send_to)}</b>
        </header>
        <div className="flow-card">
          <Select
            grow
            label={t(m.send_to)}
            value={send.to}
            options={(['subscribed_or_opted_in', 'opted_in_only', 'all'] as const).map((value) => ({
              value,
              label: t(m[`send.${value}`]),
            }))}
            onChange={(to) => edit.change(setSend<Campaign>({ to }))}
          />
          <SendLimits value={send} onChange={(change) => edit.change(setSend<Campaign>(change))} />
          <Problems findings={findingsAt(findings, 'send')} />
        </div>
      </section>
    </div>
  );
}

function WindowCard() {
  const { t, tools } = useText();
  const { campaign, edit } = useComposer();
  const opensAt = useWorkspaceState(({ workspace }) => Date.parse(workspace.run.from));
  const bounds = [
    { key: 'start', label: t(m.window_start), open: t(m.window_open_start) },
    { key: 'end', label: t(m.window_end), open: t(m.window_open_end) },
  ] as const;
  return (
    <section className="card">
      <header>
        <b>{t(m.window)}</b>
        <span className="m">{t(m.window_help, { zone: tools.zone })}</span>
      </header>
      <div className="flow-card">
        {bounds.map(({ key, label, open }) => {
          const value = campaign.delivery[key];
          return (
            <Field key={key} label={label} help={value === undefined ? open : undefined}>
              <DateTimeField
                value={value === undefined ? null : Date.parse(value)}
                opensAt={opensAt}
                clearLabel={open}
                onClear={() => edit.change(setDelivery({ [key]: undefined }))}
                onChange={(at) => edit.change(setDelivery({ [key]: formatInstant(at) }), key)}
              />
            </Field>
          );
        })}
      </div>
    </section>
  );
}

type Repeat = 'once' | 'every' | 'after';

function repeatOf({ reeligibility }: Campaign): Repeat {
  if (!reeligibility.allowed) return 'once';
  return reeligibility.window.value === 0 ? 'every' : 'after';
}

function ReeligibilityCard() {
  const { t } = useText();
  const { campaign, edit, findings } = useComposer();
  const labels = useDurationLabels();
  const repeat = repeatOf(campaign);
  const choose = (next: Repeat): void => {
    const { window } = campaign.reeligibility;
    const kept = window.value > 0 ? window : { value: 1, unit: 'days' as const };
    edit.change(
      setReeligibility(
        next === 'once'
          ? { allowed: false }
          : { allowed: true, window: next === 'every' ? { value: 0, unit: 'minutes' } : kept },
      ),
    );
  };
  return (
    <section className="card">
      <header>
        <b>{t(m.reeligibility)}</b>
        <span>
          <Segmented
            label={t(m.reeligibility)}
            value={repeat}
            options={(['once', 'every', 'after'] as const).map((value) => ({
              value,
              label: t(m[`reeligible.${value}`]),
            }))}
            onChange={choose}
          />
        </span>
      </header>
      <div className="flow-card">
        <p className="m2">{t(m[`reeligible.${repeat}.help`])}</p>
        {repeat === 'after' && (
          <Field label={t(m.wait_length)}>
            <DurationField
              value={campaign.reeligibility.window}
              labels={labels}
              max={{ value: 720, unit: 'days' }}
              onCommit={(window) => edit.change(setReeligibility({ window }))}
            />
          </Field>
        )}
        <Problems findings={findingsAt(findings, 'reeligibility')} />
      </div>
    </section>
  );
}
