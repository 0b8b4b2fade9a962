import { describe, expect, it } from 'vitest';
import { finalSound, withParticle } from './particle';

describe('Korean particles', () => {
  it.each([
    ['사용자', '을/를', '사용자를'],
    ['캔버스', '은/는', '캔버스는'],
    ['그룹', '이/가', '그룹이'],
    ['경로', '으로/로', '경로로'],
    ['메일', '으로/로', '메일로'],
    ['값', '으로/로', '값으로'],
    ['이메일', '을/를', '이메일을'],
    ['이름', '과/와', '이름과'],
    ['점수', '과/와', '점수와'],
    ['메모', '이라/라', '메모라'],
    ['필드', '이라/라', '필드라'],
    ['값', '이라/라', '값이라'],
  ] as const)('%s with %s is %s', (word, pair, expected) => {
    expect(withParticle(word, pair)).toBe(expected);
  });

  it.each([
    ['0', 'other'],
    ['1', 'rieul'],
    ['2', 'none'],
    ['10', 'other'],
    ['100', 'other'],
    ['1,000', 'other'],
    ['9,412', 'none'],
    ['100.5', 'none'],
    ['−1', 'rieul'],
    ['18%', 'none'],
    ['1000000000000', 'none'],
  ])('reads the number %s aloud: %s', (word, sound) => {
    expect(finalSound(word)).toBe(sound);
  });

  it.each([
    ['MQL', 'rieul'],
    ['CRM', 'other'],
    ['URL', 'rieul'],
    ['SMS', 'none'],
    ['lead score', 'none'],
    ['lead_status', 'none'],
    ['email', 'rieul'],
    ['profile', 'rieul'],
    ['form', 'other'],
    ['Salesforce', 'none'],
    ['Slack', 'other'],
    ['app', 'other'],
    ['event', 'none'],
    ['marketing', 'other'],
  ])('guesses the sound of %s: %s', (word, sound) => {
    expect(finalSound(word)).toBe(sound);
  });

  it('looks through closing quotes, backticks and brackets', () => {
    expect(withParticle('‘구매 의향 높음’', '을/를')).toBe('‘구매 의향 높음’을');
    expect(withParticle('`lead score`', '이/가')).toBe('`lead score`가');
  });

  it('gives both forms when the sound cannot be told', () => {
    expect(withParticle('★', '을/를')).toBe('★을(를)');
    expect(withParticle('', '이/가')).toBe('이(가)');
  });
});
