import { answerExamples } from './examples.ts';
import type { Operation } from './operation.ts';
import { badBody } from './problem-document.ts';

const ofCase = '/api/v1/{tenant}/complaints/{number}';

const sending =
  'The file goes straight to the store: PUT it to the link with the headers named, exactly as many bytes as were told. JPEG, PNG, WebP or PDF, at most 10 MB and 32 megapixels; of one case at most 10 files of the complainant and 30 of the offices. Then it is looked into, usually within seconds: pictures are made anew without metadata, such as the place where they were taken. `state` tells what became of it.';

/** Both sides have the same two calls, each by its own key. */
const bothSides = [
  {
    path: `${ofCase}/my/attachments`,
    security: 'complaintCode',
    who: 'My',
    whose: 'the complainant’s own case',
  },
  { path: `${ofCase}/attachments`, security: 'officer', who: '', whose: 'a case' },
] as const;

/** Files of a case: how they come in, and how they are opened. */
export const attachmentOperations: readonly Operation[] = bothSides.flatMap(
  ({ path, security, who, whose }): Operation[] => [
    {
      id: `ask${who}Upload`,
      method: 'post',
      path,
      summary: `A link to send a file for ${whose}`,
      description: sending,
      security,
      parameters: [],
      input: { schema: 'UploadWish', example: { type: 'image/jpeg', size: 284_312, name: 'lubang.jpg' } },
      answers: { 201: answerExamples.UploadAsked },
      problems: [...badBody, ...(security === 'officer' ? ([403] as const) : []), 404, 409, 503],
    },
    {
      id: `show${who}Attachment`,
      method: 'get',
      path: `${path}/{id}`,
      summary: `A file of ${whose}: what became of it, and a link that opens it for five minutes`,
      security,
      parameters: [],
      answers: { 200: answerExamples.AttachmentShown },
      problems: [...(security === 'officer' ? ([403] as const) : []), 404, 503],
    },
  ],
);
