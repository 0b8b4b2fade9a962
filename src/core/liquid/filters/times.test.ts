import { describe, expect, it } from 'vitest';
import { render } from '../test-tools';

const at = '2026-03-02T09:05:07.089Z';
const out = (expression: string) => render(`{{ ${expression} }}`);
const format = (directive: string, time = at) => out(`'${time}' | date: '${directive}'`);

describe('date', () => {
  it.each([
    ['%Y-%m-%d %H:%M:%S', '2026-03-02 09:05:07'],
    ['%C %y %e %j %k %l %I', '20 26  2 061  9  9 09'],
    ['%A %a %B %b %h', 'Monday Mon March Mar Mar'],
    ['%p %P', 'AM am'],
    ['%L %N %3N %6N', '089 089000000 089 089000'],
    ['%z %:z %::z %Z', '+0000 +00:00 +00:00:00 UTC'],
    ['%u %w %G %g %V %U %W', '1 1 2026 26 10 09 09'],
    ['%s', '1772442307'],
    ['%c', 'Mon Mar  2 09:05:07 2026'],
    ['%D %F %T %R %r', '03/02/26 2026-03-02 09:05:07 09:05 09:05:07 AM'],
    ['%x %X', '03/02/26 09:05:07'],
    ['%v', ' 2-MAR-2026'],
    ['%+', 'Mon Mar  2 09:05:07 UTC 2026'],
    ['%n%t%%', '\n\t%'],
    ['%-d %-m %-I', '2 3 9'],
    ['%^a %^B %#p', 'MON MARCH am'],
    ['%_m %05d %10A', ' 3 00002     Monday'],
    ['%b %d', 'Mar 02'],
    ['%E %! %Q', '%E %! %Q'],
  ])('L-FIL-16: %s', (directive, expected) => {
    expect(format(directive)).toBe(expected);
  });

  it.each([
    ['2024-12-30', '2025 01'],
    ['2021-01-03', '2020 53'],
    ['2020-12-31', '2020 53'],
    ['2027-01-01', '2026 53'],
  ])('L-FIL-16: the ISO week of %s', (time, expected) => {
    expect(format('%G %V', time)).toBe(expected);
  });

  it.each([
    ["'now'", '2026-03-02 09:00'],
    ['"now"', '2026-03-02 09:00'],
    ["'today'", '2026-03-02 09:00'],
    ['1772442000', '2026-03-02 09:00'],
    ['"1772442000"', '2026-03-02 09:00'],
    ['"2026-03-02"', '2026-03-02 00:00'],
    ['"2026-03-02 09:00:00"', '2026-03-02 09:00'],
    ['"2026-03-02T18:00:00+09:00"', '2026-03-02 18:00'],
    ['"March 2, 2026"', '2026-03-02 00:00'],
    ['"2 Mar 2026 5:30 PM"', '2026-03-02 17:30'],
    ['"Mon, 02 Mar 2026 09:00:00 GMT"', '2026-03-02 09:00'],
    ['"2026/03/02"', '2026-03-02 00:00'],
    ['0', '1970-01-01 00:00'],
    ['-1', '1969-12-31 23:59'],
  ])('L-FIL-16: reads %s', (input, expected) => {
    expect(out(`${input} | date: '%Y-%m-%d %H:%M'`)).toBe(expected);
  });

  it('L-FIL-17: nil is empty, and what is no date stays', () => {
    expect(out("nothing | date: '%Y'")).toBe('');
    for (const text of ['soon', '2026-02-30', '2026-13-01', '', 'Foo 3 2026'])
      expect(out(`'${text}' | date: '%Y'`)).toBe(text);
    expect(out("true | date: '%Y'")).toBe('true');
    expect(out("'2026-03-02' | date: ''")).toBe('2026-03-02');
  });

  it('L-FIL-18: time_zone shifts by name or offset, and the result is still a time', () => {
    expect(out(`'${at}' | time_zone: 'America/Chicago' | date: '%F %R %z'`)).toBe('2026-03-02 03:05 -0600');
    expect(out(`'2026-07-02T09:00:00Z' | time_zone: 'America/Chicago' | date: '%R'`)).toBe('04:00');
    expect(out(`'${at}' | time_zone: '-0005' | date: '%R'`)).toBe('09:00');
    expect(out(`'${at}' | time_zone: 'Asia/Seoul'`)).toBe('2026-03-02 18:05:07 +0900');
    expect(out(`'${at}' | timezone: 'Asia/Seoul' | date: '%H'`)).toBe('18');
    expect(out(`'${at}' | time_zone: 'Nowhere/Land' | date: '%H'`)).toBe('09');
    expect(out(`'${at}' | time_zone: 'Asia/Seoul' | time_zone: 'UTC' | date: '%R %Z'`)).toBe('09:05 UTC');
  });

  it('L-FIL-19: date arithmetic in Unix seconds', () => {
    expect(out("'now' | date: '%s' | plus: 86400 | date: '%F'")).toBe('2026-03-03');
    expect(out("'now' | date: '%H' | plus: 0")).toBe('9');
  });

  it('L-CMP-7: times compare after a math filter', () => {
    const source =
      "{% assign a = 'now' | date: '%s' | plus: 0 %}{% assign b = '2026-03-01' | date: '%s' | plus: 0 %}{% if a > b %}later{% endif %}";
    expect(render(source)).toBe('later');
  });
});
