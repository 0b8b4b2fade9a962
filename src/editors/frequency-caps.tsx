import { Plus, Trash2 } from 'lucide-react';
import { channels } from '@/core/engine/sending';
import { useText } from '@/i18n/react';
import { Button, IconButton } from '@/ui/button';
import { NumberField } from '@/ui/number-field';
import { Select } from '@/ui/select';
import { TextField } from '@/ui/text-field';
import type { FrequencyCap } from '@/workflow/documents/sending';
import { sendingMessages as m } from './sending-messages';

interface FrequencyCapsProps {
  readonly value: readonly FrequencyCap[];
  readonly onChange: (value: readonly FrequencyCap[]) => void;
}

/** Rules beyond these do not count (W-CAP-1). */
const most = 10;
const units = ['minutes', 'days', 'weeks'] as const;
const longest = { minutes: 43_200, days: 30, weeks: 4 } as const;

/** The workspace's frequency caps, one a line (W-CAP-1). */
export function FrequencyCaps({ value, onChange }: FrequencyCapsProps) {
  const { t } = useText();
  const add = (): void => onChange([...value, { max: 1, channel: 'any', every: { value: 1, unit: 'days' } }]);
  return (
    <div className="grid gap-2">
      {value.length === 0 && <p className="m">{t(m.caps_none)}</p>}
      {value.map((cap, index) => (
        // Caps have no identity and are edited in place.
        <CapRow
          key={index}
          cap={cap}
          number={index + 1}
          onChange={(next) => onChange(value.with(index, next))}
          onRemove={() => onChange(value.toSpliced(index, 1))}
        />
      ))}
      <div>
        <Button icon={Plus} disabled={value.length >= most} onClick={add}>
          {t(m.cap_add)}
        </Button>
        {value.length >= most && <span className="m ml-2 text-xs">{t(m.caps_full)}</span>}
      </div>
    </div>
  );
}

interface CapRowProps {
  readonly cap: FrequencyCap;
  readonly number: number;
  readonly onChange: (cap: FrequencyCap) => void;
  readonly onRemove: () => void;
}

function CapRow({ cap, number, onChange, onRemove }: CapRowProps) {
  const { t } = useText();
  const { max, channel, every, tag } = cap;
  const name = t(m.cap_name, { number });
  const label = (part: string): string => `${name}: ${part}`;
  const setUnit = (unit: (typeof units)[number]): void =>
    onChange({ ...cap, every: { value: Math.min(every.value, longest[unit]), unit } });
  const setTag = (text: string): void => {
    const { tag: _before, ...rest } = cap;
    onChange(text.trim() === '' ? rest : { ...cap, tag: text.trim() });
  };
  return (
    <div role="group" aria-label={name} className="flex flex-wrap items-center gap-2">
      <span className="m">{t(m.cap_max)}</span>
      <NumberField
        integer
        label={label(t(m.cap_max))}
        min={1}
        max={100}
        width={56}
        value={max}
        onCommit={(next) => onChange({ ...cap, max: next })}
      />
      <Select
        label={label(t(m.cap_channel))}
        value={channel}
        options={(['any', ...channels] as const).map((one) => ({ value: one, label: t(m[`channel.${one}`]) }))}
        onChange={(next) => onChange({ ...cap, channel: next })}
      />
      <span className="m">{t(m.cap_every)}</span>
      <NumberField
        integer
        label={label(t(m.cap_every))}
        min={1}
        max={longest[every.unit]}
        width={64}
        value={every.value}
        onCommit={(next) => onChange({ ...cap, every: { ...every, value: next } })}
      />
      <Select
        label={label(t(m.cap_unit))}
        value={every.unit}
        options={units.map((unit) => ({ value: unit, label: t(m[`unit.${unit}`]) }))}
        onChange={setUnit}
      />
      <span className="m">{t(m.cap_tag)}</span>
      <TextField label={label(t(m.cap_tag))} value={tag ?? ''} placeholder={t(m.cap_any_tag)} onCommit={setTag} />
      <IconButton variant="ghost" icon={Trash2} name={t(m.cap_remove, { number })} onClick={onRemove} />
    </div>
  );
}
