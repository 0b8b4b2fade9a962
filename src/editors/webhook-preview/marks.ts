import type { RenderData } from '@/core/liquid/contract';
import type { FieldId } from '@/workflow/send/parts';
import type { Render, RenderedText } from '@/workflow/send/compose';
import { joined, markPersonalised, type TextPiece } from './personalised';

/** What of each rendered text is personal. */
export type Marks = ReadonlyMap<FieldId, readonly TextPiece[]>;

/** Characters no text has: they stand around what an output printed. */
const opening = '\uFDD0';
const closing = '\uFDD1';

/**
 * Renders every text once more with its outputs set between marks, with the same answers. Where the marks change nothing
 * else, they tell exactly what is personal; where they would, as with trimmed space, the text is read by alignment.
 */
export async function markTexts(
  texts: readonly RenderedText[],
  data: Omit<RenderData, 'random'>,
  render: Render,
): Promise<Marks> {
  const marks = new Map<FieldId, readonly TextPiece[]>();
  for (const { field, source, text, answers } of texts) {
    const marked = withMarks(source);
    const outcome = marked === source ? null : await render(marked, data, answers);
    const pieces = outcome?.type === 'text' ? piecesOf(outcome.text) : null;
    const isSame = pieces?.map((piece) => piece.text).join('') === text;
    marks.set(field, pieces !== null && isSame ? pieces : markPersonalised(source, text));
  }
  return marks;
}

/** Outputs that stand in the text itself, not in a tag, and not in a block that prints its Liquid as it is. */
function withMarks(source: string): string {
  const parts = source.split(/(\{%-?\s*raw\s*-?%\}[\s\S]*?\{%-?\s*endraw\s*-?%\}|\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}+)/);
  return parts.map((part) => (part.startsWith('{{') ? `${opening}${part}${closing}` : part)).join('');
}

function piecesOf(text: string): readonly TextPiece[] {
  let depth = 0;
  const pieces: TextPiece[] = [];
  for (const part of text.split(/([\uFDD0\uFDD1])/)) {
    if (part === opening) depth += 1;
    else if (part === closing) depth -= 1;
    else if (part !== '') pieces.push({ text: part, personalised: depth > 0 });
  }
  return joined(pieces);
}
