import { describe, expect, it } from 'vitest';
import { personName, shortPersonName } from './person-name';

describe('the name of a person', () => {
  it.each([
    ['Jiyoon', 'Park', 'Jiyoon Park'],
    ['지윤', '박', '박지윤'],
    ['솔', '남궁', '남궁솔'],
    ['하루토', '사토', '하루토 사토'],
    ['소피아', '로시', '소피아 로시'],
    ['마커스', '첸', '마커스 첸'],
    ['陽翔', '佐藤', '佐藤陽翔'],
    ['Cher', '', 'Cher'],
    ['', '김', '김'],
  ])('of %s and %s is %s', (first_name, last_name, expected) => {
    expect(personName({ external_id: 'x', first_name, last_name })).toBe(expected);
  });

  it.each([
    ['Jiyoon', 'Park', 'Jiyoon'],
    ['지윤', '박', '박지윤'],
    ['마커스', '첸', '마커스'],
    ['', '김', '김'],
  ])('of %s and %s in a sentence is %s', (first_name, last_name, expected) => {
    expect(shortPersonName({ external_id: 'x', first_name, last_name })).toBe(expected);
  });

  it('is the email, or else the id, where there is none', () => {
    expect(personName({ external_id: 'x', first_name: ' ', email: 'a@example.com' })).toBe('a@example.com');
    expect(personName({ external_id: 'x', email: null })).toBe('x');
  });
});
