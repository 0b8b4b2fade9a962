import type { JsonValue } from '../kernel/json';
import type { ContentLibrary } from './library';

/** What all known values of a name are; `null` where they differ, or none is known. */
export type KnownType = 'number' | 'text' | 'boolean' | 'list' | 'object' | null;

/** What the workspace knows of one name a template can read. */
export interface KnownName {
  readonly type: KnownType;
  /** One of its values, as text. */
  readonly sample?: string | undefined;
  /** People without it, of all `people`. */
  readonly missing: number;
  /** Some value holds what JSON text has to escape: a quote, a backslash, a line break. */
  readonly needsEscape: boolean;
}

/** What is known about the people and the canvas a template is written for. What is unknown is never judged. */
export interface KnownWorld {
  /** Custom attributes by name; `null`: there are no people to know them from. */
  readonly attributes: ReadonlyMap<string, KnownName> | null;
  /** Standard fields by the name Liquid has for them, such as `user_id`. */
  readonly standard: ReadonlyMap<string, KnownName>;
  readonly eventProperties: ReadonlyMap<string, KnownName>;
  /** Variables that steps of the canvas set; `null` outside of a canvas. */
  readonly context: readonly string[] | null;
  readonly people: number;
}

export interface AnalysisOptions {
  readonly known?: KnownWorld | undefined;
  readonly library?: ContentLibrary | undefined;
  /** The text has to be JSON once it is rendered: it is followed through every branch. */
  readonly json?: boolean | undefined;
}

/** A piece of the author's text; line and column count from 1. */
export interface TemplatePlace {
  readonly begin: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

export type ReadKind =
  /** `custom_attribute.${name}` */
  | 'attribute'
  /** `${name}` */
  | 'standard'
  | 'event_property'
  | 'context'
  | 'entry_property'
  /** Another root, such as `campaign` or `subscribed_state`. */
  | 'other'
  | 'block'
  | 'catalog'
  | 'selection'
  | 'promotion'
  | 'translation'
  /** A stored secret of Connected Content. */
  | 'credential';

/** One thing a template asks the world for. */
export interface AnalysedRead {
  readonly kind: ReadKind;
  readonly name: string;
  /** What stands before `.${…}`; for a selection its catalog. */
  readonly root: string | null;
  readonly place: TemplatePlace;
  /** Of the Content Block it stands in, where it is not the author's own text. */
  readonly block?: string;
}

/** An address that Connected Content calls. */
export interface AnalysedEndpoint {
  /** As written, Liquid included. */
  readonly url: string;
  /** `null` where Liquid decides it. */
  readonly host: string | null;
  readonly method: 'GET' | 'POST';
  readonly place: TemplatePlace;
}

export const diagnosticCodes = [
  'unknown_name',
  'type_conflict',
  'branch_never',
  'abort_always',
  'json_invalid',
  'json_missing',
  'json_unescaped',
  'bounded',
] as const;
export type DiagnosticCode = (typeof diagnosticCodes)[number];

/** A change of the author's text: what stands from `begin` to `end` gives way to `text`. */
export interface TextEdit {
  readonly begin: number;
  readonly end: number;
  readonly text: string;
}

/** One decision on the way to a place, in the author's words. */
export type Decision =
  | { readonly type: 'condition'; readonly text: string; readonly holds: boolean }
  | { readonly type: 'when'; readonly subject: string; readonly text: string }
  /** None of the `when` fits. */
  | { readonly type: 'otherwise'; readonly subject: string }
  | { readonly type: 'loop'; readonly text: string; readonly count: number }
  | { readonly type: 'translation'; readonly locale: string };

/** Something that will go wrong, or never happen. */
export interface TemplateDiagnostic {
  readonly code: DiagnosticCode;
  /** What kind of it; each code has its own. */
  readonly variant: string;
  readonly place: TemplatePlace;
  /** Names, operands and samples for the sentence. */
  readonly values: Readonly<Record<string, JsonValue>>;
  /** Decisions it takes to get there; none where it happens on every way. */
  readonly when: readonly Decision[];
  /** A change that keeps what the author meant. */
  readonly edit?: TextEdit;
}

/** What a template reads and what will go wrong with it, found without rendering it. */
export interface TemplateAnalysis {
  /** The text can be read as Liquid; if not, everything else is empty. */
  readonly readable: boolean;
  readonly reads: readonly AnalysedRead[];
  readonly endpoints: readonly AnalysedEndpoint[];
  /** In the order of the text. */
  readonly diagnostics: readonly TemplateDiagnostic[];
  /** There are more ways through the text than were followed. */
  readonly bounded: boolean;
}

/** Looks through one template. Pure, never throws, and its work is bounded whatever the text says. */
export type AnalyseTemplate = (source: string, options?: AnalysisOptions) => TemplateAnalysis;
