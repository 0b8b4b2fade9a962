import { Plus, X } from 'lucide-react';
import { useText } from '@/i18n/react';
import { setMessage } from '@/state/commands/campaign';
import type { WebhookMessage } from '@/core/webhooks/message';
import { Button, IconButton } from '@/ui/button';
import { Segmented } from '@/ui/segmented';
import { TextField } from '@/ui/text-field';
import { CodeField } from '@/editors/code/code-field';
import { useComposer } from '../context';
import { campaignMessages as m } from '../messages';
import { useCodeProblems } from './code-problems';

/** Whether every body that is sent at the boundary is JSON; `null` when none is sent. */
export type Validity = boolean | null;

export function BodyEditor({ validity }: { readonly validity: Validity }) {
  const { t } = useText();
  const { campaign, edit } = useComposer();
  const { body, method } = campaign.message;
  const hasBody = method !== 'GET';
  return (
    <>
      <div className="lab">
        <b>{t(m.body)}</b>
        {hasBody && (
          <Segmented
            label={t(m.body_kind)}
            value={body.type}
            options={[
              { value: 'raw', label: t(m.body_raw) },
              { value: 'json', label: t(m.body_json) },
            ]}
            onChange={(type) => edit.change(setMessage({ body: converted(body, type) }))}
          />
        )}
        <span className="sp" />
        {hasBody && validity !== null && (
          <span className={validity ? undefined : 'text-warn'}>{t(validity ? m.body_valid : m.body_broken)}</span>
        )}
      </div>
      {!hasBody ? <p className="m text-xs">{t(m.get_no_body)}</p> : body.type === 'raw' ? <RawBody /> : <Pairs />}
    </>
  );
}

/** A flat JSON object becomes pairs and back; anything else starts the other kind anew, and undo brings it back. */
function converted(body: WebhookMessage['body'], type: 'raw' | 'json'): WebhookMessage['body'] {
  if (body.type === type) return body;
  if (type === 'raw') {
    const lines =
      body.type === 'json' ? body.pairs.map(({ key, value }) => `  ${JSON.stringify(key)}: "${value}"`) : [];
    return { type, text: lines.length === 0 ? '' : `{\n${lines.join(',\n')}\n}` };
  }
  const text = body.type === 'raw' ? body.text : '';
  const pairs = [...text.matchAll(/"((?:[^"\\]|\\.)*)"\s*:\s*"((?:[^"\\]|\\.)*)"/g)].map(
    ([, key = '', value = '']) => ({ key, value }),
  );
  return { type, pairs: pairs.length === 0 ? [{ key: '', value: '' }] : pairs };
}

function RawBody() {
  const { t } = useText();
  const { campaign, edit, names } = useComposer();
  const { body } = campaign.message;
  const problems = useCodeProblems('message.body.text');
  if (body.type !== 'raw') return null;
  return (
    <CodeField
      lineNumbers
      className="body-code"
      label={t(m.body)}
      value={body.text}
      names={names}
      problems={problems}
      onChange={(text) => edit.change(setMessage({ body: { type: 'raw', text } }), 'body')}
      onBlur={edit.end}
    />
  );
}

function Pairs() {
  const { t } = useText();
  const { campaign, edit } = useComposer();
  const { body } = campaign.message;
  if (body.type !== 'json') return null;
  return (
    <>
      <div className="hd" role="group" aria-label={t(m.body)}>
        {body.pairs.map((_, index) => (
          // Pairs have no identity; order is the composer's.
          <PairRow key={index} index={index} pairs={body.pairs} />
        ))}
      </div>
      <div className="lab">
        <span className="m">{t(m.pairs_are_text)}</span>
        <span className="sp" />
        <Button
          variant="ghost"
          size="sm"
          icon={Plus}
          onClick={() =>
            edit.change(setMessage({ body: { type: 'json', pairs: [...body.pairs, { key: '', value: '' }] } }))
          }
        >
          {t(m.add_pair)}
        </Button>
      </div>
    </>
  );
}

interface PairRowProps {
  readonly index: number;
  readonly pairs: readonly { readonly key: string; readonly value: string }[];
}

function PairRow({ index, pairs }: PairRowProps) {
  const { t } = useText();
  const { edit, names } = useComposer();
  const problems = useCodeProblems(`message.body.pairs.${index}.value`);
  const pair = pairs[index];
  if (pair === undefined) return null;
  const set = (part: Partial<typeof pair>) =>
    setMessage({ body: { type: 'json', pairs: pairs.with(index, { ...pair, ...part }) } });
  return (
    <div className="hd-row">
      <TextField
        bare
        mono
        className="hd-name"
        label={t(m.pair_key, { row: index + 1 })}
        value={pair.key}
        onCommit={(key) => edit.change(set({ key }))}
      />
      <CodeField
        kind="pair"
        label={t(m.pair_value, { row: index + 1 })}
        value={pair.value}
        names={names}
        problems={problems}
        onChange={(value) => edit.change(set({ value }), `pair ${index}`)}
        onBlur={edit.end}
      />
      <IconButton
        variant="ghost"
        size="sm"
        icon={X}
        name={t(m.remove_pair, { row: index + 1 })}
        onClick={() => edit.change(setMessage({ body: { type: 'json', pairs: pairs.toSpliced(index, 1) } }))}
      />
    </div>
  );
}
