import { useMemo } from 'react';
import { FilterEditor } from '@/editors/filter-editor';
import { useAudienceScope } from '@/editors/use-audience-scope';
import { useText } from '@/i18n/react';
import { setAudience } from '@/state/commands/settings';
import { useWorkspaceState } from '@/state/react';
import { createAudienceJudge } from '@/workflow/audience';
import type { Campaign } from '@/workflow/documents/campaign';
import { useComposer } from '../context';
import { campaignMessages as m } from '../messages';
import { findingsAt, Problems } from '../problems';

/** Who may be sent to, with how many people match as they are at the start of a run. */
export function AudienceTab() {
  const { t } = useText();
  const { campaign, edit, known, findings } = useComposer();
  const people = useWorkspaceState(({ workspace }) => workspace.people);
  const { filter } = campaign.audience;
  const scope = useAudienceScope();
  const count = useMemo(() => {
    const judge = createAudienceJudge(filter, scope);
    return { matched: people.filter((person) => judge.matches(person)).length, total: people.length };
  }, [filter, people, scope]);
  return (
    <div className="flow-tab">
      <section className="card">
        <header>
          <b>{t(m['tab.audience'])}</b>
          <span className="m">{t(m.audience_help)}</span>
        </header>
        <div className="flow-card">
          <FilterEditor
            value={filter}
            attributes={known.attributes}
            standard={known.standard}
            count={count}
            onChange={(next) => edit.change(setAudience<Campaign>(next))}
          />
          <Problems findings={findingsAt(findings, 'audience')} />
        </div>
      </section>
    </div>
  );
}
