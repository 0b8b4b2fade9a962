import { useMemo } from 'react';
import { useText } from '@/i18n/react';
import { homeMessages } from './messages';
import { blanks, templates, type Template } from './new-documents';
import { CampaignThumbnail, CanvasThumbnail } from './thumbnail';

const preview = { id: 'preview', createdAt: '2026-01-01T00:00:00Z' } as const;

export function TemplateCards({ onCreate }: { readonly onCreate: (template: Template) => void }) {
  const { t } = useText();
  return (
    <section aria-labelledby="home-start" className="mt-5">
      <h2 id="home-start" className="text-sm mb-2.5">
        {t(homeMessages.startNew)} <span className="m font-normal ml-1 text-xs">{t(homeMessages.startNewHint)}</span>
      </h2>
      <div className="tpl">
        {[...templates, ...blanks].map((template) => (
          <button key={template.key} type="button" className="card" onClick={() => onCreate(template)}>
            <span className="th">
              <TemplatePicture template={template} />
            </span>
            <span className="min-w-0">
              <b className="block cut">{t(template.name)}</b>
              <span className="block m2 text-xs cut">{t(template.hint)}</span>
            </span>
          </button>
        ))}
      </div>
    </section>
  );
}

function TemplatePicture({ template }: { readonly template: Template }) {
  const { locale } = useText();
  const document = useMemo(() => template.create(locale, preview), [template, locale]);
  if (document.type === 'canvas') return <CanvasThumbnail canvas={document} result={null} />;
  return <CampaignThumbnail blank={document.message.url === ''} sent={0} aborted={0} />;
}
