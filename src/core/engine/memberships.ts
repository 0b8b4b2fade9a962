import { addMembership } from './counters';
import type { MembershipChange } from './contract';
import type { Entry, Person } from './person';
import type { MembershipProgram, Program, StepNode } from './program';
import type { PersonSnapshot } from './snapshot-schema';
import { flowId, record, type Turn } from './turn';

/**
 * Enables a feature flag for the person (C-FF-1), or adds them to an audience outside or takes them out (C-SYNC-1).
 * Who is in already stays in.
 */
export function changeMembership(
  turn: Turn,
  entry: Entry,
  step: StepNode,
  change: MembershipChange,
  parent: number,
): void {
  const membership = turn.program.memberships[change.membership.index];
  if (membership === undefined) return;
  const { memberships } = turn.person;
  const before = memberships.get(membership.index);
  if (!change.member) memberships.delete(membership.index);
  else if (before === undefined) memberships.set(membership.index, [step.index]);
  else if (!before.includes(step.index)) before.push(step.index);
  if (turn.sink.counters !== null) addMembership(turn.sink.counters, membership.index, change.member);
  if (turn.sink.trace === null) return;
  const { type, name } = membership;
  const because = {
    key: reasonOf(membership, change.member, before !== undefined),
    values: { name, ...change.detail },
  };
  record(turn, parent, {
    type: 'membership',
    flow: flowId(turn, entry.flow),
    entry: entry.number,
    step: step.id,
    of: type,
    name,
    member: change.member,
    cause: { rule: type === 'feature_flag' ? 'C-FF-1' : 'C-SYNC-1', because },
  });
}

function reasonOf({ type }: MembershipProgram, member: boolean, before: boolean): string {
  if (type === 'feature_flag') return 'engine.membership.flag_on';
  if (member) return before ? 'engine.membership.audience_again' : 'engine.membership.audience_in';
  return before ? 'engine.membership.audience_out' : 'engine.membership.audience_never_in';
}

/**
 * Whether the person is in. A feature flag is withdrawn while every canvas that enabled it is stopped (C-FF-1); an
 * audience outside keeps whom it was given.
 */
export function isMember(program: Program, person: Person, membership: number): boolean {
  const steps = person.memberships.get(membership);
  if (steps === undefined) return false;
  if (program.memberships[membership]?.type !== 'feature_flag') return true;
  return steps.some((step) => person.flows[program.steps[step]?.flow ?? -1]?.stopped === false);
}

/** Whether a feature flag is on for the person. */
export function hasFlag(program: Program, person: Person, name: string): boolean {
  const flag = program.memberships.find((membership) => membership.type === 'feature_flag' && membership.name === name);
  return flag !== undefined && isMember(program, person, flag.index);
}

/** Names of everything of one type the person is in, in the order the program knows them. */
export function membershipsOf(program: Program, person: Person, type: MembershipProgram['type']): readonly string[] {
  return program.memberships.flatMap((membership) =>
    membership.type === type && isMember(program, person, membership.index) ? membership.name : [],
  );
}

export function snapshotMemberships(program: Program, person: Person): PersonSnapshot['memberships'] {
  return [...person.memberships].flatMap(([index, steps]) => {
    const membership = program.memberships[index];
    if (membership === undefined) return [];
    const { type, name } = membership;
    const by = steps.flatMap((step) => {
      const node = program.steps[step];
      return node === undefined ? [] : [{ flow: flowOf(program, node), step: node.id }];
    });
    return [{ type, name, by }];
  });
}

/** A step that is gone withdraws the flag it enabled (C-FF-1); nobody tells an audience outside. */
export function restoreMemberships(program: Program, person: Person, saved: PersonSnapshot['memberships']): void {
  for (const { type, name, by } of saved) {
    const membership = program.memberships.find((known) => known.type === type && known.name === name);
    if (membership === undefined) continue;
    const steps = by.flatMap(({ flow, step }) => {
      const node = program.steps.find((known) => known.id === step && flowOf(program, known) === flow);
      return node === undefined ? [] : node.index;
    });
    if (steps.length > 0 || type === 'audience') person.memberships.set(membership.index, steps);
  }
}

function flowOf(program: Program, step: StepNode): string {
  return program.flows[step.flow]?.id ?? '';
}
