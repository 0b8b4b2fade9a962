import { fileMessages } from '@/adapters/files/messages';
import { engineMessages } from '@/core/engine/messages';
import { entryMessages } from '@/core/engine/messages-entry';
import { engineSendingMessages } from '@/core/engine/messages-sending';
import { engineSignalMessages } from '@/core/engine/messages-signals';
import { engineStepMessages } from '@/core/engine/messages-steps';
import { engineTextMessages } from '@/core/engine/messages-texts';
import { stateMessages } from '@/state/messages';
import { documentMessages } from '@/workflow/documents/messages';
import { lintMessages } from '@/workflow/lint/messages';
import { compileMessages } from '@/workflow/program/messages';
import type { Message } from '@/core/kernel/message';
import { stepCatalogues } from './catalogue-steps';
import { addCatalogues } from './registry';

const otherCatalogues: readonly Readonly<Record<string, Message>>[] = [
  engineMessages,
  entryMessages,
  engineSignalMessages,
  engineStepMessages,
  engineSendingMessages,
  engineTextMessages,
  documentMessages,
  compileMessages,
  lintMessages,
  stateMessages,
  fileMessages,
];

/** Every catalogue whose keys travel as `MessageRef`s. */
export const catalogues: readonly Readonly<Record<string, Message>>[] = [...stepCatalogues, ...otherCatalogues];

addCatalogues(otherCatalogues);
