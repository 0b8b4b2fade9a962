import type { Workspace } from '@/workflow/documents/workspace';
import type { WebhookMessage } from '@/core/webhooks/message';

/** Where a hand-off begins: scores above it (`strict`), or from it on, are sent. */
export interface Threshold {
  readonly value: number;
  readonly strict: boolean;
  /** The campaign, or canvas with a webhook step, that compares. */
  readonly flow: string;
}

interface Sender {
  readonly flow: string;
  readonly message: WebhookMessage;
}

/**
 * The number a webhook compares the score with, read from its template; null when none compares. The preferred flow
 * wins over the others. Only what the ruler and the charts mark: the run itself renders the template.
 */
export function findThreshold(
  senders: readonly Sender[],
  attribute: string | null,
  preferred?: string,
): Threshold | null {
  if (attribute === null) return null;
  const found = senders.flatMap(({ flow, message }) => {
    const comparison = messageTexts(message).flatMap((text) => comparisonsIn(text, attribute))[0];
    return comparison === undefined ? [] : [{ ...comparison, flow }];
  });
  return found.find(({ flow }) => flow === preferred) ?? found[0] ?? null;
}

/** Campaigns of the workspace, and whatever steps send, as `stepMessages` tells. */
export function sendersOf(
  workspace: Workspace,
  stepMessages: (canvas: Workspace['canvases'][number]) => readonly WebhookMessage[],
): readonly Sender[] {
  return [
    ...workspace.campaigns.map(({ id, message }) => ({ flow: id, message })),
    ...workspace.canvases.flatMap((canvas) => stepMessages(canvas).map((message) => ({ flow: canvas.id, message }))),
  ];
}

function messageTexts({ url, headers, body }: WebhookMessage): readonly string[] {
  const bodyTexts = body.type === 'raw' ? [body.text] : body.pairs.map(({ value }) => value);
  return [...bodyTexts, url, ...headers.map(({ value }) => value)];
}

function comparisonsIn(text: string, attribute: string): readonly Omit<Threshold, 'flow'>[] {
  const constants = new Map<string, number>();
  for (const [, name = '', value = ''] of text.matchAll(/\{%-?\s*assign\s+(\w+)\s*=\s*(-?\d+(?:\.\d+)?)\s*-?%\}/gu)) {
    constants.set(name, Number(value));
  }
  const operand = String.raw`(-?\d+(?:\.\d+)?|[A-Za-z_]\w*)`;
  const name = escapeRegex(attribute);
  const forward = new RegExp(String.raw`custom_attribute\.\$\{${name}\}\s*(?:\}\})?\s*(>=|>)\s*${operand}`, 'gu');
  const found: Omit<Threshold, 'flow'>[] = [];
  for (const [, operator = '', right = ''] of text.matchAll(forward)) {
    const value = constants.get(right) ?? Number(right);
    if (Number.isFinite(value)) found.push({ value, strict: operator === '>' });
  }
  return found;
}

function escapeRegex(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`);
}

/** Whether `score` is handed off. */
export function passes(threshold: Threshold, score: number): boolean {
  return threshold.strict ? score > threshold.value : score >= threshold.value;
}
