import type { MessageValues } from '@/core/kernel/message';
import type { Finding } from '../run-result';
import type { DocumentMessageKey } from './messages';

export type Path = readonly (string | number)[];

export interface FindingDetail {
  readonly step?: string;
  readonly values?: MessageValues;
}

/** Collects findings of one document. Beyond `mostFindings` only the number of the rest is told. */
export interface FindingLog {
  add(severity: Finding['severity'], code: DocumentCode, path: Path, detail?: FindingDetail): void;
  addAll(findings: readonly Finding[]): void;
  /** Id shown with what is added from here on. */
  rename(document: string): void;
  list(): readonly Finding[];
}

type Prefixed<K> = K extends `document.${infer Code}` ? Code : never;
/**
 * Everything loading can report; the text of `x` is message `document.x`. What stands before the dot is the stable code,
 * the one a check of the loaded document gives the same mistake.
 */
export type DocumentCode = Prefixed<DocumentMessageKey>;

const mostFindings = 200;

export function createFindingLog(document: string): FindingLog {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  let id = document;
  let left = 0;
  return {
    add(severity, code, path, detail = {}) {
      const place = `${code} ${path.join('.')}`;
      if (seen.has(place)) return;
      seen.add(place);
      if (findings.length >= mostFindings) {
        left += 1;
        return;
      }
      findings.push(createFinding(severity, code, id, path, detail));
    },
    addAll(more) {
      findings.push(...more.slice(0, Math.max(0, mostFindings - findings.length)));
      left += Math.max(0, more.length - Math.max(0, mostFindings - findings.length));
    },
    rename(next) {
      id = next;
    },
    list() {
      if (left === 0) return findings;
      return [...findings, createFinding('warning', 'more-findings', id, [], { values: { count: left } })];
    },
  };
}

function createFinding(
  severity: Finding['severity'],
  code: DocumentCode,
  document: string,
  path: Path,
  detail: FindingDetail = {},
): Finding {
  const tab = tabOf(path[0]);
  return {
    severity,
    code: stableCode(code),
    message: { key: `document.${code}`, values: { path: path.join('.'), ...detail.values } },
    document,
    path: path.join('.'),
    ...(detail.step === undefined ? {} : { step: detail.step }),
    ...(tab === undefined ? {} : { tab }),
  };
}

function stableCode(code: DocumentCode): string {
  const [stable = code] = code.split('.');
  return stable;
}

function tabOf(head: string | number | undefined): Finding['tab'] | undefined {
  switch (head) {
    case 'name':
    case 'description':
    case 'tags':
    case 'status':
    case 'createdAt':
      return 'basics';
    case 'entry':
    case 'delivery':
      return 'entry';
    case 'audience':
    case 'reentry':
    case 'reeligibility':
      return 'audience';
    case 'send':
      return 'send';
    case 'message':
      return 'message';
    case 'steps':
    case 'variants':
    case 'layout':
    case 'notes':
      return 'build';
    default:
      return undefined;
  }
}
