import * as z from 'zod';
import { comparison, dayOfYearComparison, numberComparison, stringComparison } from './comparison-schema';
import { measure } from './measure-schema';
import { propertyFilter } from './property-schema';

export type { Comparison, ComparisonType } from './comparison-schema';

/** Standard profile fields a filter can look at, named as in `users/track`. */
export const standardFields = [
  'email',
  'first_name',
  'last_name',
  'phone',
  'country',
  'home_city',
  'language',
  'gender',
  'time_zone',
  'email_subscribe',
] as const;
export type StandardField = (typeof standardFields)[number];

/** Fields with filters of their own. */
const specialFields = ['dob', 'subscription_groups', 'marked_email_as_spam_at'] as const;

/** Every profile field the engine tells from a custom attribute (D-ATTR-1). */
export const profileFields = [...standardFields, ...specialFields] as const;
export type ProfileField = (typeof profileFields)[number];

export const emailStates = ['opted_in', 'subscribed', 'unsubscribed'] as const;
export const groupStates = ['subscribed', 'unsubscribed'] as const;
export const channels = [
  'webhook',
  'email',
  'push',
  'sms',
  'whatsapp',
  'line',
  'in_app',
  'content_card',
  'banner',
] as const;

/** What a person, or somebody's mail server, can do with a message (S-RET-1, S-RET-4, S-RET-8). */
export const interactions = [
  'received',
  'opened',
  'machine_opened',
  'clicked',
  'hard_bounced',
  'soft_bounced',
  'marked_as_spam',
] as const;
export type Interaction = (typeof interactions)[number];

/** What a filter may ask of messages: opens of any kind, by a person only, or any open or click (S-RET-4, S-RET-6). */
export const askedInteractions = [...interactions, 'opened_by_person', 'engaged'] as const;

const attributeFilter = z.object({ type: z.literal('custom_attribute'), attribute: z.string(), comparison });

/**
 * Values inside an object or a list of objects (S-ATTR-NEST-1). `path` is `a.b`, or `[].b` for any element
 * (S-ATTR-NEST-2). Several criteria must hold for one and the same element (S-ATTR-NEST-3).
 */
const nestedFilter = z.object({
  type: z.literal('nested_attribute'),
  attribute: z.string(),
  criteria: z.array(z.object({ path: z.string(), comparison })).min(1),
});

const standardFilter = z.object({
  type: z.literal('standard_field'),
  field: z.enum(standardFields),
  comparison: stringComparison,
});

/** Times a custom event was done, ever or lately (S-EVT-1…5). `properties` count only the events they fit. */
const eventFilter = z.object({
  type: z.literal('custom_event'),
  event: z.string(),
  properties: z.array(propertyFilter).default([]),
  measure,
});

/** Purchases, and money spent (S-PUR-1). `product` left out: any product. */
const purchaseFilter = z.object({
  type: z.literal('purchase'),
  product: z.string().optional(),
  properties: z.array(propertyFilter).default([]),
  measure,
});

/** Sessions, of one app or all (S-SES-1, S-SES-2). */
const sessionFilter = z.object({ type: z.literal('session'), app: z.string().optional(), measure });

/** Messages received, opened, clicked, … (S-RET-1…6, S-RET-8). `flow` is a canvas or campaign; left out: any. */
const messageFilter = z.object({
  type: z.literal('message'),
  interaction: z.enum(askedInteractions),
  channel: z.enum(channels).optional(),
  flow: z.string().optional(),
  step: z.string().optional(),
  /** Of a link, for clicks (S-RET-5). */
  alias: z.string().optional(),
  measure,
});

/** Whether a person ever entered a canvas, in one variant or its control group (S-RET-7). */
const entryFilter = z.object({
  type: z.literal('canvas_entry'),
  canvas: z.string(),
  as: z.enum(['any', 'variant', 'control']).default('any'),
  variant: z.string().optional(),
  entered: z.boolean(),
});

/** Whether a person converted from a campaign or canvas (S-RET-7). */
const conversionFilter = z.object({ type: z.literal('conversion'), flow: z.string(), converted: z.boolean() });

/** Global e-mail state; not set counts as subscribed (S-SUB-1, D-SUB-1). */
const subscriptionFilter = z.object({
  type: z.literal('email_subscription'),
  states: z.array(z.enum(emailStates)),
});

const groupFilter = z.object({
  type: z.literal('subscription_group'),
  group: z.string(),
  state: z.enum(groupStates),
});

/** Has an address, is not unsubscribed, never bounced hard, never marked as spam (S-SUB-2). */
const availableFilter = z.object({ type: z.literal('email_available'), available: z.boolean() });

/** Age in whole years, by `dob` (S-DEM-1). */
const ageFilter = z.object({ type: z.literal('age'), comparison: numberComparison });

/** Birthday, by `dob`; 29 February counts as 1 March (S-DEM-1). */
const birthdayFilter = z.object({ type: z.literal('birthday'), comparison: dayOfYearComparison });

/** A number from 0 to 9999 that never changes (S-OTH-1). */
const bucketFilter = z.object({ type: z.literal('random_bucket'), comparison: numberComparison });

const userIdFilter = z.object({ type: z.literal('user_id'), comparison: stringComparison });

/** Membership of a segment of the workspace, which may not itself ask for another (S-GRP-7). */
const segmentFilter = z.object({ type: z.literal('segment'), segment: z.string(), member: z.boolean() });

/** Whether a feature flag is on for the person (S-OTH-3, C-FF-1). */
const flagFilter = z.object({ type: z.literal('feature_flag'), flag: z.string(), enabled: z.boolean() });

/** A variable of the entry at hand, in Audience Paths and Decision Split only (S-CTX-1). `path` reaches into objects. */
const variableFilter = z.object({
  type: z.literal('context_variable'),
  name: z.string(),
  path: z.string().optional(),
  comparison,
});

/** A filter of a kind this version does not know: kept as it came, never simulated, refused at compile. */
const unknownFilter = z.object({ type: z.literal('unknown'), raw: z.record(z.string(), z.unknown()) });

export const filterLeaf = z
  .discriminatedUnion('type', [
    attributeFilter,
    nestedFilter,
    standardFilter,
    eventFilter,
    purchaseFilter,
    sessionFilter,
    messageFilter,
    entryFilter,
    conversionFilter,
    subscriptionFilter,
    groupFilter,
    availableFilter,
    ageFilter,
    birthdayFilter,
    bucketFilter,
    userIdFilter,
    segmentFilter,
    flagFilter,
    variableFilter,
    unknownFilter,
  ])
  .meta({ id: 'filter' });
export type FilterLeaf = z.output<typeof filterLeaf>;
export type FilterType = FilterLeaf['type'];
export type LeafOf<T extends FilterType> = Extract<FilterLeaf, { type: T }>;

/** A group joins its members all by AND or all by OR (S-GRP-2); `exclude` makes it AND NOT towards its parent (S-GRP-3). */
export interface FilterGroup {
  readonly type: 'group';
  readonly join: 'and' | 'or';
  readonly exclude?: boolean | undefined;
  readonly filters: readonly Filter[];
}
export type Filter = FilterLeaf | FilterGroup;

export const filterGroup: z.ZodType<FilterGroup> = z
  .object({
    type: z.literal('group'),
    join: z.enum(['and', 'or']),
    exclude: z.boolean().optional(),
    get filters() {
      return z.array(z.union([filterLeaf, filterGroup]));
    },
  })
  .meta({ id: 'filterGroup' });

/** Leaf types a document may name; the load path wraps anything else as `unknown`. */
export const leafTypes = [
  'custom_attribute',
  'nested_attribute',
  'standard_field',
  'custom_event',
  'purchase',
  'session',
  'message',
  'canvas_entry',
  'conversion',
  'email_subscription',
  'subscription_group',
  'email_available',
  'age',
  'birthday',
  'random_bucket',
  'user_id',
  'segment',
  'feature_flag',
  'context_variable',
] as const satisfies readonly FilterType[];
export const knownFilterTypes = [...leafTypes, 'group'] as const;
