import { wordsOfCases } from '#problems/words-of-cases.ts';
import { httpFunction } from '../http.ts';
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
import { readCase } from './read-case.ts';
import { showAttachment } from './show-attachment.ts';
import { showSop } from './show-sop.ts';
import { takeStep } from './take-step.ts';

const routes = {
  'GET /api/v1/{tenant}/assignments': listAssignments,
  'GET /api/v1/{tenant}/sop': showSop,
  'POST /api/v1/{tenant}/sop': addSop,
  'GET /api/v1/{tenant}/recomputations': listRecomputations,
  'GET /api/v1/{tenant}/access-records': listAccesses,
  'GET /api/v1/{tenant}/access-records/touched': listTouched,
  'GET /api/v1/{tenant}/complaints/{number}/access-records': listAccessesOfCase,
  'GET /api/v1/{tenant}/complaints/{number}/case': readCase,
  'POST /api/v1/{tenant}/complaints/{number}/steps/{step}': takeStep,
  'POST /api/v1/{tenant}/complaints/{number}/attachments': askUpload,
  'GET /api/v1/{tenant}/complaints/{number}/attachments/{id}': showAttachment,
  'GET /api/v1/{tenant}/letters': listLetters,
  'GET /api/v1/{tenant}/letters/{letter}': readLetter,
  'GET /api/v1/{tenant}/letters/{letter}/pdf': readLetterPdf,
  'POST /api/v1/{tenant}/letters/{letter}/file': addLetterFile,
  'POST /api/v1/{tenant}/letters/{letter}/steps/{step}': takeStepOnLetter,
};

export const handler = httpFunction(routes, wordsOfCases);
