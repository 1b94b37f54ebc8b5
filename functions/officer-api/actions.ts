import { officerApi } from '#routes/routes.ts';
import { guardedActions } from '../actions.ts';
import { addSop } from './add-sop.ts';
import { askUpload } from './ask-upload.ts';
import { addLetterFile } from './letters/add-letter-file.ts';
import { listLetters } from './letters/list-letters.ts';
import { readLetter } from './letters/read-letter.ts';
import { readLetterPdf } from './letters/read-letter-pdf.ts';
import { takeStepOnLetter } from './letters/take-step-on-letter.ts';
import { listAccesses, listAccessesOfCase } from './list-accesses.ts';
import { listAssignments } from './list-assignments.ts';
import { listRecomputations } from './list-recomputations.ts';
import { listTouched } from './list-touched.ts';
import type { OfficerDependencies } from './officer-action.ts';
import { readCase } from './read-case.ts';
import { readSop } from './read-sop.ts';
import { requireOfficer } from './require-officer.ts';
import { showAttachment } from './show-attachment.ts';
import { takeStep } from './take-step.ts';

export const officerActions = (dependencies: () => OfficerDependencies) =>
  guardedActions(
    officerApi,
    dependencies,
    { 'officer-by-token': requireOfficer },
    {
      listAssignments,
      readSop,
      addSop,
      listRecomputations,
      listAccesses,
      listTouched,
      listAccessesOfCase,
      readCase,
      takeStep,
      askUpload,
      showAttachment,
      listLetters,
      readLetter,
      readLetterPdf,
      addLetterFile,
      takeStepOnLetter,
    },
  );
