import * as z from 'zod/mini';
import { uploadRequest } from '#casework/attachments/request-upload.ts';
import { submission } from '#casework/commands/submission.ts';
import { followRequest } from '#casework/following/ask-to-follow.ts';
import { sopSchema } from '#sop/sop-schema.ts';
import { letterStepInputs } from './letter-descriptions.ts';
import { stepInputs } from './operations.ts';
import { gatewayMessage, problemDocument } from './problem-document.ts';
import { attachmentShown, uploadAsked } from './shown-attachments.ts';
import {
  assignmentList,
  contributionsShown,
  deadlineSchema,
  followed,
  openedCase,
  shownCase,
  stepTaken,
} from './shown-case.ts';
import { followAskedSchema } from './shown-following.ts';
import { letterList, letterStepTaken, openedLetter } from './shown-letter.ts';
import { personDataShown } from './shown-person.ts';
import { recomputations } from './shown-recomputations.ts';
import { accessList, touchedList } from './shown-records.ts';
import { sopChange, sopVersions } from './shown-sop.ts';
import { reportTaken, tenantDescription } from './shown-to-reporters.ts';

/** Inputs, with the schemas that parse them. */
const inputs: Record<string, z.ZodMiniType> = {
  Submission: submission,
  UploadWish: uploadRequest,
  FollowWish: followRequest,
  SopVersion: sopSchema,
  ...stepInputs,
  ...letterStepInputs,
};

const answers: Record<string, z.ZodMiniType> = {
  TenantDescription: tenantDescription,
  ReportTaken: reportTaken,
  Deadline: deadlineSchema,
  FollowedComplaint: followed,
  OpenedCase: openedCase,
  OwnContributions: contributionsShown,
  ShownCase: shownCase,
  UploadAsked: uploadAsked,
  AttachmentShown: attachmentShown,
  StepTaken: stepTaken,
  AssignmentList: assignmentList,
  Recomputations: recomputations,
  LetterList: letterList,
  OpenedLetter: openedLetter,
  LetterStepTaken: letterStepTaken,
  AccessList: accessList,
  TouchedList: touchedList,
  FollowAsked: followAskedSchema,
  PersonData: personDataShown,
  SopVersions: sopVersions,
  SopChange: sopChange,
  Problem: problemDocument,
  GatewayMessage: gatewayMessage,
};

type JsonSchema = Record<string, unknown>;

/** All schemas of the API in JSON Schema 2020-12; shared ones by reference. */
export const componentSchemas = (): Record<string, JsonSchema> => ({
  ...written(inputs, 'input'),
  ...written(answers, 'output'),
});

function written(schemas: Record<string, z.ZodMiniType>, io: 'input' | 'output'): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  const made = z.toJSONSchema(registry, {
    io,
    uri: (id) => `#/components/schemas/${id}`,
    // Answers may gain fields without a new version of the API; inputs with unknown fields are refused.
    override: ({ jsonSchema }) => {
      if (io === 'output') delete jsonSchema.additionalProperties;
    },
  });
  return Object.fromEntries(
    Object.entries(made.schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]),
  );
}
