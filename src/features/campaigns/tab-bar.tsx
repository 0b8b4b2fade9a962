import { ProblemsButton } from '@/editors/problems-button';
import { useText } from '@/i18n/react';
import { Tabs, type TabOption } from '@/ui/tabs';
import type { Finding } from '@/workflow/run-result';
import { campaignMessages as m } from './messages';
import { campaignTabs, tabOf, type CampaignTab } from './problems';

interface TabBarProps {
  readonly tab: CampaignTab;
  readonly problems: readonly Finding[];
  readonly onTab: (tab: CampaignTab) => void;
  readonly onProblem: () => void;
}

/** The row of tabs with what is wrong on each. */
export function TabBar({ tab, problems, onTab, onProblem }: TabBarProps) {
  const { t, tools } = useText();
  const options = campaignTabs.map((value): TabOption<CampaignTab> => {
    const own = value === 'summary' ? [] : problems.filter((finding) => tabOf(finding) === value);
    const label = t(m[`tab.${value}`]);
    if (own.length === 0) return { value, label, done: value === 'delivery' || value === 'audience' };
    const tone = own.some((finding) => finding.severity === 'error') ? 'stop' : 'warn';
    return { value, label, count: tools.number(own.length), tone, note: t(m.problems, { count: own.length }) };
  });
  return (
    <Tabs
      value={tab}
      tabs={options}
      label={t(m.tabs)}
      onChange={onTab}
      end={
        <ProblemsButton
          count={problems.length}
          label={problems.length === 0 ? t(m.no_problems) : t(m.problems, { count: problems.length })}
          onClick={onProblem}
        />
      }
    />
  );
}
