import { HistoryBuilder } from '@/core/engine/history';
import { SlotBuilder } from '@/core/engine/slots';
import type { Flow, MembershipProgram, SendProgram, StepNode } from '@/core/engine/program';
import type { LiquidEngine } from '@/core/liquid/contract';
import type { FilterGroup } from '@/core/segments/filter';
import type { Trigger } from '@/core/segments/trigger';
import type { RunSettings } from '../documents/run-settings';
import type { Segment } from '../documents/segment';
import type { GlobalControl } from '../documents/workspace';
import type { Finding } from '../run-result';
import { CompileFindings } from './findings';
import { ListenerIndexBuilder } from './listener-index';

/** What the parts of a compilation share. */
export class ProgramBuilder {
  readonly settings: RunSettings;
  readonly liquid: LiquidEngine;
  readonly slots = new SlotBuilder();
  readonly history = new HistoryBuilder((attribute) => this.slots.intern(attribute));
  /** Filters of the workspace's segments, by id. */
  readonly segments: ReadonlyMap<string, FilterGroup | null>;
  readonly findings = new CompileFindings();
  readonly listeners: ListenerIndexBuilder;
  readonly flows: Flow[] = [];
  readonly steps: StepNode[] = [];
  readonly sends: SendProgram[] = [];
  readonly memberships: MembershipProgram[] = [];
  /** Attributes some step adds to or takes from, with the number of such rows. */
  readonly scores = new Map<string, number>();
  /** Attributes written by the steps of a flow, by flow index. */
  readonly writes = new Map<number, Set<string>>();
  portCount = 0;
  /** Of the workspace (C-AUD-9). */
  globalControl: GlobalControl | null = null;
  /** Steps that are only there for people still waiting in them, by canvas and id (C-EDIT-6). */
  readonly deletedSteps = new Map<string, ReadonlySet<string>>();

  constructor(settings: RunSettings, liquid: LiquidEngine, segments: readonly Segment[] = []) {
    this.settings = settings;
    this.liquid = liquid;
    this.segments = new Map(segments.map(({ id, filter }) => [id, filter]));
    this.listeners = new ListenerIndexBuilder({
      slot: (attribute) => this.slots.intern(attribute),
      emailTrigger: settings.emailTrigger,
    });
  }

  /** The same flag or audience named by several steps is one. */
  membership(type: MembershipProgram['type'], name: string): MembershipProgram {
    const known = this.memberships.find((other) => other.type === type && other.name === name);
    if (known !== undefined) return known;
    const membership = { index: this.memberships.length, type, name };
    this.memberships.push(membership);
    return membership;
  }

  noteWrite(flow: number, attribute: string): void {
    const known = this.writes.get(flow) ?? new Set();
    this.writes.set(flow, known.add(attribute.trim()));
  }

  /** Reports a trigger that can never fire. */
  reportDead(trigger: Trigger, place: Pick<Finding, 'document' | 'path' | 'step' | 'tab'>): void {
    if (trigger.type === 'custom_attribute_change') {
      this.findings.add('warning', 'trigger-standard-field', place, { attribute: trigger.attribute });
    } else {
      this.findings.add('warning', 'trigger-not-simulated', place);
    }
  }
}
