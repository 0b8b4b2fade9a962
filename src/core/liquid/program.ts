import type { CredentialUse } from '../webhooks/message';
import type { TemplateReads } from './contract';

/** One thing a template takes from outside, kept under a variable name no author can type. */
export type Slot =
  | {
      readonly type: 'read';
      readonly root: string | null;
      readonly name: string;
      /** Followed by `[0]`: a plain object then counts as its own first element (L-VAR-8). */
      readonly indexed: boolean;
    }
  /** A number written with a fraction of zero: `2.0` is a float (L-FIL-2). */
  | { readonly type: 'float'; readonly value: number };

/** A text of a tag's own grammar, with Liquid inside: literal text and expressions in turn. */
export type Piece =
  { readonly type: 'text'; readonly text: string } | { readonly type: 'expression'; readonly markup: string };

/** A `connected_content` tag as written (section 4.2 of the sheet). */
export interface ContentSpec {
  readonly offset: number;
  readonly method: 'GET' | 'POST';
  readonly url: readonly Piece[];
  readonly body: readonly Piece[] | null;
  readonly headers: readonly { readonly name: string; readonly value: readonly Piece[] }[];
  readonly contentType: readonly Piece[] | null;
  readonly save: string | null;
  /** Seconds as written; `null` when nothing was. */
  readonly cacheMaxAge: number | null;
  readonly noCache: boolean;
  readonly retry: boolean;
  readonly credential: CredentialUse | null;
}

/** A tag that asks the content library for something, as written. */
export type LibrarySpec =
  | {
      readonly type: 'items';
      readonly catalog: string;
      readonly ids: readonly (readonly Piece[])[];
      readonly rerender: boolean;
    }
  | { readonly type: 'selection'; readonly catalog: string; readonly selection: string; readonly rerender: boolean }
  | { readonly type: 'promotion'; readonly list: string }
  | { readonly type: 'extras'; readonly key: string; readonly value: readonly Piece[] };

const privateUse = '\uE000';

/** Name of the variable that holds a slot's value while rendering. */
export function slotVariable(index: number): string {
  return privateUse + String(index);
}

/** Roots whose values are part of the person or the triggering event; the others depend on the send. */
const attributeRoots: ReadonlySet<string | null> = new Set([null, 'custom_attribute', 'event_properties']);

/** Standard fields that differ for every person, so that remembering by them remembers nothing. */
const identities: ReadonlySet<string> = new Set(['user_id', 'braze_id', 'external_id']);

/** Collects what a template needs while it is read: slots, calls, and what it depends on. */
export class ProgramBuilder {
  readonly slots: Slot[] = [];
  readonly calls: ContentSpec[] = [];
  readonly libraryTags: LibrarySpec[] = [];
  /** Names of the Content Blocks asked for. */
  readonly blocks = new Set<string>();
  private readonly indexes = new Map<string, number>();
  private pure = true;

  read(root: string | null, name: string, indexed: boolean): string {
    if (!attributeRoots.has(root) || (root === null && identities.has(name.trim()))) this.pure = false;
    return this.slot(`${root ?? ''}\u0000${name}\u0000${indexed ? '0' : ''}`, { type: 'read', root, name, indexed });
  }

  float(value: number): string {
    return this.slot(`\u0000${value}`, { type: 'float', value });
  }

  /** Something whose result is not decided by the values read: time, chance, the world outside. */
  impure(): void {
    this.pure = false;
  }

  reads(): TemplateReads {
    const names = (root: string | null) => {
      const read = this.slots.filter((slot) => slot.type === 'read').filter((slot) => slot.root === root);
      return [...new Set(read.flatMap(({ name }) => namesRead(name)))];
    };
    return {
      custom: names('custom_attribute'),
      standard: names(null),
      eventProperties: names('event_properties'),
      blocks: [...this.blocks],
      library: [...this.libraryTags.flatMap(nameAsked), ...this.calls.flatMap(credentialAsked)],
      pure: this.pure,
    };
  }

  private slot(key: string, slot: Slot): string {
    const known = this.indexes.get(key);
    if (known !== undefined) return slotVariable(known);
    this.indexes.set(key, this.slots.length);
    return slotVariable(this.slots.push(slot) - 1);
  }
}

function nameAsked(spec: LibrarySpec): TemplateReads['library'] {
  switch (spec.type) {
    case 'items':
      return [{ type: 'catalog', name: spec.catalog }];
    case 'selection':
      return [{ type: 'catalog', name: spec.catalog, selection: spec.selection }];
    case 'promotion':
      return [{ type: 'promotion', name: spec.list }];
    case 'extras':
      return [];
  }
}

function credentialAsked({ credential }: ContentSpec): TemplateReads['library'] {
  return credential === null ? [] : [{ type: 'credential', name: credential.name, of: credential.type }];
}

/** Every attribute a name may turn out to read: itself, without outer space, and the head of a dotted path (L-VAR-9). */
function namesRead(name: string): string[] {
  const trimmed = name.trim();
  const dot = trimmed.indexOf('.');
  const names = dot > 0 ? [name, trimmed, trimmed.slice(0, dot)] : [name, trimmed];
  return [...new Set(names)];
}
