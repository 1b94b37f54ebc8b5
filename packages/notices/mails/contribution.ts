import { supportingTasks } from '#complaints/model/assignment.ts';
import { ownerName } from '#wording/office-names.ts';
import { capital } from './parts/mail-content.ts';
import { nextStep } from './parts/next-step.ts';
import { caseDetails, officeMail } from './parts/office-mail.ts';
import { deadlinesOf, firstDue } from './parts/open-work.ts';
import { whileAssignmentRuns } from './parts/relevance.ts';
import { inIndonesian, mailTemplate, type TemplateContext } from './parts/template.ts';

type Context = TemplateContext<readonly ['contribution-given.v1']>;

export const contributionMail = mailTemplate({
  quotes: ['contribution-given.v1'],
  isStillRelevant: whileAssignmentRuns,
  languages: inIndonesian,
  subject: (context) =>
    `${isFinding(context) ? 'Temuan' : 'Masukan'} diterima, jawab paling lambat ${firstDue(context, 'resolve')}`,
  content(context) {
    const { tenant, quoted, record } = context;
    const by = ownerName(quoted.event.data.by, tenant, 'id');
    const waiting = supportingTasks(record.complaint.assignments).map(({ owner }) =>
      ownerName(owner, tenant, 'id'),
    );
    return officeMail(context, {
      opening: `${capital(by)} mengirim ${isFinding(context) ? 'temuannya' : 'masukan'} atas laporan ini:`,
      quote: quoted.words,
      details: [
        ...caseDetails(context),
        ...(waiting.length > 0 ? [{ label: 'Masih ditunggu', value: waiting.join(', ') }] : []),
      ],
      deadlines: deadlinesOf(context),
      next: [nextStep.resolve],
    });
  },
});

const isFinding = ({ quoted: { event } }: Context): boolean => event.data.of === 'inspect';
