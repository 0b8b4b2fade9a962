import { isJsonObject, stableStringify, type JsonObject, type JsonValue } from '@/core/kernel/json';
import type { Campaign } from './campaign';
import type { Canvas } from './canvas';
import { withoutValues } from './credentials';
import { writeStep } from './load-steps';
import { restoreUnreadable } from './load-workspace';
import type { Workspace } from './workspace';
import { unwrapInside } from './wrap';

export type LeadloomDocument = Canvas | Campaign | Workspace;

/**
 * A document as it leaves in a file: what this version could not read stands there in its original form again, so that
 * load → serialize → load gives the same document. Values of credentials stay behind, unless the file never leaves the
 * browser (`kept`).
 */
export function serialize(document: LeadloomDocument, secrets: 'left_out' | 'kept' = 'left_out'): JsonObject {
  switch (document.type) {
    case 'canvas':
      return toJson(serializeCanvas(document));
    case 'campaign':
      return toJson(unwrapInside(document));
    case 'workspace':
      return toJson(serializeWorkspace(secrets === 'kept' ? document : withoutSecrets(document)));
  }
}

/** The text of a file: keys in order, two spaces, a line break at the end. Equal documents give equal bytes. */
export function serializeText(document: LeadloomDocument): string {
  return `${stableStringify(serialize(document), 2)}\n`;
}

function serializeCanvas(document: Canvas): unknown {
  const { steps, ...rest } = document;
  return { ...asRecord(unwrapInside(rest)), steps: steps.map(writeStep) };
}

function serializeWorkspace(document: Workspace): unknown {
  const plain: Record<string, unknown> = {
    ...document,
    canvases: document.canvases.map(serializeCanvas),
    campaigns: document.campaigns.map((campaign) => unwrapInside(campaign)),
    ...(document.segments === undefined ? {} : { segments: unwrapInside(document.segments) }),
  };
  return restoreUnreadable(plain);
}

function withoutSecrets(document: Workspace): Workspace {
  const credentials = document.content?.credentials;
  if (document.content === undefined || credentials === undefined) return document;
  return { ...document, content: { ...document.content, credentials: credentials.map(withoutValues) } };
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** Leaves `undefined` members out, so that the result is JSON and nothing else. */
function toJson(value: unknown): JsonObject {
  const json = plain(value);
  return isJsonObject(json) ? json : {};
}

function plain(value: unknown): JsonValue {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null) {
    const object: Record<string, JsonValue> = {};
    for (const [key, child] of Object.entries(value)) if (child !== undefined) object[key] = plain(child);
    return object;
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}
