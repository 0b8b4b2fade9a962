import { useMemo } from 'react';
import { useText } from '@/i18n/react';
import { Avatar } from '@/ui/avatar';
import { Section } from '@/ui/section';
import { simulatorMessages as messages } from '../messages';
import type { JourneyModel } from '../model/journey-model';
import { balanceAt } from '../model/ledger';
import { explainAt } from '../model/why';
import type { Speech } from '../sentences';
import { useCursor, useCursorMoment, useFlowNames, usePersonNames, useSession, useThreshold } from '../use-simulator';
import { LedgerSection } from './ledger-section';
import { NextSection } from './next-section';
import { FollowedSection, WhySection } from './why-section';
import { WebhookSection } from './webhook-section';

interface JourneyWhyProps {
  readonly model: JourneyModel;
}

/** Person and score, why, what followed, the ledger, what is next, the webhooks. */
export function JourneyWhy({ model }: JourneyWhyProps) {
  const { t } = useText();
  const flowId = useSession((session) => session.flowId) ?? '';
  const threshold = useThreshold(flowId);
  const text = useText();
  const names = useFlowNames();
  const people = usePersonNames();
  const moment = useCursorMoment(model);
  const why = useMemo(() => explainAt(model, moment, flowId, threshold), [model, moment, flowId, threshold]);
  const speech: Speech = { text, names, people, model, threshold };
  return (
    <>
      <PersonHead model={model} />
      {why === null ? (
        <Section level={3} title={t(messages.whyHere)}>
          <p className="m">{t(model.moments.length === 0 ? messages.nothingHappened : messages.beforeAnything)}</p>
        </Section>
      ) : (
        <>
          <WhySection why={why} speech={speech} />
          {why.chain.length > 0 && <FollowedSection why={why} speech={speech} />}
        </>
      )}
      <LedgerSection model={model} />
      <NextSection speech={speech} />
      <WebhookSection model={model} />
    </>
  );
}

function PersonHead({ model }: JourneyWhyProps) {
  const { tools } = useText();
  const people = usePersonNames();
  const cursor = useCursor(model);
  const name = people.full(model.personId);
  return (
    <header>
      <Avatar large name={name} />
      <div>
        <h2 className="cut">{name}</h2>
        {name !== model.personId && <p className="mono cut person-id">{model.personId}</p>}
      </div>
      {model.score !== null && (
        <span className="head-score">
          <b>{tools.number(balanceAt(model.ledger, cursor))}</b>
          <span className="m">{model.score}</span>
        </span>
      )}
    </header>
  );
}
