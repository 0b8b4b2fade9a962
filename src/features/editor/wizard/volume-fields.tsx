import { useText } from '@/i18n/react';
import { setVolume } from '@/state/commands/entry';
import { Field } from '@/ui/field';
import { NumberField } from '@/ui/number-field';
import { Select } from '@/ui/select';
import { Switch } from '@/ui/switch';
import { scheduleMessages } from '@/editors/schedule-messages';
import { useEditor, useOpenCanvas } from '../context';
import { entrySettingsMessages as m } from './entry-messages';

const usual = { max: 1_000, per: 'day' } as const;
const usualScheduled = { max: 1_000, per: 'each_time' } as const;

/** How many entries there may be, over everybody (C-LIM-1, O-17). */
export function VolumeFields() {
  const { t } = useText();
  const editor = useEditor();
  const { volume, entry } = useOpenCanvas();
  const scheduled = entry.type === 'scheduled';
  const periods = scheduled ? (['each_time', 'lifetime'] as const) : (['hour', 'day', 'lifetime'] as const);
  const shown =
    volume === undefined || periods.some((period) => period === volume.per) ? periods : [...periods, volume.per];
  return (
    <>
      <Switch
        checked={volume !== undefined}
        label={t(m['volume.switch'])}
        state={t(volume === undefined ? scheduleMessages.off : scheduleMessages.on)}
        help={t(m['volume.help'])}
        onChange={(on) => editor.edit(setVolume(on ? (scheduled ? usualScheduled : usual) : undefined))}
      />
      {volume !== undefined && (
        <>
          <Field label={t(m['volume.max'])}>
            <NumberField
              integer
              min={1}
              width={110}
              value={volume.max}
              onCommit={(max) => editor.edit(setVolume({ ...volume, max }))}
            />
          </Field>
          <Field label={t(m['volume.per'])}>
            <Select
              value={volume.per}
              options={shown.map((per) => ({ value: per, label: t(m[`volume.${per}`]) }))}
              onChange={(per) => editor.edit(setVolume({ ...volume, per }))}
            />
          </Field>
        </>
      )}
    </>
  );
}
