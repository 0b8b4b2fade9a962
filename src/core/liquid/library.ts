import type { JsonObject } from '../kernel/json';

/** What a workspace keeps for its templates, by name. Read when a template is parsed, so a template is of one library. */
export interface ContentLibrary {
  /** Text of each Content Block (L-CB-1). */
  readonly blocks?: Readonly<Record<string, string>>;
  readonly catalogs?: Readonly<Record<string, Catalog>>;
  /** Codes of each promotion list (L-PROMO-1). */
  readonly promotions?: Readonly<Record<string, readonly string[]>>;
  /** Texts by locale, then by the id of the `translation` tag (L-TRANS-1). */
  readonly translations?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What is known of each stored credential; its values are nobody's but the host's (L-CC-10). */
  readonly credentials?: Readonly<Record<string, CredentialOutline>>;
}

/** `isFilled`: its values are at hand. A token goes to `domain` alone, in these `headers`. */
export type CredentialOutline =
  | { readonly type: 'basic'; readonly isFilled: boolean }
  | {
      readonly type: 'token';
      readonly isFilled: boolean;
      readonly domain: string;
      readonly headers: readonly string[];
    };

export interface Catalog {
  /** Items by their id; the id is among the fields a template reads. */
  readonly items: Readonly<Record<string, JsonObject>>;
  /** Ids of each selection, in its order. */
  readonly selections: Readonly<Record<string, readonly string[]>>;
}

export const emptyLibrary: ContentLibrary = {};

/** A member by its own name; `constructor` is a name like any other. */
export function memberOf<T>(members: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return members !== undefined && Object.hasOwn(members, name) ? members[name] : undefined;
}
