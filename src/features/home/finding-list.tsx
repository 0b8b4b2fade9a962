import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { useText } from '@/i18n/react';
import { Icon } from '@/ui/icon';
import { RichText } from '@/ui/rich-text';
import type { Finding } from '@/workflow/run-result';
import { homeMessages } from './messages';

const icons = { error: CircleAlert, warning: TriangleAlert, info: Info } as const;
const tones = { error: 'text-stop', warning: 'text-warn', info: 'm' } as const;

/** Findings beyond this are counted, not listed. */
const shown = 50;

const ranks = { error: 0, warning: 1, info: 2 } as const;

/** What loading could not read or repaired, worst first, with its place in the file. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useText();
  const sorted = findings.toSorted((left, right) => ranks[left.severity] - ranks[right.severity]);
  return (
    <ul className="grid gap-1 mt-2 text-xs max-h-60 overflow-auto">
      {sorted.slice(0, shown).map((finding, index) => (
        <li key={index} className="flex gap-1.5 items-start">
          <Icon of={icons[finding.severity]} size="s" className={tones[finding.severity]} />
          <span className="min-w-0">
            <RichText>{t(finding.message)}</RichText>{' '}
            {finding.path !== '' && <span className="m mono">{t(homeMessages.at, { path: finding.path })}</span>}
          </span>
        </li>
      ))}
      {findings.length > shown && <li className="m">{t(homeMessages.andMore, { count: findings.length - shown })}</li>}
    </ul>
  );
}
