import { officerApiRoutes } from '#routes/routes.ts';
import { guardedActions } from '../actions.ts';
import { createUpload } from './create-upload.ts';
import { getAffectedCases } from './get-affected-cases.ts';
import { getAssignments } from './get-assignments.ts';
import { getAttachment } from './get-attachment.ts';
import { getCase } from './get-case.ts';
import { addLetterFile } from './letters/add-letter-file.ts';
import { getLetters } from './letters/get-letters.ts';
import { readLetter } from './letters/read-letter.ts';
import { readLetterPdf } from './letters/read-letter-pdf.ts';
import { takeStepOnLetter } from './letters/take-step-on-letter.ts';
import { listAccesses, listAccessesOfCase } from './list-accesses.ts';
import { listRecomputations } from './list-recomputations.ts';
import type { OfficerDependencies } from './officer-action.ts';
import { postSop } from './post-sop.ts';
import { postStep } from './post-step.ts';
import { readSop } from './read-sop.ts';
import { requireOfficer } from './require-officer.ts';

export const officerActions = (dependencies: () => OfficerDependencies) =>
  guardedActions(
    officerApiRoutes,
    dependencies,
    { 'officer-by-token': requireOfficer },
    {
      listAssignments: getAssignments,
      readSop,
      addSop: postSop,
      listRecomputations,
      listAccesses,
      listTouched: getAffectedCases,
      listAccessesOfCase,
      readCase: getCase,
      takeStep: postStep,
      askUpload: createUpload,
      showAttachment: getAttachment,
      listLetters: getLetters,
      readLetter,
      readLetterPdf,
      addLetterFile,
      takeStepOnLetter,
    },
  );
