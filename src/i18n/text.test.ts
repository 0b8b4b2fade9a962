import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defineMessages, locales } from '@/core/kernel/message';
import { catalogues } from './catalogue';
import { findMessage } from './registry';
import { chooseLocale, createText } from './text';

const en = createText('en', { zone: 'Asia/Seoul', year: 2026 });
const ko = createText('ko', { zone: 'Asia/Seoul', year: 2026 });
const march17 = Date.UTC(2026, 2, 17, 12, 0, 0);

describe('messages', () => {
  const messages = defineMessages({
    people: {
      en: (v, t) => `${t.number(v['count'])} ${t.plural(v['count'], 'person', 'people')}`,
      ko: (v, t) => `${t.number(v['count'])}명`,
    },
    broken: {
      en: () => {
        throw new Error('broken catalogue');
      },
      ko: '',
    },
  });

  it('speaks both languages with values', () => {
    expect(en.t(messages.people, { count: 9412 })).toBe('9,412 people');
    expect(en.t(messages.people, { count: 1 })).toBe('1 person');
    expect(ko.t(messages.people, { count: 9412 })).toBe('9,412명');
  });

  it('reads an unknown key as its own words with its values', () => {
    expect(en.t({ key: 'future_kind.problem.no_limit', values: { max: 31, name: 'a' } })).toBe(
      'future kind: problem no limit (max 31, name “a”)',
    );
    expect(ko.t({ key: 'alone' })).toBe('alone');
  });

  it('keeps a name that turns its text to itself, and leaves all others as they are', () => {
    const named = defineMessages({
      imported: {
        en: (v, t) => `${t.value(v['name'])} was imported.`,
        ko: (v, t) => `${t.particle(t.value(v['name']), '을/를')} 가져왔습니다.`,
      },
    });
    expect(en.t(named.imported, { name: 'Spring\u202e' })).toBe('“\u2068Spring\u2069” was imported.');
    expect(en.t(named.imported, { name: '\u2069\u202eevil' })).toBe('“\u2068evil\u2069” was imported.');
    expect(en.t(named.imported, { name: 'אביב' })).toBe('“\u2068אביב\u2069” was imported.');
    expect(ko.t(named.imported, { name: '봄\u202e' })).toBe('‘\u2068봄\u2069’을 가져왔습니다.');
    expect(en.t(named.imported, { name: 'Spring' })).toBe('“Spring” was imported.');
    expect(en.t({ key: 'names' }, { of: ['a\u202e', 'b'] })).toBe('names (of ["\u2068a\u2069","b"])');
  });

  it('never throws, whatever a message does with its values', () => {
    expect(en.t(messages.broken)).toBe('');
  });

  it('finds keys of the registered catalogues', () => {
    expect(ko.t({ key: 'delay.name' })).toBe('지연');
    expect(en.t({ key: 'delay.summary', values: { duration: { value: 36, unit: 'hours' } } })).toBe('Waits 36 hours');
  });

  it('knows every key that pure code names', () => {
    const areas = new Set(catalogues.flatMap((catalogue) => Object.keys(catalogue).map((key) => key.split('.')[0])));
    const sources = globSync('src/{core,nodes,workflow,adapters,state}/**/*.{ts,tsx}').filter(
      (file) => !/\.test\./.test(file),
    );
    const named = sources.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/key: '([a-z_]+\.[a-z_.-]+)'/g)].map(([, key = '']) => key),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((key) => areas.has(key.split('.')[0]) && findMessage(key) === undefined)).toEqual([]);
    expect(named.filter((key) => !areas.has(key.split('.')[0]))).toEqual([]);
  });

  it('has no key in two catalogues, and text in every language for each', () => {
    const keys = catalogues.flatMap((catalogue) => Object.keys(catalogue));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    for (const locale of locales) {
      const empty = catalogues.flatMap((c) => Object.entries(c).filter(([, message]) => message[locale] === ''));
      expect(empty.map(([key]) => key)).toEqual([]);
    }
  });
});

describe('numbers and values', () => {
  it('uses separators and a real minus', () => {
    expect(en.tools.number(-1234567.5)).toBe('−1,234,567.5');
    expect(ko.tools.number(10000)).toBe('10,000');
    expect(en.tools.number(undefined)).toBe('—');
  });

  it('signs points', () => {
    expect([5, -1, 0].map((value) => en.tools.points(value))).toEqual(['+5', '−1', '±0']);
  });

  it('says what a value is', () => {
    expect(en.tools.value(undefined)).toBe('not set');
    expect(ko.tools.value(null)).toBe('값 없음');
    expect(en.tools.value('150')).toBe('“150”');
    expect(en.tools.value(150)).toBe('150');
    expect(ko.tools.value(['a', 1])).toBe('["a",1]');
  });

  it('joins lists as each language does', () => {
    expect(en.tools.list(['a', 'b', 'c'], 'or')).toBe('a, b, or c');
    expect(en.tools.list(['a', 'b'], 'and')).toBe('a and b');
    expect(ko.tools.list(['이름', '점수', '상태'], 'and')).toBe('이름, 점수와 상태');
    expect(ko.tools.list(['이름', '점수'], 'or')).toBe('이름 또는 점수');
  });

  it('shows shares and sizes', () => {
    expect(en.tools.percent(0.184)).toBe('18 %');
    expect(ko.tools.percent(0.184, 1)).toBe('18.4%');
    expect(en.tools.bytes(18_400_000)).toBe('18.4 MB');
    expect(en.tools.bytes(480_000_000)).toBe('480 MB');
    expect(en.tools.bytes(12)).toBe('12 B');
  });
});

describe('time', () => {
  it('shows an instant in the zone, with seconds only when there are any', () => {
    expect(en.tools.instant(march17)).toBe('Mar 17, 21:00');
    expect(ko.tools.instant(march17)).toBe('3월 17일 21:00');
    expect(en.tools.instant(march17 + 4_180)).toBe('Mar 17, 21:00:04');
    expect(en.tools.time(march17 + 4_180, true)).toBe('21:00:04.180');
  });

  it('names the year when it is another one', () => {
    expect(en.tools.date(Date.UTC(2025, 11, 31, 15))).toBe('Jan 1');
    expect(en.tools.date(Date.UTC(2025, 11, 31, 14))).toBe('Dec 31, 2025');
    expect(ko.tools.date(Date.UTC(2027, 5, 1))).toBe('2027년 6월 1일');
  });

  it('shows what is no date as it is', () => {
    expect(en.tools.instant('soon')).toBe('soon');
    expect(en.tools.instant(1e20)).toBe('100,000,000,000,000,000,000');
  });

  it('falls back to UTC for a zone nobody knows', () => {
    const text = createText('en', { zone: 'Mars/Olympus', year: 2026 });
    expect(text.tools.instant(march17)).toBe('Mar 17, 12:00');
    expect(text.tools.zone).toBe('UTC');
  });

  it.each([
    [0, '0 s', '0초'],
    [400, '0.4 s', '0.4초'],
    [36 * 3_600_000, '1 day 12 hours', '1일 12시간'],
    [7 * 86_400_000, '7 days', '7일'],
    [86_400_000 + 5_000, '1 day', '1일'],
    [90_000, '1 minute 30 s', '1분 30초'],
  ])('reads %d ms as %s and %s', (ms, english, korean) => {
    expect(en.tools.duration(ms)).toBe(english);
    expect(ko.tools.duration(ms)).toBe(korean);
  });

  it('keeps the unit a length was given in', () => {
    expect(en.tools.duration({ value: 36, unit: 'hours' })).toBe('36 hours');
    expect(ko.tools.length({ value: 1, unit: 'weeks' })).toBe('1주');
  });

  it('says how long ago', () => {
    const now = march17;
    const ago = (ms: number): string => en.tools.ago(now - ms, now);
    expect(ago(20_000)).toBe('Just now');
    expect(ago(120_000)).toBe('2 minutes ago');
    expect(ago(11 * 3_600_000)).toBe('Today, 10:00');
    expect(ago(86_400_000)).toBe('Yesterday, 21:00');
    expect(ago(5 * 86_400_000)).toBe('Mar 12');
    expect(ko.tools.ago(now - 120_000, now)).toBe('2분 전');
  });
});

describe('language of the browser', () => {
  it('takes the first one we have', () => {
    expect(chooseLocale(['fr-FR', 'ko-KR', 'en'])).toBe('ko');
    expect(chooseLocale(['de'])).toBe('en');
    expect(chooseLocale([])).toBe('en');
  });
});
