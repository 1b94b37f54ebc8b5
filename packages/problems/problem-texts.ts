import { caseFieldTexts } from '#wording/errors/case-field-messages.ts';
import { refusalTexts } from '#wording/errors/refusals.ts';
import { unfitFileTexts } from '#wording/errors/unfit-files.ts';
import { type ProblemTexts, reportProblemTexts } from './problem.ts';

export const caseProblemTexts: ProblemTexts = {
  failures: { ...reportProblemTexts.failures, ...refusalTexts },
  fields: { ...reportProblemTexts.fields, ...caseFieldTexts, ...unfitFileTexts },
};
