import type * as z from 'zod';
import type { FindingLog, Path } from './finding-log';

type Issue = z.core.$ZodIssue;

/** One finding per problem zod found, in words of both languages. */
export function reportIssues(issues: readonly Issue[], log: FindingLog, prefix: Path = []): void {
  for (const issue of issues) {
    const path = [...prefix, ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))];
    switch (issue.code) {
      case 'invalid_type':
        log.add('error', 'field-invalid', path, { values: { expected: issue.expected } });
        break;
      case 'invalid_format':
        log.add('error', 'field-invalid', path, {
          values: { expected: issue.format === 'datetime' ? 'instant' : issue.format },
        });
        break;
      case 'invalid_value':
        log.add('error', 'field-choice', path, { values: { choices: issue.values.map(String).join(', ') } });
        break;
      case 'invalid_union':
        reportUnion(issue, path, log);
        break;
      case 'too_small':
        log.add('error', 'field-limit', path, {
          values: { bound: 'min', of: issue.origin, limit: Number(issue.minimum) },
        });
        break;
      case 'too_big':
        log.add('error', 'field-limit', path, {
          values: { bound: 'max', of: issue.origin, limit: Number(issue.maximum) },
        });
        break;
      default:
        log.add('error', 'field-wrong', path);
    }
  }
}

/** Names what may stand there where the union says it. */
function reportUnion(issue: Extract<Issue, { code: 'invalid_union' }>, path: Path, log: FindingLog): void {
  const options: unknown = 'options' in issue ? issue.options : undefined;
  if (Array.isArray(options))
    log.add('error', 'field-choice', path, { values: { choices: options.map(String).join(', ') } });
  else log.add('error', 'field-wrong', path);
}
