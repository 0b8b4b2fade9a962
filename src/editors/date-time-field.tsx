import { useMemo, useState } from 'react';
import { Calendar, CircleAlert, X } from 'lucide-react';
import type { EpochMs } from '@/core/kernel/time';
import { dayMs, instantToLocal, localToInstant } from '@/core/kernel/zone';
import { useText } from '@/i18n/react';
import { IconButton } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { dateOf, monthOf } from '@/ui/month';
import { MonthGrid, type MonthGridWords } from '@/ui/month-grid';
import { Popover } from '@/ui/popover';
import { TextField } from '@/ui/text-field';
import { dateMessages as m } from './date-messages';
import { parseLocal, toLocalText } from './local-time';

interface DateTimeFieldProps {
  readonly value: EpochMs | null;
  readonly onChange: (at: EpochMs) => void;
  /** No time is a value too: given, the field can be emptied. */
  readonly onClear?: () => void;
  /** What no time means, for the button that clears it. */
  readonly clearLabel?: string;
  /** The page's zone when left out. */
  readonly zone?: string;
  /** Day the calendar opens with while there is no time. */
  readonly opensAt?: EpochMs;
  readonly size?: 'md' | 'sm';
  /** Needed outside a field. */
  readonly label?: string;
}

/** A moment: typed (`2026-03-02 09:00`, seconds and zones are understood), or its day picked in a calendar. */
export function DateTimeField(props: DateTimeFieldProps) {
  const { value, onChange, onClear, clearLabel, size = 'md', label } = props;
  const { t, tools } = useText();
  const zone = props.zone ?? tools.zone;
  const [isWrong, setWrong] = useState(false);
  const isEmptied = (text: string): boolean => onClear !== undefined && text.trim() === '';
  const accepts = (text: string): boolean => isEmptied(text) || parseLocal(text, zone) !== null;
  const handleCommit = (text: string): void => {
    setWrong(false);
    const at = parseLocal(text, zone);
    if (at !== null) onChange(at);
    else if (isEmptied(text)) onClear?.();
  };
  return (
    <span className="date-field" onBlur={() => setWrong(false)}>
      <span className="date-line">
        <TextField
          mono
          size={size}
          {...(label !== undefined && { label })}
          placeholder={t(m.format)}
          value={value === null ? '' : toLocalText(value, zone)}
          accepts={accepts}
          onInput={(text) => setWrong(!accepts(text))}
          onCommit={handleCommit}
        />
        <DayPicker {...props} zone={zone} />
        {onClear !== undefined && value !== null && (
          <IconButton icon={X} variant="ghost" size={size} name={clearLabel ?? t(m.clear)} onClick={onClear} />
        )}
      </span>
      {isWrong && (
        <span className="help bad" role="alert">
          <Icon of={CircleAlert} size="xs" />
          {t(m.not_a_date)}
        </span>
      )}
    </span>
  );
}

interface DayPickerProps extends Pick<DateTimeFieldProps, 'value' | 'onChange' | 'opensAt' | 'size'> {
  readonly zone: string;
}

/** The calendar beside the text; a day keeps the time that was there. */
function DayPicker({ value, onChange, zone, opensAt, size = 'md' }: DayPickerProps) {
  const { t } = useText();
  const words = useMonthWords();
  const [isOpen, setOpen] = useState(false);
  const local = instantToLocal(zone, value ?? opensAt ?? Date.now());
  const day = Math.floor(local / dayMs);
  return (
    <Popover
      label={t(m.open)}
      open={isOpen}
      onOpenChange={setOpen}
      align="end"
      trigger={<IconButton icon={Calendar} variant="ghost" size={size} name={t(m.open)} />}
    >
      <MonthGrid
        value={day}
        isChosen={value !== null}
        words={words}
        onChoose={(chosen) => {
          setOpen(false);
          onChange(localToInstant(zone, chosen * dayMs + (value === null ? 0 : local - day * dayMs)));
        }}
      />
    </Popover>
  );
}

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;

function useMonthWords(): MonthGridWords {
  const { t } = useText();
  return useMemo(
    () => ({
      previous: t(m.previous),
      next: t(m.next),
      title: (month) => t(m.title, { ...month }),
      weekdays: weekdays.map((day) => ({ short: t(m[`short.${day}`]), long: t(m[`long.${day}`]) })),
      day: (day) => t(m.day, { ...monthOf(day), day: dateOf(day) }),
    }),
    [t],
  );
}
