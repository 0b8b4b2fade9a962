import { useEffect, useRef, type ReactNode } from 'react';
import type { Finding } from '@/workflow/run-result';
import { ProblemBands } from '../chrome/problem-bands';
import { tabOfFinding, type WizardTab } from '../model/problems';
import { useCanvasFindings } from '../use-problems';

interface WizardPageProps {
  readonly tab: WizardTab;
  readonly onShow?: (finding: Finding) => void;
  /** Findings that stand at their field, and so not on top as well. */
  readonly atField?: (finding: Finding) => boolean;
  readonly children: ReactNode;
}

/** One step of the wizard that is a form: its problems on top, cards below. */
export function WizardPage({ tab, onShow, atField, children }: WizardPageProps) {
  const all = useCanvasFindings();
  const own = tab === 'summary' ? all : all.filter((finding) => tabOfFinding(finding) === tab);
  const findings = atField === undefined ? own : own.filter((finding) => !atField(finding));
  const page = useRef<HTMLDivElement>(null);
  // F8 comes here from another tab, and the focus must not be lost on the way.
  useEffect(() => {
    if (document.activeElement === document.body) page.current?.focus();
  }, []);
  return (
    <div className="wizard" ref={page} tabIndex={-1}>
      <div className="wizard-column">
        {findings.length > 0 && (
          <div className="grid gap-2">
            <ProblemBands cards findings={findings} most={tab === 'summary' ? 20 : 5} {...(onShow && { onShow })} />
          </div>
        )}
        {children}
      </div>
    </div>
  );
}

interface WizardCardProps {
  readonly title: string;
  readonly lede?: ReactNode;
  readonly end?: ReactNode;
  readonly children: ReactNode;
}

export function WizardCard({ title, lede, end, children }: WizardCardProps) {
  return (
    <section className="card wizard-card" aria-label={title}>
      <header>
        <h2>{title}</h2>
        {end !== undefined && <span>{end}</span>}
      </header>
      <div className="wizard-body">
        {lede !== undefined && <p className="m2 mb-3">{lede}</p>}
        {children}
      </div>
    </section>
  );
}
