import type { JsonObject } from '@/core/kernel/json';
import { Select } from '@/ui/select';
import { useText } from '@/i18n/react';
import { setMessage } from '@/state/commands/campaign';
import { webhookMethods } from '@/core/webhooks/message';
import { CodeField } from '@/editors/code/code-field';
import { useComposer } from '../context';
import { campaignMessages as m } from '../messages';
import { findingsAt, Problems } from '../problems';
import { BodyEditor } from './body-editor';
import { BoundaryTable } from './boundary-table';
import { HeaderTable } from './header-table';
import { useBoundary, validityOf } from './use-boundary';
import { useCodeProblems } from './code-problems';

interface ComposeFormProps {
  readonly profile: JsonObject | null;
  readonly at: number;
}

/** Left side: what is sent, and how it behaves at the boundary. */
export function ComposeForm({ profile, at }: ComposeFormProps) {
  const { t } = useText();
  const { campaign, edit, names, findings } = useComposer();
  const { message } = campaign;
  const ofBody = findingsAt(findings, 'message.body');
  const boundary = useBoundary(profile, at);
  const urlProblems = useCodeProblems('message.url');
  return (
    <>
      <div className="lab">
        <b>{t(m.request)}</b>
        <span className="m">{t(m.liquid_everywhere)}</span>
      </div>
      <div className="request-line">
        <Select
          label={t(m.method)}
          value={message.method}
          options={webhookMethods.map((method) => ({ value: method, label: method }))}
          onChange={(method) => edit.change(setMessage({ method }))}
        />
        <CodeField
          singleLine
          kind="url"
          label={t(m.url)}
          placeholder={t(m.url_placeholder)}
          value={message.url}
          names={names}
          problems={urlProblems}
          onChange={(url) => edit.change(setMessage({ url }), 'url')}
          onBlur={edit.end}
        />
      </div>
      <Problems findings={findingsAt(findings, 'message.url')} />
      <HeaderTable />
      <Problems findings={findingsAt(findings, 'message.headers')} />
      <BodyEditor validity={boundary === null || boundary.isPending ? null : validityOf(boundary.previews)} />
      <Problems findings={ofBody.filter(({ severity }) => severity !== 'info')} />
      <BoundaryTable view={boundary} />
      <Problems findings={ofBody.filter(({ severity }) => severity === 'info')} />
    </>
  );
}
