import { useMemo, useState, type ReactNode } from 'react';
import { GitCompareArrows, X } from 'lucide-react';
import type { WebhookMessage } from '@/core/webhooks/message';
import { personName } from '@/i18n/person-name';
import { useText } from '@/i18n/react';
import { useWorkspaceState } from '@/state/react';
import { Button, IconButton } from '@/ui/button';
import { RichText } from '@/ui/rich-text';
import { Skeleton } from '@/ui/skeleton';
import { compareRequests, type ComparedField, type Comparison } from './compare';
import type { DiffLine, DiffPiece } from './diff';
import { failureWords } from './failure-words';
import { compareMessages as m } from './compare-messages';
import { Outcome } from './outcome';
import { PersonBar } from './person-bar';
import type { SendPlace } from './place';
import type { Preview } from './preview';
import type { LookAt } from './quick-choices';
import { partsOfRequest } from './request-parts';
import { usePreview, useProfile } from './use-preview';
import type { Rendered } from './use-rendered';
import { useSubject, type Subject } from './use-subject';

interface CompareProps {
  readonly place: SendPlace;
  readonly message: WebhookMessage;
  readonly lookAt: LookAt | null;
  /** Whom the previews show already. */
  readonly subject: Subject;
  readonly preview: Rendered<Preview>;
}

/** The same webhook for a second person, with what differs: opened on request, closed again. */
export function Compare(props: CompareProps) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const isAlone = useWorkspaceState(({ workspace }) => workspace.people.length < 2);
  if (isAlone) return null;
  if (isOpen) return <CompareCard {...props} onClose={() => setOpen(false)} />;
  return (
    <div>
      <Button icon={GitCompareArrows} onClick={() => setOpen(true)}>
        {t(m.open)}
      </Button>
    </div>
  );
}

function CompareCard({
  place,
  message,
  lookAt,
  subject,
  preview,
  onClose,
}: CompareProps & { readonly onClose: () => void }) {
  const { t } = useText();
  const other = useSubject(place, subject.person?.external_id);
  const profile = useProfile(other);
  const made = usePreview(message, place, other, profile);
  const [left, right] = [preview.made, made.made];
  const names = { left: nameOf(subject), right: nameOf(other) };
  return (
    <section className="card cmp" aria-label={t(m.title)} aria-busy={preview.isPending || made.isPending}>
      <header>
        <b>{t(m.title)}</b>
        <span>
          <IconButton variant="ghost" size="sm" icon={X} name={t(m.close)} onClick={onClose} />
        </span>
      </header>
      <div className="cmp-who">
        <PersonBar subject={other} profile={profile} lookAt={lookAt} />
      </div>
      {left === null || right === null ? (
        <div className="p-3">
          <Skeleton lines={4} label={t(m.rendering)} />
        </div>
      ) : (
        <>
          <ul className="cmp-sides">
            <Side sign="−" name={names.left} preview={left} />
            <Side sign="+" name={names.right} preview={right} />
          </ul>
          <Differences message={message} left={left} right={right} names={names} />
        </>
      )}
    </section>
  );
}

function nameOf({ person }: Subject): string {
  return person === null ? '' : personName(person);
}

interface Names {
  readonly left: string;
  readonly right: string;
}

/** Whose sign it is, and what becomes of their message. */
function Side({ sign, name, preview }: { readonly sign: string; readonly name: string; readonly preview: Preview }) {
  const text = useText();
  const { t } = text;
  const why =
    preview.type === 'aborted'
      ? t(m.aborted, { reason: preview.reason })
      : preview.type === 'request'
        ? null
        : failureWords(preview, text);
  return (
    <li>
      <span className={sign === '+' ? 'cmp-sign right' : 'cmp-sign left'} aria-hidden="true">
        {sign}
      </span>
      <span className="cmp-name">
        <b>{name}</b> {why !== null && <RichText>{why}</RichText>}
      </span>
      <Outcome preview={preview} />
    </li>
  );
}

interface DifferencesProps {
  readonly message: WebhookMessage;
  readonly left: Preview;
  readonly right: Preview;
  readonly names: Names;
}

function Differences({ message, left, right, names }: DifferencesProps) {
  const { t } = useText();
  const comparison = useMemo<Comparison>(() => {
    const parts = (preview: Preview) => (preview.type === 'request' ? partsOfRequest(message, preview) : null);
    return compareRequests(parts(left), parts(right));
  }, [message, left, right]);
  const requests = [left, right].filter(({ type }) => type === 'request').length;
  if (requests === 0) return <p className="side-text">{t(m.neither)}</p>;
  const { fields, body, differences } = comparison;
  const told =
    requests === 1
      ? t(m.one_side, { person: left.type === 'request' ? names.left : names.right })
      : t(m.differences, { count: differences });
  return (
    <>
      <p className="side-text" role="status">
        {told}
      </p>
      <div className="req cmp-text">
        {fields.map((field, index) => (
          <Field key={index} field={field} names={names} />
        ))}
        {body !== null && (
          <div className="req-body">
            {body.map((line, index) => (
              <Line key={index} line={line} names={names} />
            ))}
          </div>
        )}
      </div>
    </>
  );
}

function Field({ field, names }: { readonly field: ComparedField; readonly names: Names }) {
  const lead = field.field === 'header' ? <span className="m">{field.name}: </span> : null;
  if (field.isSame) {
    return (
      <BothLine>
        {lead}
        {field.left?.map(({ text }) => text).join('')}
      </BothLine>
    );
  }
  return (
    <>
      {field.left !== null && <OneSide side="left" names={names} lead={lead} pieces={field.left} />}
      {field.right !== null && <OneSide side="right" names={names} lead={lead} pieces={field.right} />}
    </>
  );
}

function Line({ line, names }: { readonly line: DiffLine; readonly names: Names }) {
  if (line.type === 'both') return <BothLine>{line.text}</BothLine>;
  return <OneSide side={line.type} names={names} lead={null} pieces={line.pieces} />;
}

function BothLine({ children }: { readonly children: ReactNode }) {
  return (
    <p className="cmp-line">
      <span aria-hidden="true"> </span>
      <span>{children}</span>
    </p>
  );
}

interface OneSideProps {
  readonly side: 'left' | 'right';
  readonly names: Names;
  readonly lead: ReactNode;
  readonly pieces: readonly DiffPiece[];
}

/** A line of one of the two: sign, colour and, for who hears it, the name. */
function OneSide({ side, names, lead, pieces }: OneSideProps) {
  const { t } = useText();
  const Only = side === 'left' ? 'del' : 'ins';
  return (
    <p className={`cmp-line ${side}`}>
      <span aria-hidden="true">{side === 'left' ? '−' : '+'}</span>
      <span>
        <span className="sr">{t(m.only, { person: names[side] })} </span>
        {lead}
        {pieces.map(({ text, only }, index) =>
          only ? <Only key={index}>{text}</Only> : <span key={index}>{text}</span>,
        )}
      </span>
    </p>
  );
}
