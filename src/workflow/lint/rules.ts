import type { Rule } from '@/core/lint/contract';
import type { AnalysedCanvas, AnalysedWorkspace } from './analysis';
import type { CampaignSubject, FlowSubject, MessageSubject, TextSubject } from './subjects';
import { branchBreaksChain } from './rules/branch-breaks-chain';
import { decayDoubles } from './rules/decay-doubles';
import { decayUnbounded } from './rules/decay-unbounded';
import { destination } from './rules/destination';
import { duplicateTrigger } from './rules/duplicate-trigger';
import { exitBeatsAction } from './rules/exit-beats-action';
import { experimentConversion } from './rules/experiment-conversion';
import { exitNotInBraze } from './rules/exit-not-in-braze';
import { loopByDesign } from './rules/loop-by-design';
import { loopNeedsReentry } from './rules/loop-needs-reentry';
import { loopWithoutWait } from './rules/loop-without-wait';
import { nextMissing } from './rules/next-missing';
import { sameSecond } from './rules/same-second';
import { stepUnreachable } from './rules/step-unreachable';
import { stepUnreadable } from './rules/step-unreadable';
import { tooManySteps } from './rules/too-many-steps';
import { variants } from './rules/variants';
import { waitBeyondRun } from './rules/wait-beyond-run';
import { windowBreaksChain } from './rules/window-breaks-chain';
import { audienceOnTrigger } from './rules/audience-on-trigger';
import { nameEmpty } from './rules/name-empty';
import { noTrigger } from './rules/no-trigger';
import { windowOutsideRun } from './rules/window-outside-run';
import { sendLimits } from './rules/send-limits';
import { sendTiming } from './rules/send-timing';
import { handoffOnce } from './rules/handoff-once';
import { handoffRepeats } from './rules/handoff-repeats';
import { attributeTypo } from './rules/attribute-typo';
import { contentUnknown } from './rules/content-unknown';
import { contentTypeHeader } from './rules/content-type-header';
import { liquidSyntax } from './rules/liquid-syntax';
import { thresholdMissingScore } from './rules/threshold-missing-score';
import { thresholdStrict } from './rules/threshold-strict';
import { url } from './rules/url';
import { scoreIsText } from './rules/score-is-text';
import { curlyQuotes } from './rules/curly-quotes';
import { assignComparison } from './rules/assign-comparison';
import { variableShadows } from './rules/variable-shadows';
import { nameUnknown } from './rules/name-unknown';
import { typeConflict } from './rules/type-conflict';
import { branchNever } from './rules/branch-never';
import { abortAlways } from './rules/abort-always';
import { branchesUnchecked } from './rules/branches-unchecked';
import { jsonInvalid } from './rules/json-invalid';
import { jsonMissing } from './rules/json-missing';
import { jsonUnescaped } from './rules/json-unescaped';
import { userIdInUrl } from './rules/user-id-in-url';
import { tooManyTriggers } from './rules/too-many-triggers';

/** Rules about a canvas as a whole. */
export const canvasRules: readonly Rule<AnalysedCanvas>[] = [
  loopByDesign,
  loopNeedsReentry,
  loopWithoutWait,
  decayUnbounded,
  decayDoubles,
  branchBreaksChain,
  windowBreaksChain,
  sameSecond,
  exitBeatsAction,
  duplicateTrigger,
  stepUnreachable,
  nextMissing,
  variants,
  tooManySteps,
  waitBeyondRun,
  exitNotInBraze,
  stepUnreadable,
  destination,
  experimentConversion,
];

/** Rules about what canvases and campaigns share. */
export const flowRules: readonly Rule<FlowSubject>[] = [
  audienceOnTrigger,
  noTrigger,
  nameEmpty,
  windowOutsideRun,
  tooManyTriggers,
  sendLimits,
];

/** Rules about a campaign. */
export const campaignRules: readonly Rule<CampaignSubject>[] = [handoffRepeats, handoffOnce, sendTiming];

/** Rules about a text with Liquid, wherever it stands. */
export const textRules: readonly Rule<TextSubject>[] = [
  attributeTypo,
  liquidSyntax,
  curlyQuotes,
  assignComparison,
  variableShadows,
  contentUnknown,
  nameUnknown,
  typeConflict,
  branchNever,
  abortAlways,
  branchesUnchecked,
];

/** Rules about a webhook, wherever it stands. */
export const messageRules: readonly Rule<MessageSubject>[] = [
  thresholdStrict,
  thresholdMissingScore,
  attributeTypo,
  contentTypeHeader,
  url,
  liquidSyntax,
  curlyQuotes,
  assignComparison,
  variableShadows,
  contentUnknown,
  userIdInUrl,
  nameUnknown,
  typeConflict,
  branchNever,
  abortAlways,
  branchesUnchecked,
  jsonInvalid,
  jsonMissing,
  jsonUnescaped,
];

/** Rules about the workspace as a whole. */
export const workspaceRules: readonly Rule<AnalysedWorkspace>[] = [scoreIsText];
