/** A step that renders its text and carries out the update it describes. */
export function json(id: string, text: string, next: string | null = null) {
  return { id, kind: 'user_update', name: id, config: { mode: 'json', json: text }, next: { next } };
}

/** A step that sets context variables: name, type and text of each. */
export function context(id: string, variables: readonly (readonly [string, string, string])[], next: string | null) {
  const config = { variables: variables.map(([name, type, value]) => ({ name, type, value })) };
  return { id, kind: 'context', name: id, config, next: { next } };
}
