import type { Locale } from '@/core/kernel/message';
import type { Workspace } from '@/workflow/documents/workspace';

/** The sample workspace, its code included only when somebody asks for it again. */
export async function loadSample(locale: Locale): Promise<Workspace> {
  const { sampleWorkspace } = await import('@/workflow/sample/workspace');
  return sampleWorkspace(locale);
}
