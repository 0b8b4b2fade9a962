import type { MessageRef } from '@/core/kernel/message';
import type { Fix, Hit } from '@/core/lint/contract';
import type { DiagnosticCode, TemplateDiagnostic } from '@/core/liquid/contract-analysis';
import type { TemplateField, TextSubject } from './subjects';

/** The hits of one kind of diagnostic in all texts, each with its place and, where there is one, its way out. */
export function templateHits(
  { fields, step, analysisOf }: TextSubject,
  code: DiagnosticCode,
  fixLabel?: (diagnostic: TemplateDiagnostic) => MessageRef,
): readonly Hit[] {
  return fields.flatMap((field) =>
    (analysisOf(field)?.diagnostics ?? [])
      .filter((diagnostic) => diagnostic.code === code)
      .map((diagnostic): Hit => {
        const { place, values, when, variant } = diagnostic;
        const { line, column, begin, end } = place;
        const decisions = when.length === 0 ? {} : { when: when.map((decision) => ({ ...decision })) };
        const fix = fixLabel === undefined ? undefined : fixOf(field, diagnostic, fixLabel(diagnostic));
        return {
          path: field.path,
          variant,
          values: { ...values, ...decisions, line, column, length: end - begin },
          ...(fix === undefined ? {} : { fix }),
          ...(step === null ? {} : { step }),
        };
      }),
  );
}

function fixOf({ text, path }: TemplateField, { edit }: TemplateDiagnostic, label: MessageRef): Fix | undefined {
  if (edit === undefined) return undefined;
  const value = text.slice(0, edit.begin) + edit.text + text.slice(edit.end);
  return { label, edits: [{ op: 'set', path, value }] };
}
