import { CircleAlert } from 'lucide-react';
import type { EpochMs } from '@/core/kernel/time';
import { useText } from '@/i18n/react';
import { Icon } from '@/ui/icon';
import { TextField } from '@/ui/text-field';
import { simulatorMessages as messages } from '../messages';
import { parseLocal, toLocalText } from '../model/local-time';
import { useState } from 'react';

interface DateTimeFieldProps {
  readonly value: EpochMs;
  readonly onCommit: (at: EpochMs) => void;
  readonly size?: 'md' | 'sm';
  /** Needed outside a field. */
  readonly label?: string;
}

/** A moment by typing, in the zone of the page: `2026-03-02 09:00`, seconds and zones are understood. */
export function DateTimeField({ value, onCommit, size = 'md', label }: DateTimeFieldProps) {
  const { t, tools } = useText();
  const [isWrong, setWrong] = useState(false);
  const handleCommit = (text: string): void => {
    setWrong(false);
    const at = parseLocal(text, tools.zone);
    if (at !== null) onCommit(at);
  };
  return (
    <span className="date-field" onBlur={() => setWrong(false)}>
      <TextField
        mono
        size={size}
        {...(label !== undefined && { label })}
        value={toLocalText(value, tools.zone)}
        accepts={(text) => parseLocal(text, tools.zone) !== null}
        onInput={(text) => setWrong(parseLocal(text, tools.zone) === null)}
        onCommit={handleCommit}
      />
      {isWrong && (
        <span className="help bad" role="alert">
          <Icon of={CircleAlert} size="xs" />
          {t(messages.notADate)}
        </span>
      )}
    </span>
  );
}
