import { Ban, CirclePlay, Pencil, Plus, Trash2, type LucideIcon } from 'lucide-react';
import { useText } from '@/i18n/react';
import type { HttpResponse } from '@/core/webhooks/message';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Sheet } from '@/ui/dialog';
import { Icon } from '@/ui/icon';
import { RichText } from '@/ui/rich-text';
import { Section } from '@/ui/section';
import { inboxMessages as m } from './messages';
import { shownFields, type InboxEvent, type InboxRow, type Sender } from './model/inbox';

interface LeadSheetProps {
  readonly row: InboxRow;
  readonly name: string;
  /** The campaign or step a send came from. */
  readonly nameOf: (sender: Sender) => string;
  readonly onPlay: (personId: string, sender: Sender | null) => void;
  readonly onClose: () => void;
}

/** One lead as the org has it, and everything that was done to it. */
export function LeadSheet({ row, name, nameOf, onPlay, onClose }: LeadSheetProps) {
  const { t } = useText();
  const { lead, timeline } = row;
  const sender = timeline.find(({ by }) => by !== null)?.by ?? null;
  return (
    <Sheet
      open
      width={520}
      title={name}
      description={lead === null ? t(m.no_lead_help) : lead.id}
      closeLabel={t(m.close)}
      onClose={onClose}
    >
      <div className="grid gap-2">
        <p className="flex items-center gap-2">
          {row.status !== null && <Badge role="sent">{row.status}</Badge>}
          {row.queue !== null && <Badge>{row.queue}</Badge>}
          {lead?.deleted === true && <Badge role="stop">{t(m.deleted)}</Badge>}
          <span className="sp" />
          <Button icon={CirclePlay} onClick={() => onPlay(row.person, sender)}>
            {t(m.play)}
          </Button>
        </p>
        {lead !== null && (
          <Section level={3} title={t(m.fields)}>
            <dl className="lead-fields">
              {shownFields(lead.fields).map(([field, value]) => (
                <div key={field} className="contents">
                  <dt className="mono">{field}</dt>
                  <dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
                </div>
              ))}
            </dl>
          </Section>
        )}
        <Section level={3} title={t(m.history)}>
          <ol className="chain">
            {timeline.map((event, index) => (
              // What happened never moves.
              <TimelineItem key={index} event={event} nameOf={nameOf} />
            ))}
          </ol>
        </Section>
      </div>
    </Sheet>
  );
}

function TimelineItem({ event, nameOf }: { readonly event: InboxEvent } & Pick<LeadSheetProps, 'nameOf'>) {
  const { t, tools } = useText();
  const { icon, tone } = markOf(event);
  return (
    <li>
      <span className={`d ${tone}`}>
        <Icon of={icon} size="xs" />
      </span>
      <span>
        <span className="block">
          {event.type === 'change' ? <Change event={event} /> : <Refused response={event.response} />}
        </span>
        {event.by !== null && (
          <span className="m">
            <RichText>{t(m.by, { flow: nameOf(event.by), delivery: event.by.delivery })}</RichText>
          </span>
        )}
      </span>
      <span className="m digits">{tools.instant(event.at)}</span>
    </li>
  );
}

function markOf(event: InboxEvent): { readonly icon: LucideIcon; readonly tone: string } {
  if (event.type === 'refused') return { icon: Ban, tone: 'stop' };
  switch (event.change) {
    case 'created':
      return { icon: Plus, tone: 'sent' };
    case 'updated':
      return { icon: Pencil, tone: 'sent' };
    case 'deleted':
      return { icon: Trash2, tone: 'stop' };
  }
}

function Change({ event }: { readonly event: Extract<InboxEvent, { type: 'change' }> }) {
  const { t, tools } = useText();
  const fields = event.fields.map(({ name, before, after }) =>
    t(m.field_change, { name, before: before ?? undefined, after }),
  );
  const words = fields.length === 0 ? t(m.same) : tools.list(fields, 'and');
  return <RichText>{`${t(m[`change.${event.change}`])}: ${words}`}</RichText>;
}

function Refused({ response }: { readonly response: HttpResponse | null }) {
  const { t } = useText();
  if (response === null) return t(m.no_answer);
  return <RichText>{t(m.refused_with, { status: String(response.status), why: reasonOf(response) })}</RichText>;
}

/** The org's own words where it has some: `[{"message": …, "errorCode": …}]` (W-SF-7). */
function reasonOf({ body }: HttpResponse): string {
  try {
    const parsed: unknown = JSON.parse(body);
    const first: unknown = Array.isArray(parsed) ? parsed[0] : parsed;
    if (typeof first === 'object' && first !== null && 'message' in first) return String(first.message);
  } catch {
    // An answer that is no JSON is shown as it came.
  }
  return body.length > 120 ? `${body.slice(0, 120)}…` : body;
}
