declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Identity of a person: the external id. */
export type PersonId = Branded<'PersonId'>;

/** Branding happens here and nowhere else. */
export function personId(text: string): PersonId {
  // eslint-disable-next-line no-restricted-syntax -- branding constructor
  return text as PersonId;
}
