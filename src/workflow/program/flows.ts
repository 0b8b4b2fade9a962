import type { CampaignFlow, CanvasFlow, Variant } from '@/core/engine/program';
import { durationMs } from '@/core/kernel/time';
import type { CompiledFilter } from '@/core/segments/evaluate';
import type { FilterGroup } from '@/core/segments/filter';
import type { Campaign } from '../documents/campaign';
import type { Canvas } from '../documents/canvas';
import type { ProgramBuilder } from './builder';
import { addTriggers, compileCampaignControls, compileCanvasControls, compileWindow } from './controls';
import { compileFilterOf } from './filters';
import { maximumDuration } from './maximum-duration';
import { compileRules, compileTiming } from './sending';
import { compileSend } from './sends';
import { compileSteps, type CompiledSteps } from './steps';

/** Compiles a canvas as the next flow. */
export function compileCanvas(builder: ProgramBuilder, canvas: Canvas): CanvasFlow {
  const index = builder.flows.length;
  const steps = compileSteps(builder, canvas, index);
  const variants = compileVariants(builder, canvas, steps);
  addTriggers(builder, canvas.entry, index, { document: canvas.id, path: 'entry' });
  const exceptions = canvas.exit?.triggers ?? [];
  exceptions.forEach((trigger, at) => {
    const place = { document: canvas.id, path: `exit.triggers.${at}`, tab: 'audience' } as const;
    if (!builder.listeners.addException(index, trigger)) builder.reportDead(trigger, place);
  });
  return {
    type: 'canvas',
    index,
    id: canvas.id,
    name: canvas.name,
    ...compileWindow(canvas.entry),
    audience: compileAudience(builder, canvas.audience.filter, canvas.id),
    sendTo: canvas.send.to,
    reentryMs: reentryMs(canvas, variants, steps),
    tags: canvas.tags,
    controls: compileCanvasControls(builder, canvas, index, () => maximumOf(variants, steps)),
    variants,
  };
}

/** Compiles a webhook campaign as the next flow. */
export function compileCampaign(builder: ProgramBuilder, campaign: Campaign): CampaignFlow {
  const index = builder.flows.length;
  const { id, name, delivery, reeligibility, message } = campaign;
  addTriggers(builder, delivery, index, { document: id, path: 'delivery' });
  // Delays and hours belong to triggers; a schedule or a call has its own time.
  const timing = delivery.type === 'action' ? campaign.timing : undefined;
  const exceptions = timing?.delay === undefined ? [] : (timing.exceptions ?? []);
  exceptions.forEach((trigger, at) => {
    if (builder.listeners.addException(index, trigger)) return;
    builder.reportDead(trigger, { document: id, path: `timing.exceptions.${at}`, tab: 'entry' });
  });
  const rules = compileRules(index, campaign.send);
  const frame = { index: builder.sends.length, flow: index, step: null, rules, flowName: name, name };
  const send = compileSend(message, frame, { document: id, path: 'message' }, builder);
  builder.sends.push(send);
  return {
    type: 'campaign',
    index,
    id,
    name,
    ...compileWindow(delivery),
    audience: compileAudience(builder, campaign.audience.filter, id),
    sendTo: campaign.send.to,
    tags: campaign.tags,
    controls: compileCampaignControls(builder, campaign),
    timing: compileTiming(timing),
    reeligibleMs: reeligibility.allowed ? durationMs(reeligibility.window) : null,
    send,
  };
}

/** By cumulative percentages in displayed order, the control group last (O-16). */
function compileVariants(builder: ProgramBuilder, canvas: Canvas, steps: CompiledSteps): readonly Variant[] {
  let upTo = 0;
  const placed = canvas.variants.map((variant, index) => ({ variant, index }));
  const ordered = [
    ...placed.filter(({ variant }) => variant.control !== true),
    ...placed.filter(({ variant }) => variant.control === true),
  ];
  return ordered.map(({ variant: { id, name, percentage, first, control = false }, index }) => {
    upTo += percentage;
    const node = first === null ? null : (steps.byId.get(first) ?? null);
    if (first !== null && node === null) {
      const place = { document: canvas.id, path: `variants.${index}.first`, tab: 'build' } as const;
      builder.findings.add('error', 'variant-first-missing', place, { name, next: first });
    }
    return { id, name, upTo, control, first: node };
  });
}

function reentryMs(canvas: Canvas, variants: readonly Variant[], steps: CompiledSteps): number | null {
  const { allowed, window } = canvas.reentry;
  if (!allowed) return null;
  return window.type === 'specified' ? durationMs(window.duration) : maximumOf(variants, steps);
}

/** C-RE-11. */
function maximumOf(variants: readonly Variant[], steps: CompiledSteps): number {
  return maximumDuration(
    variants.map(({ first }) => first),
    steps.longestMs,
  );
}

function compileAudience(builder: ProgramBuilder, filter: FilterGroup | null, document: string): CompiledFilter {
  return compileFilterOf(builder, filter, { document, path: 'audience.filter', tab: 'audience' });
}
