import { lines, type TemplateCase } from './template-case';

const orThere = "Hi {{${first_name} | default: 'there'}}!";
const byHour = lines(
  "{%- assign hour = 'now' | time_zone: ${time_zone} | date: '%H' | plus: 0 -%}",
  '{%- if hour < 12 -%}Good morning',
  '{%- elsif hour < 18 -%}Good afternoon',
  '{%- else -%}Good evening',
  '{%- endif %}, {{${first_name}}}.',
);
const fullName = lines(
  '{% capture full %}{{${first_name}}} {{${last_name}}}{% endcapture -%}',
  "Dear {{full | strip | default: 'customer'}},",
);
const byLanguage =
  "{% if ${language} == 'ko' %}안녕하세요{% elsif ${language} == 'ja' %}こんにちは{% else %}Hello{% endif %}";

export const greetings: readonly TemplateCase[] = [
  {
    name: 'L-VAR-1: greets by first name',
    template: orThere,
    profile: { first_name: 'Mina' },
    expected: 'Hi Mina!',
  },
  {
    name: 'L-DEF-1: greets people whose name is unknown with a word that fits all',
    template: orThere,
    expected: 'Hi there!',
  },
  {
    name: 'L-DEF-1: an empty first name counts as unknown',
    template: orThere,
    profile: { first_name: '' },
    expected: 'Hi there!',
  },
  {
    name: 'L-DEF-2: a first name of two spaces is no empty one, and leaves a gap',
    template: orThere,
    profile: { first_name: '  ' },
    expected: 'Hi   !',
  },
  {
    name: 'L-NIL-2: asking for blank catches the name of two spaces',
    template: '{% if ${first_name} == blank %}Hi there!{% else %}Hi {{${first_name}}}!{% endif %}',
    profile: { first_name: '  ' },
    expected: 'Hi there!',
  },
  {
    name: 'L-DEF-3: without a default the gap stays',
    template: 'Hi {{${first_name}}}, welcome back.',
    expected: 'Hi , welcome back.',
  },
  {
    name: 'L-FIL-6: a shouted name is written as names are',
    template: 'Dear {{${first_name} | capitalize}}',
    profile: { first_name: 'JOHN' },
    expected: 'Dear John',
  },
  {
    name: 'L-TAG-3: first and last name are captured, trimmed and replaced together',
    template: fullName,
    profile: { last_name: 'Kim' },
    expected: 'Dear Kim,',
  },
  {
    name: 'L-DEF-1: nobody without any name is greeted with a space',
    template: fullName,
    expected: 'Dear customer,',
  },
  {
    name: 'L-FIL-18: it is evening in Seoul while it is morning in UTC',
    template: byHour,
    profile: { first_name: 'Mina', time_zone: 'Asia/Seoul' },
    expected: 'Good evening, Mina.',
  },
  {
    name: 'L-FIL-18: and early in New York',
    template: byHour,
    profile: { first_name: 'Joe', time_zone: 'America/New_York' },
    expected: 'Good morning, Joe.',
  },
  {
    name: 'L-VAR-1: 성과 이름을 붙여 부릅니다',
    template: '{{${last_name}}}{{${first_name}}}님, 안녕하세요!',
    profile: { first_name: '민아', last_name: '김' },
    expected: '김민아님, 안녕하세요!',
  },
  {
    name: 'L-DEF-1: 이름을 모르면 고객님이라고 부릅니다',
    template: "{{${first_name} | default: '고객'}}님, 오늘만 드리는 혜택입니다.",
    expected: '고객님, 오늘만 드리는 혜택입니다.',
  },
  {
    name: 'L-TRANS-2: the language of the profile picks the greeting',
    template: byLanguage,
    profile: { language: 'ko' },
    expected: '안녕하세요',
  },
  {
    name: 'L-CMP-3: without a language the last branch greets',
    template: byLanguage,
    expected: 'Hello',
  },
  {
    name: 'L-VAR-4: the part of the address in front of the @ stands in for a name',
    template: "Hi {{${email_address} | split: '@' | first}}",
    profile: { email: 'mina.kim@example.com' },
    expected: 'Hi mina.kim',
  },
  {
    name: 'L-VAR-3: somebody anonymous has no external id',
    template: 'id=[{{${user_id}}}]',
    profile: { first_name: 'Mina' },
    expected: 'id=[]',
  },
];
