import type { Fix } from '@/core/lint/contract';
import { applyEdits } from '@/core/lint/edit';
import type { MessageRef } from '@/core/kernel/message';
import { err, ok, type Result } from '@/core/kernel/result';
import { campaign, type Campaign } from '../documents/campaign';
import { canvas, type Canvas } from '../documents/canvas';
import { workspace, type Workspace } from '../documents/workspace';

const stale: MessageRef = { key: 'lint.fix.stale' };

/**
 * The document with a finding's fix made: a pure change, usable as a command. Refused when the document has changed so
 * that the fix no longer fits. The result is read by the document's own schema, so it is always a valid document.
 */
export function applyFix(document: Canvas, fix: Fix): Result<Canvas, MessageRef>;
export function applyFix(document: Campaign, fix: Fix): Result<Campaign, MessageRef>;
export function applyFix(document: Workspace, fix: Fix): Result<Workspace, MessageRef>;
export function applyFix(
  document: Canvas | Campaign | Workspace,
  fix: Fix,
): Result<Canvas | Campaign | Workspace, MessageRef> {
  const edited = applyEdits(document, fix.edits);
  if (!edited.ok) return err(stale);
  const read = schemas[document.type].safeParse(edited.value);
  return read.success ? ok(read.data) : err(stale);
}

const schemas = { canvas, campaign, workspace } as const;
