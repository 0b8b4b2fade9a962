import { createOutside, type Outside } from '@/core/outside/outside';
import { toCredentials } from './documents/credentials';
import type { Workspace } from './documents/workspace';

/** The systems outside as a workspace has them, with the credentials its calls go with. */
export function outsideOf({ salesforce, content }: Pick<Workspace, 'salesforce' | 'content'>): Outside {
  return createOutside(salesforce, toCredentials(content?.credentials));
}
