import type { Place } from '@/core/lint/contract';
import type { Finding } from '../run-result';

const tabs = {
  name: 'basics',
  entry: 'entry',
  delivery: 'entry',
  timing: 'entry',
  audience: 'audience',
  exit: 'audience',
  reentry: 'audience',
  reeligibility: 'audience',
  send: 'send',
  variants: 'build',
  steps: 'build',
  message: 'message',
} as const satisfies Readonly<Record<string, Finding['tab']>>;

/** Wizard tab that shows a place of a canvas or campaign; none for the workspace's own. */
export function tabOf([head]: Place): Finding['tab'] {
  return isTabbed(head) ? tabs[head] : undefined;
}

function isTabbed(head: string | number | undefined): head is keyof typeof tabs {
  return typeof head === 'string' && Object.hasOwn(tabs, head);
}
