import { Ban, CircleAlert, Send, TriangleAlert } from 'lucide-react';
import { useText } from '@/i18n/react';
import { Badge } from '@/ui/badge';
import { previewMessages as m } from './messages';
import type { Preview } from './preview';

/** Sent, sent with an error inside, failed, aborted: icon and word. */
export function Outcome({ preview }: { readonly preview: Preview | undefined }) {
  const { t } = useText();
  if (preview === undefined) return <span className="m">{t(m.rendering)}</span>;
  switch (preview.type) {
    case 'aborted':
      return (
        <Badge role="stop" icon={Ban}>
          {t(m['outcome.aborted'])}
        </Badge>
      );
    case 'failed':
    case 'unsendable':
      return (
        <Badge role="stop" icon={CircleAlert}>
          {t(m[preview.type === 'failed' ? 'outcome.failed' : 'outcome.unsendable'])}
        </Badge>
      );
    case 'request':
      if (preview.errors.length > 0) {
        return (
          <Badge role="warn" icon={TriangleAlert}>
            {t(m['outcome.broken'])}
          </Badge>
        );
      }
      return preview.outcome === 'sent' ? (
        <Badge role="sent" icon={Send}>
          {t(m['outcome.sent'])}
        </Badge>
      ) : (
        <Badge role="stop" icon={CircleAlert}>
          {t(m['outcome.failed'])}
        </Badge>
      );
  }
}
