/** Goes wrong while rendering and is printed in place of the node, as `Liquid error: …` (L-ERR-1). */
export class RuntimeError extends Error {
  override readonly name = 'RuntimeError';
}
