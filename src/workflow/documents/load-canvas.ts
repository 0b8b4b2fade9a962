import { formatInstant } from '@/core/kernel/time';
import { fnv1a } from '@/core/kernel/hash';
import { stableStringify } from '@/core/kernel/json';
import { canvas, note, reentry, step, variant, type Canvas } from './canvas';
import { campaign, type Campaign } from './campaign';
import { audience } from './common';
import type { FindingLog, Path } from './finding-log';
import { parseInstant } from './instant';
import { isDraft, withoutUndefined, type Draft } from './inspect';
import { reportIssues } from './issues';
import { keepUnknown } from './keep-unknown';
import type { StepKinds } from './kinds';
import { checkConnections, repairLayout, repairVariants, uniqueIds } from './repair-graph';
import { readSteps, shortName } from './load-steps';
import { entrySchedule } from './schedule';
import { reportUnknownFields, reportUnknownMembers } from './unknown-fields';
import { wrapFilterRoot, wrapTriggers } from './wrap';

/** Stands in for a missing `createdAt`: a fixed moment, because loading knows no clock. */
const noCreation = formatInstant(0);

/** Repairs and reads a draft of the current version. `null` if it stays unreadable; the log says why. */
export function readCanvas(draft: Draft, kinds: StepKinds, log: FindingLog): Canvas | null {
  const given = { ...draft };
  repairIdentity(given, 'canvas', log);
  given['entry'] = repairSchedule(given['entry'], ['entry'], log);
  given['audience'] = repairAudience(given['audience'], log);
  if (given['exit'] !== undefined) given['exit'] = repairExit(given['exit'], log);
  if (given['conversions'] !== undefined) given['conversions'] = repairConversions(given['conversions'], log);
  given['steps'] = readSteps(uniqueIds(given['steps'], ['steps'], 'step', log), kinds, log);
  given['variants'] = uniqueIds(repairVariants(given, log), ['variants'], 'variant', log);
  given['notes'] = uniqueIds(given['notes'], ['notes'], 'note', log);
  given['layout'] = repairLayout(given['layout'], log);
  const parsed = canvas.safeParse(withoutUndefined(given));
  if (!parsed.success) {
    reportIssues(parsed.error.issues, log);
    return null;
  }
  reportCanvasUnknowns(parsed.data, given, log);
  const kept = keepUnknown(parsed.data, withoutUndefined(given));
  checkConnections(kept, log);
  return kept;
}

/** The same for a campaign. */
export function readCampaign(draft: Draft, log: FindingLog): Campaign | null {
  const given = { ...draft };
  repairIdentity(given, 'campaign', log);
  given['delivery'] = repairSchedule(given['delivery'], ['delivery'], log);
  given['audience'] = repairAudience(given['audience'], log);
  const parsed = campaign.safeParse(given);
  if (!parsed.success) {
    reportIssues(parsed.error.issues, log);
    return null;
  }
  reportUnknownMembers(given, Object.keys(campaign.shape), [], log);
  reportUnknownMembers(given['delivery'], Object.keys(entrySchedule.shape), ['delivery'], log);
  reportUnknownMembers(given['audience'], Object.keys(audience.shape), ['audience'], log);
  reportUnknownMembers(given['reeligibility'], ['allowed', 'window'], ['reeligibility'], log);
  reportUnknownMembers(given['send'], ['to'], ['send'], log);
  reportUnknownFields(parsed.data.message, given['message'], ['message'], log);
  return keepUnknown(parsed.data, withoutUndefined(given));
}

function reportCanvasUnknowns(known: Canvas, given: Draft, log: FindingLog): void {
  reportUnknownMembers(given, Object.keys(canvas.shape), [], log);
  reportUnknownMembers(given['entry'], Object.keys(entrySchedule.shape), ['entry'], log);
  reportUnknownMembers(given['audience'], Object.keys(audience.shape), ['audience'], log);
  reportUnknownMembers(given['reentry'], Object.keys(reentry.shape), ['reentry'], log);
  reportUnknownMembers(given['send'], ['to'], ['send'], log);
  reportUnknownFields(
    known.reentry.window,
    isDraft(given['reentry']) ? given['reentry']['window'] : null,
    ['reentry', 'window'],
    log,
  );
  reportEach(given['variants'], Object.keys(variant.shape), 'variants', log);
  reportEach(given['steps'], Object.keys(step.shape), 'steps', log);
  reportEach(given['notes'], Object.keys(note.shape), 'notes', log);
}

function reportEach(list: unknown, known: readonly string[], key: string, log: FindingLog): void {
  if (!Array.isArray(list)) return;
  list.forEach((item: unknown, index) => {
    reportUnknownMembers(item, known, [key, index], log);
  });
}

function repairIdentity(draft: Draft, type: 'canvas' | 'campaign', log: FindingLog): void {
  if (draft['id'] === undefined || draft['id'] === null || draft['id'] === '') {
    draft['id'] = `${type}-${fnv1a(stableStringify(draft)).toString(16).padStart(8, '0')}`;
    log.add('warning', 'id-missing', ['id'], { values: { id: String(draft['id']) } });
  }
  if (typeof draft['id'] === 'string') log.rename(draft['id']);
  if (draft['name'] === undefined || draft['name'] === null) {
    draft['name'] = '';
    log.add('warning', 'name-missing', ['name']);
  }
  draft['name'] = shortName(draft['name'], ['name'], log);
  const created = draft['createdAt'];
  if (typeof created !== 'string' || parseInstant(created) === null) {
    draft['createdAt'] = noCreation;
    log.add('warning', 'created-missing', ['createdAt'], { values: { value: noCreation } });
  } else draft['createdAt'] = repairInstant(created, ['createdAt'], log);
}

function repairSchedule(value: unknown, path: Path, log: FindingLog): unknown {
  if (!isDraft(value)) return value;
  const schedule: Draft = { type: 'action', ...value };
  if (schedule['triggers'] !== undefined) {
    schedule['triggers'] = wrapTriggers(schedule['triggers'], [...path, 'triggers'], log);
  }
  for (const key of ['start', 'end']) {
    const text = schedule[key];
    if (text === null) schedule[key] = undefined;
    else if (typeof text === 'string') schedule[key] = repairInstant(text, [...path, key], log);
  }
  return withoutUndefined(schedule);
}

/** Absent, `null` is the same. */
function repairExit(value: unknown, log: FindingLog): unknown {
  if (value === undefined || value === null) return undefined;
  if (!isDraft(value)) return value;
  return withoutUndefined({
    ...value,
    triggers: wrapTriggers(value['triggers'], ['exit', 'triggers'], log),
    ...(value['filter'] !== undefined && { filter: wrapFilterRoot(value['filter'], ['exit', 'filter'], log) }),
  });
}

function repairConversions(value: unknown, log: FindingLog): unknown {
  if (value === undefined || value === null) return undefined;
  const conversions = uniqueIds(value, ['conversions'], 'conversion', log);
  if (!Array.isArray(conversions)) return conversions;
  return conversions.map((item: unknown, index) => {
    if (!isDraft(item) || item['trigger'] === undefined) return item;
    const [trigger] = asList(wrapTriggers([item['trigger']], ['conversions', index], log));
    return { ...item, trigger };
  });
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function repairAudience(value: unknown, log: FindingLog): unknown {
  if (!isDraft(value)) return value;
  return { ...value, filter: wrapFilterRoot(value['filter'], ['audience', 'filter'], log) };
}

/** Text the schema takes: the same text where it does already, else the same moment in UTC. Unreadable text stays. */
export function repairInstant(text: string, path: Path, log: FindingLog): string {
  const parsed = parseInstant(text);
  if (parsed === null) return text;
  if (!parsed.zoned) log.add('warning', 'zone-missing', path, { values: { text } });
  return isSchemaInstant(text) ? text : formatInstant(parsed.at);
}

function isSchemaInstant(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/.test(text);
}
