import * as z from 'zod';
import type { CredentialOutline } from '@/core/liquid/library';
import type { Credential } from '@/core/webhooks/credentials';

const name = z.string().min(1).max(100);

/** A user name and a password, as `:basic_auth` asks for them. */
const basic = z.looseObject({
  type: z.literal('basic'),
  name,
  username: z.string().optional(),
  password: z.string().optional(),
});

/** Header values bound to a host, as `:auth_credentials` asks for them. */
const token = z.looseObject({
  type: z.literal('token'),
  name,
  /** The values go to this host and those below it. */
  domain: z.string().default(''),
  headers: z.array(z.looseObject({ name: z.string().min(1), value: z.string().optional() })).default([]),
});

/** A credential of Connected Content (L-CC-10). In an exported file its values are left out. */
export const credentialDocument = z.discriminatedUnion('type', [basic, token]);
export type CredentialDocument = z.output<typeof credentialDocument>;

/** What a file may say about a credential: everything but its values, and nothing this version does not know. */
export function withoutValues(credential: CredentialDocument): CredentialDocument {
  const { name: key } = credential;
  return credential.type === 'basic'
    ? { type: 'basic', name: key }
    : {
        type: 'token',
        name: key,
        domain: credential.domain,
        headers: credential.headers.map((header) => ({ name: header.name })),
      };
}

/** Whether every value is there. */
export function isFilled(credential: CredentialDocument): boolean {
  return credential.type === 'basic'
    ? isGiven(credential.username) && isGiven(credential.password)
    : credential.headers.length > 0 && credential.headers.every(({ value }) => isGiven(value));
}

function isGiven(text: string | undefined): boolean {
  return text !== undefined && text !== '';
}

/** What templates may know of a credential. */
export function outlineOf(credential: CredentialDocument): CredentialOutline {
  const filled = isFilled(credential);
  return credential.type === 'basic'
    ? { type: 'basic', isFilled: filled }
    : {
        type: 'token',
        isFilled: filled,
        domain: credential.domain,
        headers: credential.headers.map((header) => header.name),
      };
}

/** The credentials a host performs requests with. Of two of one name the first counts. */
export function toCredentials(given: readonly CredentialDocument[] | undefined): readonly Credential[] {
  return (given ?? []).filter(isFilled).map((credential) =>
    credential.type === 'basic'
      ? {
          type: 'basic',
          name: credential.name,
          username: credential.username ?? '',
          password: credential.password ?? '',
        }
      : {
          type: 'token',
          name: credential.name,
          domain: credential.domain,
          headers: credential.headers.map((header) => ({ name: header.name, value: header.value ?? '' })),
        },
  );
}

/** Those of a workspace with those of a file of their own, which count where both have a name. */
export function mergeCredentials(
  known: readonly CredentialDocument[] | undefined,
  given: readonly CredentialDocument[],
): CredentialDocument[] {
  const names = new Set(given.map((credential) => credential.name));
  return [...given, ...(known ?? []).filter((credential) => !names.has(credential.name))];
}
