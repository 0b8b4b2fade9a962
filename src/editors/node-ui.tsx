import type { ComponentType, ReactNode } from 'react';
import type * as z from 'zod';
import type { LucideIcon } from 'lucide-react';
import type { NodeSpec, Port, StepFacts } from '@/core/engine/contract';
import type { Message } from '@/core/kernel/message';
import type { Text } from '@/i18n/text';
import { keepUnknown } from '@/workflow/documents/keep-unknown';
import type { KnownAttribute, KnownEvent } from './known-names';
import type { SendPlace } from './webhook-preview/place';

/** `full` in Build; beside a run `compact` (a journey, with counts in the columns) or `slim` (a cohort, counts on edges). */
export type CardDetail = 'full' | 'compact' | 'slim';

/** Points of the step behind a port; `delta` null is a change that is no number of points. */
export interface PortPoints {
  readonly attribute: string;
  readonly delta: number | null;
}

/** Size of a card without drawing it, so that the layout needs no measuring. */
export interface CardSize {
  readonly width: number;
  readonly height: number;
  /** Middle of each port, from the left edge, in the order of `ports`. */
  readonly portX: readonly number[];
}

export interface CardProps<C> {
  readonly config: C;
  readonly detail: CardDetail;
  /** By port: what the step right behind it does to the score. */
  readonly points: Readonly<Record<string, PortPoints | null>>;
  /** Only people who did nothing come here: its own points are hollow. */
  readonly otherwise: boolean;
  /** By port, while a run is shown: how many took it, in words. */
  readonly counts: Readonly<Record<string, ReactNode>> | null;
  /** Every canvas of the workspace. */
  readonly canvases: readonly CanvasName[];
}

export interface CanvasName {
  readonly id: string;
  readonly name: string;
}

export interface PanelProps<C> {
  readonly config: C;
  /** Edits with the same `gesture` in a row are one undo step. */
  readonly onChange: (config: C, gesture?: string) => void;
  readonly points: Readonly<Record<string, PortPoints | null>>;
  readonly attributes: readonly KnownAttribute[];
  readonly events: readonly KnownEvent[];
  readonly products: readonly KnownEvent[];
  /** Standard fields with their samples, where the data has them. */
  readonly standard: readonly KnownAttribute[];
  /** Context variables that steps of this canvas set. */
  readonly variables: readonly string[];
  /** Other canvases of the workspace. */
  readonly canvases: readonly CanvasName[];
  /** Which step of which canvas it is. */
  readonly place: SendPlace;
  /** The canvas was launched: what may no longer change is locked (C-ACTION-28). */
  readonly launched: boolean;
}

/** What is known of the place a new step goes to. */
export interface StartHints {
  /** Attribute whose change starts the canvas. */
  readonly score: string | null;
  /** Behind the port of people who did nothing. */
  readonly otherwise: boolean;
}

/** The React half of a step kind. */
export interface NodeUi<C> {
  readonly Icon: LucideIcon;
  /** Where the palette lists it. */
  readonly section: 'flow' | 'data' | 'messages';
  /** Adds it while a + has the focus. */
  readonly letter: string;
  readonly name: Message;
  readonly description: Message;
  /** Port of the people who did nothing, if there is one. */
  readonly otherwisePort?: string;
  size(config: C, detail: CardDetail): CardSize;
  /** Rows under the header of the card. */
  readonly Card: ComponentType<CardProps<C>>;
  /** The one figure that matters, at the right of the header. */
  readonly HeaderEnd?: ComponentType<CardProps<C>>;
  /** One sentence: what the step does here. Backticks and stars as in {@link RichText}. */
  lede(config: C, text: Text): string;
  /** Everything it says, as lines, for the outline. */
  outline(config: C, text: Text): readonly string[];
  /** A port's own word, where the user gave no name. */
  portName(port: Port, rank: number, text: Text): string;
  /** What a step added by hand starts as, when the place says more than `initial`. */
  start?(hints: StartHints): C;
  readonly Panel: ComponentType<PanelProps<C>>;
}

/** A step kind with its config type closed over: every call takes what a document holds. */
export interface StepUi {
  readonly kind: string;
  readonly Icon: LucideIcon;
  readonly section: NodeUi<unknown>['section'];
  readonly letter: string;
  readonly name: Message;
  readonly description: Message;
  readonly otherwisePort: string | null;
  start(hints: StartHints): Record<string, unknown>;
  ports(config: unknown): readonly Port[];
  facts(config: unknown): StepFacts;
  size(config: unknown, detail: CardDetail): CardSize;
  lede(config: unknown, text: Text): string;
  outline(config: unknown, text: Text): readonly string[];
  portName(port: Port, rank: number, text: Text): string;
  readonly Card: ComponentType<CardProps<unknown>>;
  readonly HeaderEnd: ComponentType<CardProps<unknown>>;
  readonly Panel: ComponentType<
    Omit<PanelProps<unknown>, 'onChange'> & {
      readonly onChange: (config: Record<string, unknown>, gesture?: string) => void;
    }
  >;
}

/**
 * Joins the two halves of a kind. Documents are parsed on loading, so reading a config cannot fail here; each config
 * object is read once. Members no schema names stay, so that an edit here loses nothing a newer version wrote.
 */
export function joinNode<K extends string, C extends z.ZodType<Record<string, unknown>>, W extends z.ZodType>(
  spec: NodeSpec<K, C, W>,
  ui: NodeUi<z.output<C>>,
): StepUi {
  const seen = new WeakMap<object, z.output<C>>();
  const read = (config: unknown): z.output<C> => {
    if (typeof config !== 'object' || config === null) return spec.config.parse(config);
    const known = seen.get(config);
    if (known !== undefined) return known;
    const parsed = keepUnknown(spec.config.parse(config), config);
    seen.set(config, parsed);
    return parsed;
  };
  const { Card, HeaderEnd, Panel } = ui;
  return {
    kind: spec.kind,
    Icon: ui.Icon,
    section: ui.section,
    letter: ui.letter,
    name: ui.name,
    description: ui.description,
    otherwisePort: ui.otherwisePort ?? null,
    start: (hints) => ui.start?.(hints) ?? spec.config.parse(spec.initial),
    ports: (config) => spec.ports(read(config)),
    facts: (config) => spec.facts(read(config)),
    size: (config, detail) => ui.size(read(config), detail),
    lede: (config, text) => ui.lede(read(config), text),
    outline: (config, text) => ui.outline(read(config), text),
    portName: (port, rank, text) => ui.portName(port, rank, text),
    Card: (props) => <Card {...props} config={read(props.config)} />,
    HeaderEnd: (props) => (HeaderEnd === undefined ? null : <HeaderEnd {...props} config={read(props.config)} />),
    Panel: (props) => <Panel {...props} config={read(props.config)} />,
  };
}
