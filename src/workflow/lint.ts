import { messageOf, type Hit, type Place, type Rule } from '@/core/lint/contract';
import type { LiquidEngine } from '@/core/liquid/contract';
import type { AnalyseTemplate } from '@/core/liquid/contract-analysis';
import { checkFilter, checkTrigger, type SegmentProblem } from '@/core/segments/check';
import type { WebhookMessage } from '@/core/webhooks/message';
import { emptyContent, toLibrary, withContent, type Content } from './documents/content';
import type { Workspace } from './documents/workspace';
import { analyseWorkspace, type AnalysedCanvas, type AnalysedWorkspace } from './lint/analysis';
import { knownWorld } from './lint/known-world';
import { campaignRules, canvasRules, flowRules, messageRules, textRules, workspaceRules } from './lint/rules';
import {
  campaignFlow,
  canvasFlow,
  stepFields,
  templateFields,
  type FlowSubject,
  type MessageSubject,
  type TextSubject,
} from './lint/subjects';
import { tabOf } from './lint/tab';
import { analysisOfFields, type AnalysisDeps } from './lint/template-analysis';
import type { Finding } from './run-result';

export interface LintDeps {
  /** Reads the Liquid of webhooks; without it templates are not checked. */
  readonly liquid?: LiquidEngine;
  /** Looks for what will go wrong in templates that can be read. */
  readonly analyse?: AnalyseTemplate;
}

/** The dialect as the templates of one place see it. */
interface Dialect extends Omit<AnalysisDeps, 'known'> {
  readonly liquid: LiquidEngine | null;
}

/**
 * Everything that is wrong or will surprise, in document order: the rules of each step kind, of the whole canvas, of
 * campaigns, webhooks, filters and triggers, and of the workspace's people. Pure and deterministic.
 */
export function lintWorkspace(workspace: Workspace, deps: LintDeps = {}): readonly Finding[] {
  const all = analyseWorkspace(workspace);
  const liquid = deps.liquid === undefined ? null : withContent(deps.liquid, workspace.content);
  const dialect: Dialect = { liquid, analyse: deps.analyse ?? null, library: toLibrary(workspace.content) };
  const forCampaigns: AnalysisDeps = { ...dialect, known: once(() => knownWorld(all, null)) };
  return [
    ...all.canvases.flatMap((canvas) => lintCanvas(canvas, dialect)),
    ...workspace.campaigns.flatMap((campaign) => {
      const subject = { campaign, all };
      return [
        ...lintFlow(campaign.id, campaignFlow(subject)),
        ...(campaign.timing?.exceptions ?? []).flatMap((trigger, index) =>
          checkTrigger(trigger).map((problem) => ofSegment(campaign.id, problem, ['timing', 'exceptions', index])),
        ),
        ...run(campaignRules, subject, campaign.id),
        ...lintMessage(campaign.id, campaign.message, ['message'], null, all, { ...forCampaigns, liquid }),
      ];
    }),
    ...(workspace.segments ?? []).flatMap(({ filter }, index) =>
      checkFilter(filter, 'segment').map((problem) => ofSegment(workspace.id, problem, ['segments', index, 'filter'])),
    ),
    ...run(workspaceRules, all, workspace.id),
  ];
}

function lintCanvas(subject: AnalysedCanvas, dialect: Dialect): readonly Finding[] {
  const { canvas, steps, all } = subject;
  const texts: TextDeps = { ...dialect, known: once(() => knownWorld(all, subject)) };
  return [
    ...lintFlow(canvas.id, canvasFlow(subject)),
    ...(canvas.exit?.triggers ?? []).flatMap((trigger, index) =>
      checkTrigger(trigger).map((problem) => ofSegment(canvas.id, problem, ['exit', 'triggers', index])),
    ),
    ...run(canvasRules, subject, canvas.id),
    ...steps.flatMap(({ step, index, facts, problems }) => {
      const path = ['steps', index, 'config'];
      const own = problems.map(({ severity, code, message, path: inner }) =>
        toFinding(canvas.id, severity, code, message, inner === undefined ? path : [...path, inner], step.id),
      );
      const triggers = (facts?.listens ?? []).flatMap(({ trigger }) =>
        checkTrigger(trigger).map((problem) => ofSegment(canvas.id, { ...problem, path: [] }, path, step.id)),
      );
      const filters = (facts?.filters ?? []).flatMap(({ path: at, filter, context }) =>
        checkFilter(filter, context ? 'step' : 'audience').map((problem) =>
          ofSegment(canvas.id, problem, [...path, at], step.id),
        ),
      );
      const sends = (facts?.sends ?? []).flatMap((send) => lintMessage(canvas.id, send, path, step.id, all, texts));
      const fields = stepFields(facts?.templates, path);
      const subjectOfTexts: TextSubject = {
        fields,
        step: step.id,
        liquid: texts.liquid,
        analysisOf: analysisOfFields(texts, null),
        content: contentOf(all),
      };
      const rendered = fields.length === 0 ? [] : run(textRules, subjectOfTexts, canvas.id);
      return [...own, ...triggers, ...filters, ...sends, ...rendered];
    }),
  ];
}

function lintFlow(document: string, subject: FlowSubject): readonly Finding[] {
  const { triggers, triggersPath, filter, filterPath } = subject;
  return [
    ...run(flowRules, subject, document),
    ...triggers.flatMap((trigger, index) =>
      checkTrigger(trigger).map((problem) => ofSegment(document, problem, [...triggersPath, index])),
    ),
    ...checkFilter(filter).map((problem) => ofSegment(document, problem, filterPath)),
  ];
}

function lintMessage(
  document: string,
  message: WebhookMessage,
  path: Place,
  step: string | null,
  all: AnalysedWorkspace,
  texts: TextDeps,
): readonly Finding[] {
  const subject: MessageSubject = {
    message,
    path,
    step,
    fields: templateFields(message, path),
    liquid: texts.liquid,
    analysisOf: analysisOfFields(texts, message),
    content: contentOf(all),
    all,
  };
  return run(messageRules, subject, document);
}

type TextDeps = AnalysisDeps & Pick<Dialect, 'liquid'>;

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function contentOf({ workspace }: AnalysedWorkspace): Content {
  return workspace.content ?? emptyContent;
}

function run<Subject>(rules: readonly Rule<Subject>[], subject: Subject, document: string): readonly Finding[] {
  return rules.flatMap((rule) =>
    rule.check(subject).map((hit: Hit) => ({
      ...toFinding(document, hit.severity ?? rule.severity, rule.id, messageOf(rule, hit), hit.path, hit.step),
      ...(hit.fix === undefined ? {} : { fix: hit.fix }),
    })),
  );
}

function ofSegment(document: string, problem: SegmentProblem, prefix: Place, step?: string): Finding {
  return toFinding(document, problem.severity, problem.code, problem.message, [...prefix, ...problem.path], step);
}

function toFinding(
  document: string,
  severity: Finding['severity'],
  code: string,
  message: Finding['message'],
  path: Place,
  step: string | undefined,
): Finding {
  const tab = tabOf(path);
  return {
    severity,
    code,
    message,
    document,
    path: path.join('.'),
    ...(step === undefined ? {} : { step }),
    ...(tab === undefined ? {} : { tab }),
  };
}
