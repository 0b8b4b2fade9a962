import type { ReactNode } from 'react';
import { Check, CircleAlert, LoaderCircle } from 'lucide-react';
import { classNames } from './class-names';
import { Icon } from './icon';
import { LogoMark } from './logo';

interface TopBarProps {
  readonly homeHref: string;
  readonly productName: string;
  /** Where this page stands: links before the title. */
  readonly trail: readonly { readonly label: string; readonly href: string }[];
  /** What the heading of the page is called; the title may be a field. */
  readonly heading: string;
  /** Name of the document; a bare text field when it can be renamed here. */
  readonly title: ReactNode;
  /** Status and tags behind the title. */
  readonly badges?: ReactNode;
  /** Right end: save state, undo, find, the primary button. */
  readonly children?: ReactNode;
}

/** First row of a document page. */
export function TopBar({ homeHref, productName, trail, heading, title, badges, children }: TopBarProps) {
  return (
    <header className="top">
      <a className="logo" href={homeHref}>
        <LogoMark />
        {productName}
      </a>
      <div className="crumb">
        {trail.map((step) => (
          <span key={step.href} className="flex gap-2">
            <a href={step.href}>{step.label}</a>
            <span aria-hidden="true">/</span>
          </span>
        ))}
        <h1 aria-label={heading}>{title}</h1>
        {badges}
      </div>
      <span className="sp" />
      {children}
    </header>
  );
}

interface SaveMarkProps {
  readonly state: 'saved' | 'saving' | 'not_saved';
  readonly words: string;
}

/** Saved, saving, not saved: always in words, announced when it changes for the worse. */
export function SaveMark({ state, words }: SaveMarkProps) {
  const icon = state === 'saved' ? Check : state === 'saving' ? LoaderCircle : CircleAlert;
  return (
    <span
      className={classNames('save', state === 'not_saved' && 'bad')}
      role={state === 'not_saved' ? 'alert' : undefined}
    >
      <Icon of={icon} size="s" />
      {words}
    </span>
  );
}
