import type { Locale } from '@/core/kernel/message';
import type { Workspace } from '@/workflow/documents/workspace';

/** The sample workspace; its code comes when somebody needs it: on a first visit, or when asked for again. */
export async function loadSample(locale: Locale): Promise<Workspace> {
  const { sampleWorkspace } = await import('@/workflow/sample/workspace');
  return sampleWorkspace(locale);
}
