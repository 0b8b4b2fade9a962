import * as z from 'zod';

const seconds = z.number().int().nonnegative();
const answerStatus = z.number().int().min(100).max(599);

/** What goes wrong at a person's n-th request, and maybe at those after it (W-SF-21). */
const fault = z.looseObject({
  request: z.number().int().positive(),
  /** 599 drops the connection. */
  status: z.number().int(),
  /** So many requests in a row; left out: one. */
  times: z.number().int().positive().optional(),
  /** Which requests are counted; left out: the Lead's. */
  at: z.enum(['lead', 'token']).optional(),
  /** The answer stops in the middle and is no JSON. */
  malformed: z.boolean().optional(),
  latencyMs: z.number().int().nonnegative().optional(),
  /** Seconds a 429 or 503 asks to be left alone; left out: 60. */
  retryAfter: seconds.optional(),
});
export type SalesforceFault = z.output<typeof fault>;

/** What the token endpoint gives, and to whom (W-SF-1…3). */
const token = z.looseObject({
  /** Seconds; left out: two hours. */
  lifetime: seconds.optional(),
  /** Lead requests one token is good for. */
  calls: z.number().int().nonnegative().optional(),
  clientId: z.string().optional(),
  clientSecret: z.string().optional(),
  noUser: z.boolean().optional(),
});

/** Writes a lead's new status back to the profile, as a nightly import would. */
const syncBack = z.looseObject({
  /** Seconds from the update to the write. */
  after: seconds.default(0),
  attribute: z.string().min(1).default('lead_status'),
});

/** Leads that get this status go to this queue, as an assignment rule of the org would do. */
const assignment = z.looseObject({ status: z.string().min(1), queue: z.string().min(1) });

/** Another system that answers as it is told to; without one everything is accepted. */
const partner = z.looseObject({
  host: z.string().min(1),
  /** Beginning of the path. */
  path: z.string().optional(),
  /** One after the other, per person; the last goes on for ever. */
  answers: z.array(
    z.looseObject({
      status: answerStatus,
      body: z.string().optional(),
      headers: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
      latencyMs: z.number().int().nonnegative().optional(),
    }),
  ),
});
export type PartnerMock = z.output<typeof partner>;

/** A lead as the org's exports have it: `Id`, and its fields by their names. */
const lead = z.looseObject({ Id: z.string().regex(/^00Q(?:[0-9A-Za-z]{12}|[0-9A-Za-z]{15})$/) }).catchall(z.json());
export type LeadDocument = z.output<typeof lead>;

/** How the systems outside behave in a run: the mock Salesforce, and partners that answer by a script. */
export const salesforceMock = z.looseObject({
  /** Store the seed's `lead_status` as given instead of refusing an unknown column (W-SF-12). */
  acceptSeedFields: z.boolean().default(true),
  latencyMs: z.number().int().nonnegative().default(0),
  faults: z.array(fault).default([]),
  tokenFails: z.boolean().default(false),
  token: token.optional(),
  syncBack: syncBack.optional(),
  assignment: assignment.optional(),
  partners: z.array(partner).optional(),
  /** Leads the org has before a run, beyond what profiles say. */
  leads: z.array(lead).optional(),
});
export type SalesforceMock = z.output<typeof salesforceMock>;
