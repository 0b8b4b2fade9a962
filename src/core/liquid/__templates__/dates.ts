import { lines, type TemplateCase } from './template-case';

const daysLeft = lines(
  "{%- assign today = 'now' | date: '%s' -%}",
  "{%- assign end = custom_attribute.${renewal date} | date: '%s' -%}",
  '{%- assign days = end | minus: today | divided_by: 86400 -%}',
  '{{days}} days left',
);
const birthday = lines(
  "{%- assign today = 'now' | date: '%m-%d' -%}",
  "{%- assign birthday = ${date_of_birth} | date: '%m-%d' -%}",
  "{%- if today == birthday -%}Happy birthday!{%- else -%}{%- abort_message('not the birthday') -%}{%- endif -%}",
);
const weekend =
  "{% assign day = 'now' | date: '%u' | plus: 0 %}{% if day > 5 %}Have a good weekend{% else %}Back to work{% endif %}";
const trialEnd = "{{custom_attribute.${trial end} | date: '%B %d, %Y'}}";

export const dates: readonly TemplateCase[] = [
  {
    name: 'L-FIL-19: counts the days to a renewal',
    template: daysLeft,
    custom: { 'renewal date': '2026-03-12T09:00:00Z' },
    expected: '10 days left',
  },
  {
    name: 'L-FIL-16: a date without a time is midnight, so nine full days are left',
    template: daysLeft,
    custom: { 'renewal date': '2026-03-12' },
    expected: '9 days left',
  },
  {
    name: 'L-FIL-2: half a day ago is a whole day below zero',
    template: daysLeft,
    custom: { 'renewal date': '2026-03-01T21:00:00Z' },
    expected: '-1 days left',
  },
  {
    name: 'L-FIL-16: writes the end of a trial out',
    template: trialEnd,
    custom: { 'trial end': '2026-07-04' },
    expected: 'July 04, 2026',
  },
  { name: 'L-FIL-17: no date is no text', template: `[${trialEnd}]`, expected: '[]' },
  {
    name: 'L-FIL-17: what is no date stays as it is',
    template: trialEnd,
    custom: { 'trial end': 'next summer' },
    expected: 'next summer',
  },
  {
    name: 'L-FIL-16: a dash takes the zero in front',
    template: "{{custom_attribute.${trial end} | date: '%-d/%-m/%y'}}",
    custom: { 'trial end': '2026-07-04T10:00:00Z' },
    expected: '4/7/26',
  },
  {
    name: 'L-FIL-19: tomorrow is a day of seconds away',
    template: "Until {{'now' | date: '%s' | plus: 86400 | date: '%A'}}",
    expected: 'Until Tuesday',
  },
  {
    name: 'L-FIL-18: late in UTC is tomorrow in Seoul',
    template: "{{'2026-03-02T23:30:00Z' | time_zone: 'Asia/Seoul' | date: '%Y-%m-%d %H:%M'}}",
    expected: '2026-03-03 08:30',
  },
  {
    name: 'L-FIL-18: summer time counts',
    template:
      "{{'2026-01-01T12:00:00Z' | time_zone: 'America/Chicago' | date: '%H'}} {{'2026-07-01T12:00:00Z' | time_zone: 'America/Chicago' | date: '%H'}}",
    expected: '06 07',
  },
  {
    name: 'L-FIL-18: an offset is a zone as well',
    template: "{{'now' | time_zone: '-0330' | date: '%I:%M %p'}}",
    expected: '05:30 AM',
  },
  {
    name: 'L-FIL-16: wishes well on the birthday',
    template: birthday,
    profile: { dob: '1990-03-02' },
    expected: 'Happy birthday!',
  },
  {
    name: 'L-ABORT-1: and on no other day',
    template: birthday,
    profile: { dob: '1990-03-03' },
    expected: { aborts: 'not the birthday' },
  },
  {
    name: 'L-FIL-19: reckons an age in years',
    template: "{% assign born = ${date_of_birth} | date: '%Y' | plus: 0 %}{{'now' | date: '%Y' | minus: born}} years",
    profile: { dob: '1990-03-02' },
    expected: '36 years',
  },
  { name: 'L-FIL-19: Monday is a day of work', template: weekend, expected: 'Back to work' },
  {
    name: 'L-ENG-2: the same text on a Saturday says something else',
    template: weekend,
    now: '2026-03-07T09:00:00Z',
    expected: 'Have a good weekend',
  },
  {
    name: 'L-FIL-16: 날짜를 한국식으로 적습니다',
    template: "{{'now' | time_zone: 'Asia/Seoul' | date: '%Y년 %-m월 %-d일 %H시'}}",
    expected: '2026년 3월 2일 18시',
  },
  {
    name: 'L-FIL-16: seconds since 1970 are a date',
    template: "{{custom_attribute.${last order} | date: '%F %R'}}",
    custom: { 'last order': 1772442000 },
    expected: '2026-03-02 09:00',
  },
  {
    name: 'L-FIL-19: a coupon ends in two days, as machines write it',
    template: "{{'now' | date: '%s' | plus: 172800 | date: '%Y-%m-%dT%H:%M:%SZ'}}",
    expected: '2026-03-04T09:00:00Z',
  },
  {
    name: 'L-FIL-19: a sale counts down in hours and minutes',
    template: lines(
      "{%- assign left = '2026-03-02T21:40:00Z' | date: '%s' -%}",
      "{%- assign now_s = 'now' | date: '%s' -%}",
      '{%- assign minutes = left | minus: now_s | divided_by: 60 -%}',
      '{{minutes | divided_by: 60}} h {{minutes | modulo: 60}} min',
    ),
    expected: '12 h 40 min',
  },
  {
    name: 'L-FIL-2: finds the quarter of the year',
    template: "{% assign month = 'now' | date: '%m' | plus: 2 %}Q{{month | divided_by: 3}}",
    expected: 'Q1',
  },
  {
    name: 'L-CMP-7: moments are compared as seconds',
    template: lines(
      "{%- assign opens = custom_attribute.${opens} | date: '%s' | plus: 0 -%}",
      "{%- assign now_s = 'now' | date: '%s' | plus: 0 -%}",
      '{%- if now_s >= opens -%}open{%- else -%}closed{%- endif -%}',
    ),
    custom: { opens: '2026-03-02T09:00:00Z' },
    expected: 'open',
  },
];
