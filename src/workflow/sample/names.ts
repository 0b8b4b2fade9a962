/** Where people of the generator come from: names, zone and working hours. `offset` is the winter offset from UTC in hours. */
export interface Region {
  readonly country: string;
  readonly language: string;
  readonly zone: string;
  readonly offset: number;
  /** Family name first, as Korean and Japanese write it. */
  readonly first: readonly [string, ...string[]];
  readonly last: readonly [string, ...string[]];
  /** Latin spellings in the same order, for addresses. */
  readonly firstLatin?: readonly [string, ...string[]];
  readonly lastLatin?: readonly [string, ...string[]];
}

const koreanFirst = [
  '지윤',
  '민서',
  '도현',
  '서연',
  '하준',
  '유나',
  '준호',
  '수빈',
  '태윤',
  '은지',
  '현우',
  '가영',
] as const;
const koreanFirstLatin = [
  'Jiyoon',
  'Minseo',
  'Dohyun',
  'Seoyeon',
  'Hajun',
  'Yuna',
  'Junho',
  'Subin',
  'Taeyoon',
  'Eunji',
  'Hyunwoo',
  'Gayoung',
] as const;
const koreanLast = ['김', '이', '박', '최', '정', '강', '조', '윤', '장', '임'] as const;
const koreanLastLatin = ['Kim', 'Lee', 'Park', 'Choi', 'Jung', 'Kang', 'Cho', 'Yoon', 'Jang', 'Lim'] as const;

/** Weighted towards the reader's own market by {@link regionWeights}. */
const regions = {
  korea: {
    country: 'KR',
    language: 'ko',
    zone: 'Asia/Seoul',
    offset: 9,
    first: koreanFirst,
    last: koreanLast,
    firstLatin: koreanFirstLatin,
    lastLatin: koreanLastLatin,
  },
  japan: {
    country: 'JP',
    language: 'ja',
    zone: 'Asia/Tokyo',
    offset: 9,
    first: ['Haruto', 'Yui', 'Sota', 'Hina', 'Ren', 'Aoi', 'Daiki', 'Mei'],
    last: ['Sato', 'Suzuki', 'Takahashi', 'Tanaka', 'Watanabe', 'Ito', 'Yamamoto', 'Nakamura'],
  },
  states: {
    country: 'US',
    language: 'en',
    zone: 'America/New_York',
    offset: -5,
    first: ['Marcus', 'Olivia', 'Ethan', 'Grace', 'Noah', 'Amara', 'Caleb', 'Nina', 'Wyatt', 'Simone'],
    last: ['Chen', 'Johnson', 'Brooks', 'Rivera', 'Walker', 'Nguyen', 'Okafor', 'Miller', 'Reyes', 'Foster'],
  },
  britain: {
    country: 'GB',
    language: 'en',
    zone: 'Europe/London',
    offset: 0,
    first: ['Amelia', 'Oliver', 'Zara', 'Harry', 'Priya', 'George', 'Isla', 'Callum'],
    last: ['Smith', 'Patel', 'Jones', 'Hughes', 'Clarke', 'Khan', 'Evans', 'Wood'],
  },
  germany: {
    country: 'DE',
    language: 'de',
    zone: 'Europe/Berlin',
    offset: 1,
    first: ['Lena', 'Jonas', 'Mia', 'Felix', 'Clara', 'Emil', 'Greta', 'Paul'],
    last: ['Fischer', 'Weber', 'Becker', 'Hoffmann', 'Krüger', 'Novak', 'Schulz', 'Vogel'],
  },
  brazil: {
    country: 'BR',
    language: 'pt',
    zone: 'America/Sao_Paulo',
    offset: -3,
    first: ['Beatriz', 'Rafael', 'Larissa', 'Thiago', 'Júlia', 'Mateus'],
    last: ['Silva', 'Souza', 'Costa', 'Almeida', 'Rocha', 'Moraes'],
  },
} as const satisfies Readonly<Record<string, Region>>;

export const regionWeights = {
  en: [
    [regions.states, 40],
    [regions.britain, 18],
    [regions.germany, 14],
    [regions.korea, 12],
    [regions.japan, 9],
    [regions.brazil, 7],
  ],
  ko: [
    [regions.korea, 70],
    [regions.japan, 12],
    [regions.states, 10],
    [regions.britain, 3],
    [regions.germany, 3],
    [regions.brazil, 2],
  ],
} as const satisfies Readonly<Record<'en' | 'ko', readonly (readonly [Region, number])[]>>;

export const companies = [
  'Hanbit Tech',
  'Northgate',
  'Lanterna',
  'Kitayama',
  'Blue Harbor',
  'Saffron',
  'Daon Labs',
  'Costa Logistics',
  'Brno Steel',
  'Narae Soft',
  'Ironbridge',
  'Polder Works',
  'Tallgrass',
  'Mistral Energy',
  'Orchard Health',
  'Quayside',
] as const;

export const titles = [
  'Head of Growth',
  'Marketing Manager',
  'CRM Lead',
  'Sales Operations',
  'Data Engineer',
  'Founder',
  'Product Manager',
  'IT Procurement',
] as const;

export const sources = ['Webinar', 'Trade show', 'Organic search', 'Referral', 'Paid search', 'Partner'] as const;
