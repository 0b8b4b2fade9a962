/** Classes of `ui/styles/data.css`: tag, value read, text, number, key. */
export type TokenClass = 'tg' | 'va' | 'str' | 'nu' | 'ke';

export interface CodeToken {
  readonly from: number;
  readonly to: number;
  readonly className: TokenClass;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}
