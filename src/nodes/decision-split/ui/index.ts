import { leavesOf } from '@/core/segments/walk';
import { audienceSummary } from '@/editors/audience-summary';
import { columnsSize, listLines } from '@/editors/card-columns-size';
import type { NodeUi } from '@/editors/node-ui';
import { late } from '@/ui/late';
import { decisionSplitMessages } from '../messages';
import { noPort, type DecisionSplitConfig } from '../schema';
import { DecisionSplitCard } from './card';
import { decisionSplitIcon } from './icon';
import { decisionSplitUiMessages as m } from './messages';

export const decisionSplitUi: NodeUi<DecisionSplitConfig> = {
  Icon: decisionSplitIcon,
  section: 'flow',
  letter: 'S',
  name: decisionSplitMessages['decision_split.name'],
  description: decisionSplitMessages['decision_split.description'],
  size: ({ filter }, detail) => columnsSize(2, listLines(leavesOf(filter).length), detail, false),
  Card: DecisionSplitCard,
  lede: ({ filter }, { t }) => t(leavesOf(filter).length === 0 ? m.lede_empty : m.lede),
  outline: ({ filter }, text) => [text.t(m.line_yes, { what: audienceSummary(filter, text) }), text.t(m.line_no)],
  portName: ({ id }, _rank, { t }) => t(decisionSplitMessages[`decision_split.port.${id === noPort ? 'no' : 'yes'}`]),
  Panel: late(async () => (await import('./panel')).DecisionSplitPanel),
};
