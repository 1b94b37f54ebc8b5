import { caseFieldTexts } from '#wording/errors/case-field-messages.ts';
import { refusalTexts } from '#wording/errors/refusals.ts';
import { unfitFileTexts } from '#wording/errors/unfit-files.ts';
import { type ProblemWords, wordsOfReports } from './problem.ts';

/** All that can be refused: for whatever works on cases. */
export const wordsOfCases: ProblemWords = {
  failures: { ...wordsOfReports.failures, ...refusalTexts },
  fields: { ...wordsOfReports.fields, ...caseFieldTexts, ...unfitFileTexts },
};
