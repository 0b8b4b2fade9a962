import type { Finding } from './run-result';

/** Tells the findings of a workspace apart: one rule may object to several places of one text. */
export function findingKey({ document, code, path, message: { key, values } }: Finding): string {
  const line = values?.['line'];
  const column = values?.['column'];
  const inside = typeof line === 'number' && typeof column === 'number' ? ` ${line}:${column}` : '';
  return `${document} ${code} ${path} ${key}${inside}`;
}
