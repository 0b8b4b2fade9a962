import { Calendar, ChevronDown } from 'lucide-react';
import { formatInstant } from '@/core/kernel/time';
import { DateTimeField } from '@/editors/date-time-field';
import { useText } from '@/i18n/react';
import { useStores, useWorkspaceState } from '@/state/react';
import { Field } from '@/ui/field';
import { Icon } from '@/ui/icon';
import { NumberField } from '@/ui/number-field';
import { Popover } from '@/ui/popover';
import { Segmented } from '@/ui/segmented';
import { simulatorMessages as messages } from '../messages';
import { dayMs } from '../model/time-scale';
import { PathChoices } from './path-choices';
import { useHorizonProblem } from './use-horizon';
import { RunChanges } from './run-changes';
import { MoreRules, SameSecond } from './run-rules';

interface RunSettingsButtonProps {
  readonly flowId: string;
}

const lengths = ['7', '30', '60', '90'] as const;

/** Start, end, seed and rules of the next run. */
export function RunSettingsButton({ flowId }: RunSettingsButtonProps) {
  const { t } = useText();
  const settings = useWorkspaceState(({ workspace }) => workspace.run);
  const from = Date.parse(settings.from);
  const until = Date.parse(settings.until);
  const words = t(until > from ? messages.span : messages.spanBackwards, { from, until, length: until - from });
  return (
    <Popover
      label={t(messages.settings)}
      width={372}
      side="top"
      trigger={
        <button type="button" className="inp bar-choice">
          <span className="sr">{t(messages.settings)}: </span>
          <Icon of={Calendar} size="s" />
          <span className="cut">{words}</span>
          <Icon of={ChevronDown} size="s" />
        </button>
      }
    >
      <RunSettingsForm flowId={flowId} />
    </Popover>
  );
}

function RunSettingsForm({ flowId }: RunSettingsButtonProps) {
  const { t, tools } = useText();
  const { workspace } = useStores();
  const { editRun } = workspace.actions;
  const settings = useWorkspaceState((state) => state.workspace.run);
  const from = Date.parse(settings.from);
  const until = Date.parse(settings.until);
  const problem = useHorizonProblem(flowId);
  const days = String((until - from) / dayMs);
  const length = lengths.find((one) => one === days) ?? null;
  return (
    <div className="run-settings">
      <Field label={t(messages.start)}>
        <DateTimeField value={from} onChange={(at) => editRun({ from: formatInstant(at) })} />
      </Field>
      <Field
        label={t(messages.end)}
        help={t(messages.zoneHelp, { zone: tools.zone })}
        problem={
          problem?.type === 'empty'
            ? t(messages.horizonEmpty)
            : problem === null
              ? undefined
              : t(messages.horizonWindow, { window: problem.windowMs, atLeast: problem.atLeast })
        }
      >
        <DateTimeField value={until} onChange={(at) => editRun({ until: formatInstant(at) })} />
      </Field>
      <Field label={t(messages.lengthOfRun)}>
        <Segmented
          value={length ?? ''}
          options={lengths.map((value) => ({ value, label: tools.duration(Number(value) * dayMs) }))}
          onChange={(value) => editRun({ until: formatInstant(from + Number(value) * dayMs) })}
        />
      </Field>
      <Field label={t(messages.seed)} help={t(messages.seedHelp)}>
        <NumberField integer width={110} value={settings.seed} onCommit={(seed) => editRun({ seed })} />
      </Field>
      <SameSecond value={settings.sameSecond} onChange={(sameSecond) => editRun({ sameSecond })} />
      <PathChoices flowId={flowId} settings={settings} onChange={editRun} />
      <RunChanges flowId={flowId} settings={settings} onChange={editRun} />
      <MoreRules settings={settings} onChange={editRun} />
    </div>
  );
}
