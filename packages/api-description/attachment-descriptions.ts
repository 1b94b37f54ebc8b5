import { answerExamples } from './examples.ts';
import type { Description, Descriptions } from './operation.ts';
import { badBody, type ProblemStatus } from './problem-document.ts';

const sending =
  'The file goes straight to the store: PUT it to the link with the headers named, exactly as many bytes as were told. JPEG, PNG, WebP or PDF, at most 10 MB and 32 megapixels; of one case at most 10 files of the complainant and 30 of the offices. Then it is looked into, usually within seconds: pictures are made anew without metadata, such as the place where they were taken. `state` tells what became of it.';

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

/** Files of a case: how they come in, and how they are opened. Officers can be refused a case that they may not read. */
export const attachmentDescriptions = {
  askMyUpload: upload(),
  showMyAttachment: shown(),
  askUpload: upload(403),
  showAttachment: shown(403),
} satisfies Partial<Descriptions>;
