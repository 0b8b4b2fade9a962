import { weekdays } from '@/core/engine/sending';
import type { Text } from '@/i18n/text';
import type { EntrySchedule, Schedule } from '@/workflow/documents/schedule';
import { scheduleMessages as m } from './schedule-messages';

/** "Every week on Mon, Fri at 09:00", "When called through the API"; empty where actions are what counts. */
export function entryWayText({ type, schedule, localTime }: EntrySchedule, text: Text): string {
  if (type === 'action') return '';
  if (type === 'api') return text.t(m['said.api']);
  const when = schedule === undefined ? text.t(m['said.none']) : scheduleText(schedule, text);
  return localTime === true && schedule !== undefined ? text.t(m['said.local'], { when }) : when;
}

function scheduleText(schedule: Schedule, { t, tools }: Text): string {
  switch (schedule.type) {
    case 'launch':
      return t(m['said.launch']);
    case 'times':
      return t(m['said.times'], { count: schedule.times.length });
    case 'daily':
      return t(m['said.daily'], { every: schedule.every, time: schedule.time });
    case 'weekly': {
      const chosen = weekdays.filter((weekday) => schedule.weekdays.includes(weekday));
      const days = tools.list(
        chosen.map((weekday) => t(m[`weekday.${weekday}`])),
        'and',
      );
      return t(m['said.weekly'], { every: schedule.every, time: schedule.time, days });
    }
    case 'monthly':
      return t(m['said.monthly'], { every: schedule.every, time: schedule.time, day: schedule.day });
  }
}
