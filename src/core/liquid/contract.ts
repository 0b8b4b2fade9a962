import type { EpochMs } from '../kernel/time';
import type { JsonObject, JsonValue } from '../kernel/json';
import type { HttpRequest, HttpResponse } from '../webhooks/message';
import type { ContentLibrary } from './library';

/** Where in the author's text: 1-based line and column, and the line itself as excerpt. */
export interface TemplatePosition {
  readonly line: number;
  readonly column: number;
  readonly excerpt: string;
}

export type TemplateErrorCode =
  | 'syntax'
  | 'unknown_tag'
  | 'limit_parse'
  | 'limit_render_time'
  | 'limit_memory'
  | 'limit_output'
  | 'limit_nesting'
  | 'connected_content_url';

export interface TemplateError {
  readonly code: TemplateErrorCode;
  /** English text for logs and the command line; screens show the catalogue's text for `code` with `values`. */
  readonly message: string;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly position: TemplatePosition | null;
}

/** Everything a template may read. `attributes` maps custom names; missing means unset, never null (L-CMP-2). */
export interface RenderData {
  readonly now: EpochMs;
  readonly standard: Readonly<Record<string, JsonValue | undefined>>;
  readonly custom: Readonly<Record<string, JsonValue | undefined>>;
  readonly eventProperties?: JsonObject | undefined;
  readonly context?: JsonObject | undefined;
  /** What `canvas_entry_properties.${…}` reads, where it is not the same as `context` (O-8 of the sheet). */
  readonly entryProperties?: JsonObject | undefined;
  readonly campaign?: { readonly name: string; readonly api_id: string; readonly dispatch_id?: string } | undefined;
  readonly canvas?: { readonly name: string; readonly api_id: string } | undefined;
  /** Further roots by name, such as `most_recently_used_device` or `subscribed_state`: `{{root.${name}}}`. */
  readonly others?: Readonly<Record<string, JsonObject>> | undefined;
  /** Draws for `{% random %}`; by label, so that the same render gives the same digits. */
  readonly random?: ((label: string) => number) | undefined;
}

/** One Connected Content call as written, ready to be performed by a host. */
export interface ContentCall {
  /** 0-based, in the order the template reaches them. */
  readonly ordinal: number;
  readonly request: HttpRequest;
  readonly retry: boolean;
  /** Seconds, already clamped; 0 means never cached (L-CC-24, L-CC-25). */
  readonly cacheSeconds: number;
}

/** `null`: the call failed or timed out; the template goes on with an empty value (O-7 of the sheet). */
export type ContentAnswer = HttpResponse | null;

export type RenderOutcome =
  | {
      readonly type: 'text';
      readonly text: string;
      readonly errors: readonly string[];
      /** What `message_extras` adds to the send event; absent without any (L-EXTRA-1). */
      readonly extras?: Readonly<Record<string, string>>;
    }
  /** `reason` is the tag's text, or `{% abort_message %} called` without one (L-ABORT-3). */
  | { readonly type: 'aborted'; readonly reason: string }
  /** Rendering needs an answer from outside first: perform `call`, then render again with it appended to `answers`. */
  | { readonly type: 'needs'; readonly call: ContentCall }
  | { readonly type: 'failed'; readonly error: TemplateError };

export type LibraryRead =
  | { readonly type: 'catalog'; readonly name: string; readonly selection?: string }
  | { readonly type: 'promotion'; readonly name: string }
  | { readonly type: 'credential'; readonly name: string; readonly of: 'basic' | 'token' };

/** What a template reads, by static analysis. `pure` is false if it reads time, randomness, identity or Connected Content. */
export interface TemplateReads {
  readonly custom: readonly string[];
  readonly standard: readonly string[];
  readonly eventProperties: readonly string[];
  /** Content Blocks by name, known or not. */
  readonly blocks: readonly string[];
  /** What else of the content library it asks for. */
  readonly library: readonly LibraryRead[];
  readonly pure: boolean;
}

/** A parsed template. `render` is a pure function of its arguments: same data, same answers, same outcome. */
export interface Template {
  readonly source: string;
  readonly reads: TemplateReads;
  render(data: RenderData, answers?: readonly ContentAnswer[]): RenderOutcome;
}

export interface LiquidEngine {
  /** Parses once, with the content library it may ask; a syntax error has its place in the author's text. Never throws. */
  parse(
    source: string,
    library?: ContentLibrary,
  ): { readonly ok: true; readonly value: Template } | { readonly ok: false; readonly error: TemplateError };
}
