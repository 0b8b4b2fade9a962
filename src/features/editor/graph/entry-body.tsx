import { RotateCw, Users, Zap } from 'lucide-react';
import { audienceSummary } from '@/editors/audience-summary';
import type { CardDetail } from '@/editors/node-ui';
import { plainText } from '@/editors/plain-text';
import { scheduleMessages } from '@/editors/schedule-messages';
import { entryWayText } from '@/editors/schedule-text';
import { TriggerPhrase } from '@/editors/trigger-phrase';
import { useText } from '@/i18n/react';
import { Icon } from '@/ui/icon';
import { RichText } from '@/ui/rich-text';
import { entryTriggers } from '@/workflow/documents/schedule';
import { useOpenCanvas } from '../context';
import { editorMessages as m } from '../messages';
import { reentryText } from '../model/sentences';
import { entryTriggersShown } from '../model/shapes';
import { variantName } from '../model/variants';
import { useOverlay } from './overlay';

/** Entries while a run is shown, else the kind of entry. */
export function EntryMeta() {
  const { t } = useText();
  const { entry } = useOpenCanvas();
  const entries = useOverlay((overlay) => overlay.entries);
  if (entries === null) return t(scheduleMessages[`type.${entry.type}`]);
  return (
    <span className="m2">
      <RichText>{t(m.entries, { count: entries })}</RichText>
    </span>
  );
}

/** Triggers, audience, re-entry: one fact a row. */
export function EntryBody({ detail }: { readonly detail: CardDetail }) {
  const text = useText();
  const { t } = text;
  const canvas = useOpenCanvas();
  const triggers = entryTriggers(canvas.entry);
  const way = entryWayText(canvas.entry, text);
  if (detail === 'slim') return <Variants />;
  const shown = detail === 'full' ? triggers.slice(0, entryTriggersShown) : triggers.slice(0, 1);
  const more = triggers.length - shown.length;
  const audience = audienceSummary(canvas.audience.filter, text);
  return (
    <>
      {way !== '' && (
        <div className="row">
          <Icon of={Zap} size="xs" />
          <span className="cut">{way}</span>
        </div>
      )}
      {way === '' && triggers.length === 0 && (
        <div className="row m">
          <Icon of={Zap} size="xs" />
          {t(m.no_trigger)}
        </div>
      )}
      {shown.map((trigger, index) => (
        // Triggers have no identity and are drawn anew as a whole.
        <div className="row" key={index}>
          {index === 0 ? <Icon of={Zap} size="xs" /> : <span className="w-3" />}
          {index > 0 && <span className="m">{t(m.or)}</span>}
          <span className="cut">
            <TriggerPhrase trigger={trigger} />
          </span>
          {detail !== 'full' && more > 0 && <span className="m">· {t(m.more_triggers, { count: more })}</span>}
        </div>
      ))}
      {detail === 'full' && (
        <>
          {more > 0 && (
            <div className="row m">
              <span className="w-3" />
              {t(m.or)} {t(m.more_triggers, { count: more })}
            </div>
          )}
          <div className="row">
            <Icon of={Users} size="xs" />
            <span className="cut" title={plainText(audience)}>
              <RichText>{audience}</RichText>
            </span>
          </div>
          <div className="row">
            <Icon of={RotateCw} size="xs" />
            <span className="cut">
              {reentryText(canvas, text)} · {t(m[`send.${canvas.send.to}`])}
            </span>
          </div>
        </>
      )}
      <Variants />
    </>
  );
}

/** Columns of several variants, each over its port. */
function Variants() {
  const text = useText();
  const { tools } = text;
  const { variants } = useOpenCanvas();
  if (variants.length < 2) return null;
  return (
    <div className="variant-row">
      {variants.map((variant, rank) => {
        const name = variantName(variant, rank, text);
        return (
          <span key={variant.id} className={variant.control === true ? 'cut m' : 'cut'} title={name}>
            <b>{name}</b> {tools.percent(variant.percentage / 100)}
          </span>
        );
      })}
    </div>
  );
}
