import { triggerPhrase } from '@/editors/trigger-phrase';
import type { Text } from '@/i18n/text';
import type { SendDelay, Timing } from '@/workflow/documents/sending';
import { timingMessages as m } from './timing-messages';

/** When a campaign sends, as one line for its summary. */
export function timingWords(timing: Timing | undefined, text: Text): string {
  const { t } = text;
  const parts = [delayWords(timing?.delay, text)];
  if (timing?.reevaluate === true) parts.push(t(m['words.reevaluated']));
  const exceptions = timing?.exceptions ?? [];
  if (exceptions.length > 0) {
    const events = text.tools.list(
      exceptions.map((trigger) => triggerPhrase(trigger, text)),
      'or',
    );
    parts.push(t(m['words.exceptions'], { events }));
  }
  if (timing?.timeOfDay !== undefined) {
    const { from, to, clock } = timing.timeOfDay;
    parts.push(t(m['words.hours'], { from, to, clock: t(m[`clock.${clock}`]) }));
  }
  return parts.join(' · ');
}

function delayWords(delay: SendDelay | undefined, { t, tools }: Text): string {
  switch (delay?.type) {
    case undefined:
      return t(m['words.at_once']);
    case 'after':
      return t(m['words.after'], { length: tools.length(delay.duration) });
    case 'next_weekday': {
      const { weekday, time, clock } = delay;
      return t(m['words.next_weekday'], { day: t(m[`weekday.${weekday}`]), time, clock: t(m[`clock.${clock}`]) });
    }
    case 'calendar_days': {
      const { days, time, clock } = delay;
      return t(m['words.calendar_days'], { days, time, clock: t(m[`clock.${clock}`]) });
    }
  }
}
