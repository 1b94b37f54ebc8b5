import { caseFieldTexts } from '#wording/case-field-messages.ts';
import { refusalTexts } from '#wording/refusals.ts';
import { unfitFileTexts } from '#wording/unfit-files.ts';
import { type ProblemWords, wordsOfReports } from './problem.ts';

/** All that can be refused: for whatever works on cases. */
export const wordsOfCases: ProblemWords = {
  failures: { ...wordsOfReports.failures, ...refusalTexts },
  fields: { ...wordsOfReports.fields, ...caseFieldTexts, ...unfitFileTexts },
};
