import type { ReactNode } from 'react';
import { emailStates, groupStates, type LeafOf } from '@/core/segments/filter';
import { useText } from '@/i18n/react';
import { Select } from '@/ui/select';
import { EventLeaf, PurchaseLeaf, SessionLeaf } from './behaviour-leaves';
import { ComparisonEditor } from './comparison-editor';
import { filterMessages as f } from './filter-messages';
import { FlowField } from './flow-fields';
import { GroupField, Row, YesNo, type LeafEditorProps } from './leaf-parts';
import { EntryLeaf, MessageLeaf } from './message-leaves';
import { editorsMessages as m } from './messages';
import { FlagLeaf, NestedLeaf, SegmentLeaf, VariableLeaf } from './value-leaves';

/** Everything a filter other than a plain attribute asks. */
export function LeafEditor(props: LeafEditorProps): ReactNode {
  const { leaf, onChange, attributes } = props;
  switch (leaf.type) {
    case 'custom_event':
      return <EventLeaf leaf={leaf} onChange={onChange} attributes={attributes} />;
    case 'purchase':
      return <PurchaseLeaf leaf={leaf} onChange={onChange} attributes={attributes} />;
    case 'session':
      return <SessionLeaf leaf={leaf} onChange={onChange} attributes={attributes} />;
    case 'message':
      return <MessageLeaf leaf={leaf} onChange={onChange} attributes={attributes} />;
    case 'canvas_entry':
      return <EntryLeaf leaf={leaf} onChange={onChange} attributes={attributes} />;
    case 'nested_attribute':
      return <NestedLeaf leaf={leaf} onChange={onChange} attributes={attributes} />;
    case 'segment':
      return <SegmentLeaf leaf={leaf} onChange={onChange} attributes={attributes} />;
    case 'feature_flag':
      return <FlagLeaf leaf={leaf} onChange={onChange} attributes={attributes} />;
    case 'context_variable':
      return <VariableLeaf leaf={leaf} onChange={onChange} attributes={attributes} />;
    default:
      return <SmallLeaf leaf={leaf} onChange={onChange} attributes={attributes} />;
  }
}

type SmallKind =
  | 'conversion'
  | 'email_subscription'
  | 'subscription_group'
  | 'email_available'
  | 'age'
  | 'birthday'
  | 'random_bucket'
  | 'user_id';

function SmallLeaf({ leaf, onChange }: LeafEditorProps<LeafOf<SmallKind>>) {
  const { t } = useText();
  switch (leaf.type) {
    case 'conversion':
      return (
        <Row>
          <YesNo
            yes={t(f['conversion.yes'])}
            no={t(f['conversion.no'])}
            value={leaf.converted}
            onChange={(converted) => onChange({ ...leaf, converted })}
          />
          <FlowField
            value={leaf.flow === '' ? undefined : leaf.flow}
            onChange={(flow) => onChange({ ...leaf, flow: flow ?? '' })}
          />
        </Row>
      );
    case 'email_subscription':
      return <StatesLeaf leaf={leaf} onChange={onChange} attributes={[]} />;
    case 'subscription_group':
      return <GroupLeaf leaf={leaf} onChange={onChange} attributes={[]} />;
    case 'email_available':
      return (
        <YesNo
          yes={t(f['available.yes'])}
          no={t(f['available.no'])}
          value={leaf.available}
          onChange={(available) => onChange({ ...leaf, available })}
        />
      );
    case 'age':
    case 'random_bucket':
      return (
        <ComparisonEditor
          value={leaf.comparison}
          onChange={(comparison) => {
            if (comparison.type === 'number') onChange({ ...leaf, comparison });
          }}
        />
      );
    case 'birthday':
      return (
        <ComparisonEditor
          value={leaf.comparison}
          onChange={(comparison) => {
            if (comparison.type === 'day_of_year') onChange({ ...leaf, comparison });
          }}
        />
      );
    case 'user_id':
      return (
        <ComparisonEditor
          value={leaf.comparison}
          onChange={(comparison) => {
            if (comparison.type === 'string') onChange({ ...leaf, comparison });
          }}
        />
      );
  }
}

function StatesLeaf({ leaf, onChange }: LeafEditorProps<LeafOf<'email_subscription'>>) {
  const { t } = useText();
  return (
    <div role="group" aria-label={t(f['kind.email_subscription'])} className="flex flex-wrap items-center gap-3 py-1">
      {emailStates.map((state) => (
        <label key={state} className="flex items-center gap-1.5 text-xs">
          <input
            type="checkbox"
            checked={leaf.states.includes(state)}
            onChange={(event) => {
              const states = emailStates.filter((one) =>
                one === state ? event.target.checked : leaf.states.includes(one),
              );
              onChange({ ...leaf, states });
            }}
          />
          {t(m[`state.${state}`])}
        </label>
      ))}
    </div>
  );
}

function GroupLeaf({ leaf, onChange }: LeafEditorProps<LeafOf<'subscription_group'>>) {
  const { t } = useText();
  return (
    <Row>
      <GroupField value={leaf.group} onChange={(group) => onChange({ ...leaf, group })} />
      <Select
        label={t(m['field.state'])}
        value={leaf.state}
        options={groupStates.map((state) => ({ value: state, label: t(m[`state.${state}`]) }))}
        onChange={(state) => onChange({ ...leaf, state })}
      />
    </Row>
  );
}
