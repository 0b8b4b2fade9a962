import type { JsonValue } from '@/core/kernel/json';
import type { Locale } from '@/core/kernel/message';
import { formatInstant, type EpochMs } from '@/core/kernel/time';
import type { EventLine, Person } from '../documents/people';
import { createDraw, type Draw } from './draw';
import { leadId } from './lead-id';
import { companies, regionWeights, sources, titles, type Region } from './names';

export interface GenerateRequest {
  /** Whole number of people, 0 or more. */
  readonly count: number;
  /** Same seed, same bytes; person `n` is the same whatever `count` is. */
  readonly seed: number;
  /** Histories lie in `[from, until)`. */
  readonly from: EpochMs;
  readonly until: EpochMs;
  /** Weighs where people come from. */
  readonly locale: Locale;
}

export interface GeneratedPeople {
  readonly people: readonly Person[];
  /** Person after person, each in order of time. */
  readonly events: readonly EventLine[];
}

const dayMs = 86_400_000;

/** Made-up B2B leads with histories: sessions, webinars, demos, pricing views, unsubscribes, score imports. Deterministic. */
export function generatePeople(request: GenerateRequest): GeneratedPeople {
  const people: Person[] = [];
  const events: EventLine[] = [];
  for (let ordinal = 0; ordinal < request.count; ordinal += 1) {
    const draw = createDraw(request.seed, ordinal);
    const region: Region = draw.weighted<Region>(regionWeights[request.locale]) ?? regionWeights.en[0][0];
    const person = makePerson(draw, region, ordinal);
    people.push(person.profile);
    events.push(...makeHistory(draw, region, person, request));
  }
  return { people, events };
}

interface Made {
  readonly profile: Person;
  readonly email: string;
  /** Whether the address is known before the history starts. */
  readonly known: boolean;
}

function makePerson(draw: Draw, region: Region, ordinal: number): Made {
  const first = draw.below(region.first.length);
  const last = draw.below(region.last.length);
  const company = draw.pick(companies);
  const firstLatin = (region.firstLatin ?? region.first)[first] ?? '';
  const lastLatin = (region.lastLatin ?? region.last)[last] ?? '';
  const domain = draw.chance(2) ? 'acme.example' : `${slug(company)}.example`;
  const email = `${slug(firstLatin)}.${slug(lastLatin)}${ordinal % 97 === 0 ? '' : ordinal}@${domain}`;
  const known = draw.chance(72);
  const profile: Record<string, JsonValue> = {
    external_id: leadId(ordinal + 1),
    first_name: region.first[first] ?? '',
    last_name: region.last[last] ?? '',
    country: region.country,
    language: region.language,
    time_zone: region.zone,
    company: domain === 'acme.example' ? 'Acme' : company,
    job_title: draw.pick(titles),
    lead_source: draw.pick(sources),
  };
  if (known) profile['email'] = email;
  if (draw.chance(6)) profile['email_subscribe'] = 'unsubscribed';
  if (draw.chance(30)) profile['lead score'] = draw.below(90);
  if (draw.chance(4)) profile['lead_status'] = 'MQL';
  else if (draw.chance(50)) profile['lead_status'] = 'Open';
  return { profile: { ...profile, external_id: leadId(ordinal + 1) }, email, known };
}

type Doing =
  'session' | 'page' | 'mail' | 'webinar' | 'form' | 'pricing' | 'demo' | 'purchase' | 'unsubscribe' | 'import';

const doings: readonly (readonly [Doing, number])[] = [
  ['session', 38],
  ['page', 16],
  ['mail', 12],
  ['webinar', 8],
  ['form', 8],
  ['pricing', 9],
  ['demo', 3],
  ['purchase', 1],
  ['unsubscribe', 2],
  ['import', 3],
];

function makeHistory(draw: Draw, region: Region, person: Made, request: GenerateRequest): readonly EventLine[] {
  const start = Math.ceil(request.from / dayMs) * dayMs;
  const days = Math.floor((request.until - start) / dayMs);
  if (days < 1) return [];
  const moments = Array.from({ length: eventCount(draw, days) }, () => workingMoment(draw, region, start, days));
  const events: EventLine[] = [];
  const id = person.profile.external_id;
  let added = person.known;
  for (const at of moments.sort((a, b) => a - b)) {
    const time = formatInstant(at);
    if (!added && draw.chance(35)) {
      added = true;
      const write: Record<string, string | number> = { email: person.email };
      if (draw.chance(20)) write['lead score'] = draw.below(60);
      events.push({ external_id: id, time, attributes: write });
      continue;
    }
    events.push(toEvent(draw, draw.weighted(doings) ?? 'session', id, time));
  }
  return events;
}

/** Most people do little, some do a lot: five bands of activity, for a month; in proportion for other spans. */
function eventCount(draw: Draw, days: number): number {
  const perMonth = draw.weighted<readonly [number, number]>([
    [[0, 1], 12],
    [[1, 3], 38],
    [[3, 8], 30],
    [[8, 16], 15],
    [[16, 40], 5],
  ]) ?? [0, 1];
  const month = perMonth[0] + draw.below(perMonth[1] - perMonth[0] + 1);
  return Math.floor((month * days + draw.below(30)) / 30);
}

/** Mostly on weekdays, mostly between 8 and 19 by the person's own clock; whole seconds. */
function workingMoment(draw: Draw, region: Region, start: EpochMs, days: number): EpochMs {
  let day = draw.below(days);
  if (isWeekend(start + day * dayMs) && draw.chance(80)) day = draw.below(days);
  const local = draw.chance(84) ? 8 * 3_600 + draw.below(11 * 3_600) : draw.below(86_400);
  const utc = (local - region.offset * 3_600 + 86_400) % 86_400;
  return start + day * dayMs + utc * 1_000;
}

/** 1 January 1970 was a Thursday. */
function isWeekend(at: EpochMs): boolean {
  const weekday = (Math.floor(at / dayMs) + 4) % 7;
  return weekday === 0 || weekday === 6;
}

function toEvent(draw: Draw, doing: Doing, id: string, time: string): EventLine {
  const base = { external_id: id, time };
  switch (doing) {
    case 'session':
      return { ...base, type: 'session_start' };
    case 'page':
      return { ...base, name: 'page_viewed', properties: { path: draw.pick(['/', '/product', '/blog', '/docs']) } };
    case 'mail':
      return { ...base, name: draw.pick(['email_opened', 'email_clicked']), properties: { campaign: 'Weekly' } };
    case 'webinar':
      return { ...base, name: 'webinar_attended', properties: { minutes: 5 + draw.below(56) } };
    case 'form':
      return { ...base, name: 'form_submitted', properties: { form: draw.pick(['newsletter', 'guide', 'contact']) } };
    case 'pricing':
      return { ...base, name: 'pricing_viewed', properties: { plan: draw.pick(['team', 'business', 'enterprise']) } };
    case 'demo':
      return { ...base, name: 'demo_requested', properties: { seats: 5 * (1 + draw.below(40)) } };
    case 'purchase':
      return { ...base, product_id: draw.pick(['starter', 'team']), price: 49 + draw.below(10) * 10, currency: 'USD' };
    case 'unsubscribe':
      return { ...base, attributes: { email_subscribe: 'unsubscribed' } };
    case 'import':
      return { ...base, attributes: { 'lead score': draw.below(120) } };
  }
}

/** Latin small letters and digits; marks are dropped with the letters that carry them spelt plain. */
function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
}
