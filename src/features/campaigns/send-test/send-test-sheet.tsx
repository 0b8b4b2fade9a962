import { useEffect, useMemo, useRef, useState } from 'react';
import { Send } from 'lucide-react';
import { secretsOf } from '@/core/webhooks/credentials';
import { inFull, redactionOf } from '@/core/webhooks/redact';
import { ExchangeView } from '@/editors/exchange/exchange-view';
import { failureWords } from '@/editors/webhook-preview/failure-words';
import { guardedRender } from '@/editors/webhook-preview/guarded-render';
import { useText } from '@/i18n/react';
import { useStores, useWorkspaceState } from '@/state/react';
import { Button } from '@/ui/button';
import { Sheet } from '@/ui/dialog';
import { ProblemNote } from '@/ui/problem-note';
import { RichText } from '@/ui/rich-text';
import { Switch } from '@/ui/switch';
import { sendTestMessages as m } from './messages';
import { sendTest, type TestOutcome, type TestSend } from './send-test';

interface SendTestSheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** `null`: there is nobody to send for. */
  readonly test: TestSend | null;
  readonly personName: string;
}

/** Sends the webhook once for the person looked at, and shows everything that went back and forth. */
export function SendTestSheet({ open, onClose, test, personName }: SendTestSheetProps) {
  const { t } = useText();
  return (
    <Sheet
      open={open}
      width={640}
      onClose={onClose}
      closeLabel={t(m.close)}
      title={t(m.title, { person: personName })}
      description={t(m.explained)}
    >
      {test !== null && <SendTest test={test} />}
    </Sheet>
  );
}

function SendTest({ test }: { readonly test: TestSend }) {
  const { t } = useText();
  const { outcome, isSending, send } = useTestSend(test);
  return (
    <div className="send-test">
      <div className="send-test-bar">
        <Button variant="primary" icon={Send} disabled={isSending} onClick={() => void send()}>
          {t(isSending ? m.sending : outcome === null ? m.send : m.again)}
        </Button>
      </div>
      <div role="status">{outcome !== null && <Verdict outcome={outcome} />}</div>
      {outcome?.type === 'done' && outcome.exchanges.length > 0 && (
        <Exchanges outcome={outcome} credentials={test.credentials} />
      )}
      <p className="m">
        <RichText>{t(m.live)}</RichText>
      </p>
    </div>
  );
}

/** Leaving the sheet ends waiting for what is still under way. */
function useTestSend(test: TestSend) {
  const { renderer, openRelay } = useStores();
  const content = useWorkspaceState(({ workspace }) => workspace.content);
  const [outcome, setOutcome] = useState<TestOutcome | null>(null);
  const [isSending, setSending] = useState(false);
  const left = useRef(new AbortController());
  useEffect(() => {
    const controller = new AbortController();
    left.current = controller;
    return () => controller.abort();
  }, []);
  const send = async (): Promise<void> => {
    const { signal } = left.current;
    setSending(true);
    setOutcome(null);
    try {
      const made = await sendTest(test, guardedRender(renderer, content, new Map(), signal), openRelay);
      if (!signal.aborted) setOutcome(made);
    } finally {
      if (!signal.aborted) setSending(false);
    }
  };
  return { outcome, isSending, send };
}

function Verdict({ outcome }: { readonly outcome: TestOutcome }) {
  const text = useText();
  const { t } = text;
  if (outcome.type === 'unavailable') return <ProblemNote tone="warn">{t(m.unavailable)}</ProblemNote>;
  const { composed, response } = outcome;
  switch (composed.type) {
    case 'aborted':
      return (
        <p>
          <RichText>{t(m.aborted, { reason: composed.reason })}</RichText>
        </p>
      );
    case 'failed':
    case 'unsendable':
      return <ProblemNote tone="stop">{failureWords(composed, text)}</ProblemNote>;
    case 'request': {
      if (response === null) return <ProblemNote tone="warn">{t(m.unanswered)}</ProblemNote>;
      const isReceived = response.status >= 200 && response.status < 300;
      const words = t(isReceived ? m.received : m.refused, { status: String(response.status) });
      return isReceived ? <p>{words}</p> : <ProblemNote tone="warn">{words}</ProblemNote>;
    }
  }
}

interface ExchangesProps {
  readonly outcome: Extract<TestOutcome, { type: 'done' }>;
  readonly credentials: TestSend['credentials'];
}

function Exchanges({ outcome, credentials }: ExchangesProps) {
  const { t } = useText();
  const [isFull, setFull] = useState(false);
  const { exchanges, composed } = outcome;
  const redaction = useMemo(
    () => (isFull ? inFull : redactionOf(exchanges, secretsOf(credentials))),
    [exchanges, isFull, credentials],
  );
  return (
    <>
      <Switch label={t(m.show_secrets)} checked={isFull} onChange={setFull} />
      {exchanges.map(({ request, response }, index) => {
        const isWebhook = composed.type === 'request' && index === exchanges.length - 1;
        return (
          <section key={index} className="send-test-part">
            <h3>{t(isWebhook ? m.webhook : m.call)}</h3>
            <ExchangeView request={request} response={response} redaction={redaction} />
          </section>
        );
      })}
    </>
  );
}
