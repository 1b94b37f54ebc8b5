import { answerExamples } from './examples.ts';
import type { Description, Descriptions } from './operation.ts';
import { badBody, type ProblemStatus } from './problem-document.ts';

const sending =
  'The client sends the file straight to the store: PUT it to the link with the given headers and exactly the announced number of bytes. JPEG, PNG, WebP or PDF, at most 10 MB and 32 megapixels; at most 10 files per case from the complainant and 30 from offices. The system then checks the file, usually within seconds, and re-encodes pictures without metadata such as the place where they were taken. `state` tells the result.';

const upload = (...refusals: ProblemStatus[]): Description => ({
  description: sending,
  parameters: [],
  input: { schema: 'UploadWish', example: { type: 'image/jpeg', size: 284_312, name: 'lubang.jpg' } },
  answers: { 201: answerExamples.UploadAsked },
  problems: [...badBody, ...refusals, 404, 409, 503],
});

const shown = (...refusals: ProblemStatus[]): Description => ({
  parameters: [],
  answers: { 200: answerExamples.AttachmentShown },
  problems: [...refusals, 404, 503],
});

/** Officers need the right to read the case. */
export const attachmentDescriptions = {
  askMyUpload: upload(),
  showMyAttachment: shown(),
  askUpload: upload(403),
  showAttachment: shown(403),
} satisfies Partial<Descriptions>;
