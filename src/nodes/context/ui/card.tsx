import type { CardProps } from '@/editors/node-ui';
import { useText } from '@/i18n/react';
import { AttributeName } from '@/ui/chip';
import { contextMessages } from '../messages';
import type { ContextConfig } from '../schema';
import { contextUiMessages as m } from './messages';
import { mostLines } from './size';

type Props = CardProps<ContextConfig>;

/** One line per variable: its name and what it holds. */
export function ContextCard({ config, detail }: Props) {
  const { t } = useText();
  if (detail !== 'full') return null;
  const { variables } = config;
  const more = variables.length - mostLines;
  return (
    <>
      {variables.length === 0 && <div className="row m">{t(m.empty)}</div>}
      {variables.slice(0, mostLines).map(({ name, type }, index) => (
        // Variables have no identity and are drawn anew as a whole.
        <div className="row" key={index}>
          {name === '' ? (
            <span className="m cut">{t(m.unnamed)}</span>
          ) : (
            <span className="cut" title={name}>
              <AttributeName>{name}</AttributeName>
            </span>
          )}
          <span className="m ms-auto flex-none">{t(contextMessages['context.type'], { type })}</span>
        </div>
      ))}
      {more > 0 && <div className="row m">{t(m.more, { count: more })}</div>}
    </>
  );
}

export function ContextHeaderEnd({ config, detail }: Props) {
  const { tools } = useText();
  return detail === 'full' ? null : tools.number(config.variables.length);
}
