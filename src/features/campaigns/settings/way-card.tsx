import { ScheduleEditor } from '@/editors/schedule-editor';
import { scheduleMessages } from '@/editors/schedule-messages';
import { TriggerListEditor } from '@/editors/trigger-list-editor';
import { useText } from '@/i18n/react';
import { setDelivery } from '@/state/commands/campaign';
import { useWorkspaceState } from '@/state/react';
import { Segmented } from '@/ui/segmented';
import { Switch } from '@/ui/switch';
import { entryTypes, type EntryType } from '@/workflow/documents/schedule';
import { useComposer } from '../context';
import { findingsAt, Problems } from '../problems';
import { timingMessages as m } from './timing-messages';

/** What sets the campaign off: actions, a schedule, or a call (W-SCHED-1). */
export function WayCard() {
  const { t } = useText();
  const { campaign, edit, findings } = useComposer();
  const { type } = campaign.delivery;
  return (
    <section className="card">
      <header>
        <b>{t(m.way)}</b>
        <span>
          <Segmented<EntryType>
            label={t(m.way)}
            value={type}
            options={entryTypes.map((way) => ({ value: way, label: t(scheduleMessages[`type.${way}`]) }))}
            onChange={(next) => edit.change(setDelivery({ type: next }))}
          />
        </span>
      </header>
      <div className="flow-card">
        <p className="m2">{t(m[`way.${type}`])}</p>
        {type === 'action' && <Triggers />}
        {type === 'scheduled' && <Schedule />}
        <Problems findings={findingsAt(findings, 'delivery')} />
      </div>
    </section>
  );
}

function Triggers() {
  const { campaign, edit, known } = useComposer();
  return (
    <div className="grp">
      <TriggerListEditor
        value={campaign.delivery.triggers}
        attributes={known.attributes}
        events={known.events}
        products={known.products}
        onChange={(triggers) => edit.change(setDelivery({ triggers: [...triggers] }))}
      />
    </div>
  );
}

function Schedule() {
  const { t } = useText();
  const { campaign, edit } = useComposer();
  const opensAt = useWorkspaceState(({ workspace }) => workspace.run.from);
  const { schedule, localTime = false } = campaign.delivery;
  return (
    <>
      <ScheduleEditor
        value={schedule}
        opensAt={opensAt}
        onChange={(next) => edit.change(setDelivery({ schedule: next }))}
      />
      {schedule !== undefined && schedule.type !== 'launch' && (
        <Switch
          checked={localTime}
          label={t(scheduleMessages.local)}
          help={t(m.local_help)}
          onChange={(on) => edit.change(setDelivery({ localTime: on ? true : undefined }))}
        />
      )}
    </>
  );
}
