import type { ParticlePair } from '@/core/kernel/message';

/** How a word ends to the ear: no final consonant, ㄹ, or another one. `null` when it cannot be told. */
export type FinalSound = 'none' | 'rieul' | 'other';

const closing = /[\s\u2069"'`’”」』)\]}>.,!?:;…*_-]+$/u;
const digitSounds: readonly FinalSound[] = [
  'other', // 영
  'rieul', // 일
  'none', // 이
  'other', // 삼
  'none', // 사
  'none', // 오
  'other', // 육
  'rieul', // 칠
  'rieul', // 팔
  'none', // 구
];

/** The word with the particle its final sound asks for; both forms, "을(를)", when the sound cannot be told. */
export function withParticle(word: string, pair: ParticlePair): string {
  const [closed = '', open = ''] = pair.split('/');
  const sound = finalSound(word);
  if (sound === null) return `${word}${closed}(${open})`;
  // After ㄹ: 로, as after a vowel.
  const isOpen = sound === 'none' || (sound === 'rieul' && pair === '으로/로');
  return `${word}${isOpen ? open : closed}`;
}

/** Final sound of the last word: Hangul by its jamo, numbers as they are read, Latin letters by rule of thumb. */
export function finalSound(word: string): FinalSound | null {
  const bare = word.replace(closing, '');
  const last = bare.at(-1);
  if (last === undefined) return null;
  const code = bare.charCodeAt(bare.length - 1);
  if (code >= 0xac00 && code <= 0xd7a3) {
    const final = (code - 0xac00) % 28;
    return final === 0 ? 'none' : final === 8 ? 'rieul' : 'other';
  }
  if (last === '%') return 'none'; // 퍼센트
  const number = /[\d,]*\.?\d+$/.exec(bare);
  if (number !== null) return numberSound(number[0].replaceAll(',', ''));
  const latin = /[A-Za-z]+$/.exec(bare);
  return latin === null ? null : latinSound(latin[0]);
}

function numberSound(digits: string): FinalSound {
  const lastDigit = digitSounds[Number(digits.at(-1))] ?? 'other';
  if (digits.includes('.') || /^0*$/.test(digits)) return lastDigit;
  const zeros = /0*$/.exec(digits)?.[0].length ?? 0;
  if (zeros === 0) return lastDigit;
  // 십, 백, 천, 만, 억 close; 조 and above the next 만 step are read open.
  return zeros >= 12 && zeros < 16 ? 'none' : 'other';
}

/** Acronyms are spelt letter by letter; words follow the usual transcription of their ending. */
function latinSound(word: string): FinalSound {
  const last = word.at(-1) ?? '';
  if (word === word.toUpperCase()) {
    if (last === 'L' || last === 'R') return 'rieul'; // 엘, 알
    return last === 'M' || last === 'N' ? 'other' : 'none'; // 엠, 엔
  }
  const lower = word.toLowerCase();
  if (/(l|[^aeiou]le|[aeiou]le)$/.test(lower)) return 'rieul'; // 이메일, 테이블, 프로필
  if (/([mn]|ng|[aeiou][mn]e)$/.test(lower)) return 'other'; // 폼, 캠페인, 마케팅, 타임
  if (/(^|[^aeiou])([aeiou](pp|tt|ck|[bckpt])|oo[kpt]|oup)$/.test(lower)) return 'other'; // 앱, 슬랙, 웹, 그룹
  return 'none';
}
