import type { HttpRequest } from '@/core/webhooks/message';

export interface CurlCommand {
  readonly text: string;
  /** Whether a secret was left out: say so where it is copied. */
  readonly redacted: boolean;
}

const secretNames = new Set(['authorization', 'proxy-authorization', 'x-api-key', 'api-key', 'cookie']);

/** The request as a shell command. Secrets become `$VARIABLES` to fill in; tokens of the simulation are worth nothing. */
export function toCurl(request: HttpRequest): CurlCommand {
  let redacted = false;
  const lines = [`curl --request ${request.method} ${quote(request.url)}`];
  for (const { name, value } of request.headers) {
    if (!secretNames.has(name.toLowerCase())) {
      lines.push(`--header ${quote(`${name}: ${value}`)}`);
      continue;
    }
    redacted = true;
    const scheme = /^(Bearer|Basic|OAuth)\s/i.exec(value)?.[0] ?? '';
    lines.push(`--header ${quote(`${name}: ${scheme}`)}"$${variableOf(name)}"`);
  }
  if (request.body !== null && request.body !== '') lines.push(`--data-raw ${quote(request.body)}`);
  return { text: lines.join(' \\\n  '), redacted };
}

/** POSIX: inside single quotes nothing has a meaning, not even a backslash. */
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function variableOf(name: string): string {
  return name.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_');
}
