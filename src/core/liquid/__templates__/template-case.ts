import type { JsonObject } from '../../kernel/json';
import type { ContentAnswer, RenderData } from '../contract';
import type { ContentLibrary } from '../library';

/** A template as people write them, for one person at one moment. What has to come of it was worked out from the sheet. */
export interface TemplateCase {
  /** One sentence; in front of it the rules it shows. */
  readonly name: string;
  readonly template: string;
  /** Standard fields under the profile's own names (L-VAR-4). */
  readonly profile?: JsonObject;
  readonly custom?: JsonObject;
  readonly event?: JsonObject;
  readonly context?: JsonObject;
  readonly entry?: JsonObject;
  readonly others?: RenderData['others'];
  /** The moment of sending; 9:00 UTC on Monday, 2 March 2026 where nothing else is said. */
  readonly now?: string;
  readonly library?: ContentLibrary;
  /** What Connected Content gets, call by call. */
  readonly answers?: readonly ContentAnswer[];
  /** The calls that have to be made: method, address and body in one line. */
  readonly calls?: readonly string[];
  readonly expected:
    | string
    | { readonly aborts: string }
    /** Text that shows Liquid errors, or is short of something the log tells of. */
    | { readonly text: string; readonly errors: number };
}

export function lines(...all: readonly string[]): string {
  return all.join('\n');
}

/** What a host answers. */
export function ok(body: string): ContentAnswer {
  return { status: 200, headers: [], body };
}
