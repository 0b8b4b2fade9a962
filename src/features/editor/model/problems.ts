import type { Finding } from '@/workflow/run-result';
import type { Graph } from './graph';

export const wizardTabs = ['basics', 'entry', 'audience', 'send', 'build', 'summary'] as const;
export type WizardTab = (typeof wizardTabs)[number];

export function isWizardTab(text: string): text is WizardTab {
  return wizardTabs.some((tab) => tab === text);
}

export interface Flag {
  readonly count: number;
  readonly stop: boolean;
}

/** What surprises or stops; plain information is no problem. */
export function isProblem(finding: Finding): boolean {
  return finding.severity !== 'info';
}

/** Tab a finding belongs to; one without a home shows in Build. */
export function tabOfFinding({ tab }: Finding): WizardTab {
  return tab === undefined || tab === 'message' ? 'build' : tab;
}

export function flagOf(findings: readonly Finding[]): Flag | null {
  const problems = findings.filter(isProblem);
  if (problems.length === 0) return null;
  return { count: problems.length, stop: problems.some(({ severity }) => severity === 'error') };
}

export function flagsByTab(findings: readonly Finding[]): Readonly<Record<WizardTab, Flag | null>> {
  const of = (tab: WizardTab) => flagOf(findings.filter((finding) => tabOfFinding(finding) === tab));
  return {
    basics: of('basics'),
    entry: of('entry'),
    audience: of('audience'),
    send: of('send'),
    build: of('build'),
    summary: null,
  };
}

export function findingsByStep(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.step === undefined) continue;
    const group = groups.get(finding.step);
    if (group === undefined) groups.set(finding.step, [finding]);
    else group.push(finding);
  }
  return groups;
}

const severityRank = { error: 0, warning: 1, info: 2 } as const;

/** Worst first, then in reading order of the canvas. */
export function sortFindings(findings: readonly Finding[], graph: Graph): readonly Finding[] {
  const rank = new Map(graph.cards.map((card, index) => [card.id, index]));
  const place = ({ step }: Finding) => (step === undefined ? -1 : (rank.get(step) ?? graph.cards.length));
  return findings.toSorted((a, b) => severityRank[a.severity] - severityRank[b.severity] || place(a) - place(b));
}

/** Ends a first sentence; what somebody wrote, in backticks or quotation marks, ends none. */
const firstSentence = /^(?:`[^`]*`|“[^”]*”|‘[^’]*’|[^`])*?[.:!?。](?=\s|$)/u;

/** The first sentence of a problem says the consequence; it stands in bold. */
export function consequenceFirst(text: string): readonly [string, string] {
  const title = firstSentence.exec(text)?.[0] ?? text;
  return [title, text.slice(title.length).trim()];
}
