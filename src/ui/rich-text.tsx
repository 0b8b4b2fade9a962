import type { ReactNode } from 'react';

/** Text with `names` in backticks and **the one fact** in asterisks, as messages carry them. */
export function RichText({ children }: { readonly children: string }): ReactNode {
  return children.split(/(`[^`]*`|\*\*[^*]+\*\*)/).map((part, index) => {
    // Parts are positional and have no identity of their own.
    if (part.startsWith('`') && part.length > 1) {
      return (
        <code key={index} className="attr">
          {part.slice(1, -1)}
        </code>
      );
    }
    return part.startsWith('**') && part.length > 4 ? <b key={index}>{part.slice(2, -2)}</b> : part;
  });
}
