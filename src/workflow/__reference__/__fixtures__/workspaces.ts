import fc from 'fast-check';
import { workspace, type Workspace } from '../../documents/workspace';
import { iso, oneOf, rarely, start, value } from './draw';
import { campaignShape, canvasShape } from './flows';
import { history, written } from './histories';
import { movedAll, place, zones } from './places';

const personIds = ['00Q5g00000KpR2mEAF', 'p', '__proto__'];

/** Somebody stops a flow, sets it going again, and so on. */
const statusChanges = fc
  .record({
    offsets: fc.uniqueArray(oneOf(0, 1_000, 9_000, 10_000, 20_000, 60_000), { minLength: 1, maxLength: 3 }),
    flow: oneOf('first', 'first', 'second', 'hand-off'),
  })
  .map(({ offsets, flow }) =>
    [...offsets]
      .sort((a, b) => a - b)
      .map((offset, index) => ({
        at: iso(start + offset),
        flow,
        action: index % 2 === 0 ? ('stop' as const) : ('resume' as const),
      })),
  );

const run = fc
  .record({
    length: oneOf(1_000, 30_000, 120_000, 120_000, 300_000),
    sameSecond: oneOf(1_000, 1_000, 1_000, 1_000, 0, 1_100, 'clock_second' as const),
    duplicates: oneOf('exit' as const, 'exit' as const, 'keep' as const),
    exitGroup: oneOf('at_action' as const, 'at_window_end' as const),
    actionTime: oneOf('own_time' as const, 'own_time' as const, 'by_arrival' as const),
    emailTrigger: oneOf('any_new_address' as const, 'first_address_only' as const),
    companyTimeZone: oneOf('UTC', 'UTC', ...zones),
    statuses: rarely(5, statusChanges),
  })
  .map(({ length, statuses, ...rest }) => ({
    from: iso(start),
    until: iso(start + length),
    ...rest,
    ...(statuses === undefined ? {} : { statuses }),
  }));

const caps = fc.array(
  fc
    .record({
      max: oneOf(1, 1, 2),
      channel: oneOf('any' as const, 'any' as const, 'webhook' as const, 'email' as const),
      tag: rarely(3, fc.constant('tagged')),
      every: oneOf(
        { value: 1, unit: 'minutes' as const },
        { value: 1, unit: 'days' as const },
        { value: 1, unit: 'days' as const },
        { value: 3, unit: 'days' as const },
        { value: 1, unit: 'weeks' as const },
      ),
    })
    .map(({ tag, ...rest }) => ({ ...rest, ...(tag === undefined ? {} : { tag }) })),
  { minLength: 1, maxLength: 2 },
);

/**
 * Workspaces with a history, drawn so that things meet: few names, short windows, moments that fall on each other, and
 * every choice a run has. `workspace.run` is part of the draw.
 */
export const workspaces: fc.Arbitrary<Workspace> = fc
  .record({
    canvases: fc.oneof(
      fc.tuple(canvasShape('first')),
      fc.tuple(canvasShape('first'), canvasShape('second')),
      fc.tuple(canvasShape('first'), canvasShape('second'), canvasShape('__proto__')),
    ),
    campaigns: fc.oneof(
      fc.tuple(),
      fc.tuple(campaignShape('hand-off')),
      fc.tuple(campaignShape('a'), campaignShape('hand-off')),
    ),
    people: fc.array(fc.record({ profile: written(value), lines: history }), { minLength: 1, maxLength: 3 }),
    run,
    caps: rarely(3, caps),
    where: place,
    salesforce: fc.record({
      latencyMs: oneOf(0, 0, 700),
      tokenFails: oneOf(false, false, false, false, false, true),
      faults: fc.array(fc.record({ request: oneOf(1, 1, 2, 3), status: oneOf(503, 429, 500, 404, 599, 302) }), {
        maxLength: 2,
      }),
    }),
  })
  .map(({ people, where, caps: frequencyCaps, ...rest }) =>
    workspace.parse({
      type: 'workspace',
      schemaVersion: 1,
      id: 'workspace',
      name: 'Workspace',
      ...movedAll(
        {
          ...rest,
          people: people.map(({ profile }, index) => ({ ...profile, external_id: personIds[index] })),
          events: people.flatMap(({ lines }, index) =>
            lines.map((line) => ({ ...line, external_id: personIds[index] })),
          ),
        },
        where,
      ),
      ...(frequencyCaps === undefined ? {} : { frequencyCaps }),
    }),
  );
