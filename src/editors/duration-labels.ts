import { useMemo } from 'react';
import { useText } from '@/i18n/react';
import type { DurationLabels } from '@/ui/duration-field';
import { editorsMessages as m } from './messages';

/** Words for {@link DurationLabels} in the language of the page. */
export function useDurationLabels(): DurationLabels {
  const { t } = useText();
  return useMemo(
    () => ({
      unit: t(m['duration.unit']),
      units: {
        seconds: t(m['unit.seconds']),
        minutes: t(m['unit.minutes']),
        hours: t(m['unit.hours']),
        days: t(m['unit.days']),
        weeks: t(m['unit.weeks']),
      },
    }),
    [t],
  );
}
