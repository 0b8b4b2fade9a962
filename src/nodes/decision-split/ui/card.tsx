import { CardColumn, ColumnLine, FilterLines } from '@/editors/card-columns';
import type { CardProps } from '@/editors/node-ui';
import { useText } from '@/i18n/react';
import { decisionSplitMessages } from '../messages';
import { noPort, yesPort, type DecisionSplitConfig } from '../schema';
import { decisionSplitUiMessages as m } from './messages';

/** A column for each answer. */
export function DecisionSplitCard({ config, detail, points, counts }: CardProps<DecisionSplitConfig>) {
  const { t } = useText();
  return (
    <div className="cols">
      <CardColumn
        name={t(decisionSplitMessages['decision_split.port.yes'])}
        points={points[yesPort]}
        count={counts?.[yesPort]}
      >
        {detail === 'full' && <FilterLines filter={config.filter} />}
      </CardColumn>
      <CardColumn
        hollow
        name={t(decisionSplitMessages['decision_split.port.no'])}
        points={points[noPort]}
        count={counts?.[noPort]}
      >
        {detail === 'full' && <ColumnLine>{t(m.everybody_else)}</ColumnLine>}
      </CardColumn>
    </div>
  );
}
