import { writeEvents, writePeople, type WriteFormat, type Written } from '@/adapters/files/write';
import type { CellType } from '@/adapters/files/cells';
import type { Encoding } from '@/adapters/files/decode';
import type { FilePreview, PreviewColumn } from '@/adapters/files/preview';
import type { FileProblem, FileProblemCode, ProblemCounts } from '@/adapters/files/problems';
import { readEvents, readPeople, type ReadOptions, type ReadOutcome } from '@/adapters/files/read';
import type { Locale, MessageRef } from '@/core/kernel/message';
import { analyseTemplate } from '@/core/liquid/analysis/analyse';
import { createLiquid } from '@/core/liquid/liquid';
import type { Campaign } from '@/workflow/documents/campaign';
import type { Canvas } from '@/workflow/documents/canvas';
import type { LoadLimits } from '@/workflow/documents/inspect';
import {
  loadCampaign,
  loadCanvas,
  loadDocument,
  loadWorkspace,
  serialize,
  serializeText,
  type LeadloomDocument,
  type LoadOptions,
  type LoadOutcome,
} from '@/workflow/documents/load';
import type { EventLine, Person } from '@/workflow/documents/people';
import { jsonSchemaOf, schemaNames, type SchemaName } from '@/workflow/documents/schemas';
import type { Workspace } from '@/workflow/documents/workspace';
import { lintWorkspace } from '@/workflow/lint';
import type { Finding } from '@/workflow/run-result';
import { generatePeople, type GeneratedPeople, type GenerateRequest } from '@/workflow/sample/generate';
import { sampleWorkspace } from '@/workflow/sample/workspace';
import { blankCampaign, blankCanvas, type NewIdentity } from '@/workflow/templates/blank';
import { handOffCampaign } from '@/workflow/templates/hand-off';
import { leadScoringCanvas } from '@/workflow/templates/lead-scoring';

export {
  blankCampaign,
  blankCanvas,
  generatePeople,
  handOffCampaign,
  jsonSchemaOf,
  leadScoringCanvas,
  loadCampaign,
  loadCanvas,
  loadDocument,
  loadWorkspace,
  readEvents,
  readPeople,
  sampleWorkspace,
  schemaNames,
  serialize,
  serializeText,
  writeEvents,
  writePeople,
};
export type {
  Campaign,
  Canvas,
  CellType,
  Encoding,
  EventLine,
  FilePreview,
  FileProblem,
  FileProblemCode,
  Finding,
  GeneratedPeople,
  GenerateRequest,
  LeadloomDocument,
  LoadLimits,
  LoadOptions,
  LoadOutcome,
  Locale,
  MessageRef,
  NewIdentity,
  Person,
  PreviewColumn,
  ProblemCounts,
  ReadOptions,
  ReadOutcome,
  SchemaName,
  Workspace,
  WriteFormat,
  Written,
};

/**
 * Everything that is wrong with a loaded document or will surprise when it runs, templates included: what the app lists as
 * problems. A canvas or campaign is looked at on its own.
 */
export function lint(document: LeadloomDocument): readonly Finding[] {
  const workspace: Workspace =
    document.type === 'workspace'
      ? document
      : {
          type: 'workspace',
          schemaVersion: 1,
          id: document.id,
          name: document.name,
          canvases: document.type === 'canvas' ? [document] : [],
          campaigns: document.type === 'campaign' ? [document] : [],
          people: [],
          events: [],
          run: sampleWorkspace('en').run,
          salesforce: sampleWorkspace('en').salesforce,
        };
  return lintWorkspace(workspace, { liquid: createLiquid(), analyse: analyseTemplate });
}
