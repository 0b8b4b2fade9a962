import * as z from 'zod';
import { stableStringify } from '@/core/kernel/json';
import { loadDocument, serialize } from '@/workflow/documents/load';
import { readEventLine, readPersonLine } from '@/workflow/documents/lines';
import { unreadableItem } from '@/workflow/documents/workspace';
import type { Finding } from '@/workflow/run-result';
import type { PartValue, WorkspaceMeta } from './contract';

/** A part read back, or why it cannot be. */
export type Decoded<T> =
  | { readonly ok: true; readonly value: T; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly reason: string };

type DocumentValue = Extract<PartValue, { readonly kind: 'canvas' | 'campaign' }>;

/** A document in file form: what a backup of the browser's storage holds is what an export holds. */
export function encodeDocument(value: DocumentValue): string {
  return JSON.stringify(serialize(value.document));
}

/** Parse → migrate → repair, as for a file. */
export function decodeDocument(text: string, order: number): Decoded<DocumentValue> {
  const { document, findings } = loadDocument(text);
  if (document?.type === 'canvas') return { ok: true, value: { kind: 'canvas', document, order }, findings };
  if (document?.type === 'campaign') return { ok: true, value: { kind: 'campaign', document, order }, findings };
  return { ok: false, reason: reasonOf(findings, 'neither a canvas nor a campaign') };
}

/** What stays in the browser keeps the values of its credentials. Items an import could not read ride along untouched: trying them again is for the next import. */
export function encodeMeta(meta: WorkspaceMeta): string {
  const { unreadable, ...known } = meta;
  const file = serialize({ ...known, canvases: [], campaigns: [], people: [], events: [] }, 'kept');
  return stableStringify(unreadable === undefined ? { file } : { file, unreadable });
}

export function decodeMeta(text: string): Decoded<WorkspaceMeta> {
  const stored = parseObject(text);
  if (stored === null) return { ok: false, reason: 'not a JSON object' };
  const { document, findings } = loadDocument(JSON.stringify(stored['file'] ?? null));
  if (document?.type !== 'workspace') return { ok: false, reason: reasonOf(findings, 'not a workspace') };
  const { canvases: _canvases, campaigns: _campaigns, people: _people, events: _events, ...meta } = document;
  const unreadable = z.array(unreadableItem).safeParse(stored['unreadable']);
  const kept = unreadable.success ? { ...meta, unreadable: unreadable.data } : meta;
  return { ok: true, value: kept, findings: findings.filter((finding) => finding.severity === 'error') };
}

/** Items of a chunk that could be read; the others are counted out with their place. */
export interface DecodedChunk<T> {
  readonly items: T[];
  readonly unreadable: readonly { readonly index: number; readonly item: unknown }[];
}

export function decodePeople(text: string): DecodedChunk<PeopleOf['people'][number]> {
  return decodeLines(text, readPersonLine);
}

export function decodeEvents(text: string): DecodedChunk<PeopleOf['events'][number]> {
  return decodeLines(text, readEventLine);
}

type PeopleOf = Extract<PartValue, { readonly kind: 'people' }>;

function decodeLines<T>(
  text: string,
  read: (item: unknown) => { readonly ok: true; readonly value: T } | { readonly ok: false },
): DecodedChunk<T> {
  const parsed = parseJson(text);
  if (!Array.isArray(parsed)) return { items: [], unreadable: [{ index: 0, item: text }] };
  const items: T[] = [];
  const unreadable: { index: number; item: unknown }[] = [];
  parsed.forEach((item: unknown, index) => {
    const line = read(item);
    if (line.ok) items.push(line.value);
    else unreadable.push({ index, item });
  });
  return { items, unreadable };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  const value = parseJson(text);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}

function reasonOf(findings: readonly Finding[], fallback: string): string {
  return findings.find((finding) => finding.severity === 'error')?.code ?? fallback;
}
