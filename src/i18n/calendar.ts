import type { Locale } from '@/core/kernel/message';
import type { EpochMs } from '@/core/kernel/time';

/** Instants of one zone as people read them. */
export interface Calendar {
  readonly zone: string;
  /** "Mar 17, 21:00", with seconds when there are any: "3월 17일 21:00:04". The year when it is another one. */
  readonly moment: (at: EpochMs) => string;
  /** "Mar 17" / "3월 17일". */
  readonly day: (at: EpochMs) => string;
  /** "21:00", "21:00:04", or with `precise` always "21:00:04.180". */
  readonly time: (at: EpochMs, precise?: boolean) => string;
  /** "2 minutes ago", "Today, 09:58", "Yesterday", then the day. */
  readonly ago: (at: EpochMs, now: EpochMs) => string;
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** Reads the parts of an instant in a zone; an unknown zone reads as UTC. */
function createReader(zone: string): { zone: string; read: (at: EpochMs) => Parts } {
  const create = (timeZone: string): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  let format: Intl.DateTimeFormat;
  let known = zone;
  try {
    format = create(zone);
  } catch {
    known = 'UTC';
    format = create('UTC');
  }
  const read = (at: EpochMs): Parts => {
    const found: Record<string, number> = {};
    for (const part of format.formatToParts(at)) found[part.type] = Number(part.value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = found;
    return { year, month, day, hour, minute, second };
  };
  return { zone: known, read };
}

export function createCalendar(locale: Locale, options: { readonly zone: string; readonly year: number }): Calendar {
  const { zone, read } = createReader(options.zone);
  const ko = locale === 'ko';

  const dayOf = (parts: Parts): string => {
    const other = parts.year !== options.year;
    if (ko) return `${other ? `${parts.year}년 ` : ''}${parts.month}월 ${parts.day}일`;
    return `${months[parts.month - 1] ?? ''} ${parts.day}${other ? `, ${parts.year}` : ''}`;
  };
  const timeOf = (parts: Parts, at: EpochMs, precise: boolean): string => {
    const short = `${two(parts.hour)}:${two(parts.minute)}`;
    if (!precise) return parts.second === 0 ? short : `${short}:${two(parts.second)}`;
    const ms = ((Math.trunc(at) % 1000) + 1000) % 1000;
    return `${short}:${two(parts.second)}.${String(ms).padStart(3, '0')}`;
  };
  const joined = (day: string, time: string): string => (ko ? `${day} ${time}` : `${day}, ${time}`);

  return {
    zone,
    moment: (at) => {
      const parts = read(at);
      return joined(dayOf(parts), timeOf(parts, at, false));
    },
    day: (at) => dayOf(read(at)),
    time: (at, precise = false) => timeOf(read(at), at, precise),
    ago: (at, now) => {
      const minutes = Math.floor((now - at) / 60_000);
      if (minutes < 1 && minutes >= -1) return ko ? '방금' : 'Just now';
      if (minutes >= 1 && minutes < 60) {
        return ko ? `${minutes}분 전` : `${minutes} ${minutes === 1 ? 'minute' : 'minutes'} ago`;
      }
      const parts = read(at);
      const distance = dayNumber(read(now)) - dayNumber(parts);
      const time = `${two(parts.hour)}:${two(parts.minute)}`;
      if (distance === 0) return joined(ko ? '오늘' : 'Today', time);
      if (distance === 1) return joined(ko ? '어제' : 'Yesterday', time);
      return dayOf(parts);
    },
  };
}

function dayNumber(parts: Parts): number {
  return Math.floor(Date.UTC(parts.year, parts.month - 1, parts.day) / 86_400_000);
}
