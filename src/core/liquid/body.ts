import type { Parser, TagToken, Template, TopLevelToken } from 'liquidjs';

/** Begins a branch: what follows goes into the list it hands back. */
type BranchReader = (token: TagToken) => Template[];

/** Reads the nodes up to the end tag; what stands in front of the first branch comes back. Blocks were checked before. */
export function readBody(
  token: TagToken,
  remaining: TopLevelToken[],
  parser: Parser,
  branches: Readonly<Record<string, BranchReader>> = {},
): Template[] {
  const first: Template[] = [];
  let current = first;
  const stream = parser.parseStream(remaining);
  for (const [name, begin] of Object.entries(branches)) {
    stream.on<TagToken>(`tag:${name}`, (branch) => {
      current = begin(branch);
    });
  }
  stream
    .on(`tag:end${token.name}`, () => {
      stream.stop();
    })
    .on<Template>('template', (template) => {
      current.push(template);
    })
    .start();
  return first;
}
