import { type Owner, openDeadline } from '#complaints/model/assignment.ts';
import { inLanguage } from '#tenants/bilingual.ts';
import { deadlineName } from '#wording/deadline-names.ts';
import { ownerName } from '#wording/office-names.ts';
import { officeOfOwner } from '../plan/recipients.ts';
import { capital, type Fact, type Letter, type Telling } from '../render/letter.ts';
import { nextStep } from './next-step.ts';
import { caseDetails, due, officeLetter, type SaidToOffice } from './officer.ts';

/** The deadline that a ladder's notice is about, in words. */
export function deadlineTold(telling: Telling) {
  const { notice, file, tenant } = telling;
  const { assignment: id, deadline: kind } = notice.about!;
  const assignment = file.complaint.assignments.find((one) => one.id === id)!;
  const deadline = openDeadline(assignment, kind!)!;
  return {
    deadline,
    name: deadlineName(kind!, 'id'),
    at: due(telling, deadline),
    owes: ownerName(assignment.owner, tenant, 'id'),
    by: whoActs(telling, assignment.owner),
    next: nextStep[kind!],
  };
}

/** Who is to act, as this recipient knows them; undefined where it is the recipient. */
function whoActs({ notice, tenant }: Telling, owner: Owner): string | undefined {
  const acting = officeOfOwner(owner, tenant)?.office;
  if (!acting || acting.id === notice.recipient) return undefined;
  const recipient = tenant.offices.find(({ id }) => id === notice.recipient);
  // To the head of an agency it says nothing that its own agency is to act.
  const isOwn = recipient?.agency !== null && recipient?.agency === acting.agency;
  return isOwn ? inLanguage(acting.title, 'id') : ownerName(owner, tenant, 'id');
}

type Said = Pick<SaidToOffice, 'subject' | 'opening' | 'next' | 'toKnow'>;

function ladderLetter(telling: Telling, say: (told: ReturnType<typeof deadlineTold>) => Said): Letter {
  const told = deadlineTold(telling);
  const deadlines: Fact[] = [{ label: `Batas ${told.name}`, value: told.at }];
  const owes: Fact = { label: 'Penanggung jawab', value: told.owes };
  return officeLetter(telling, {
    details: [caseDetails(telling)[0]!, owes],
    deadlines,
    ...say(told),
  });
}

export const reminder = (telling: Telling): Letter =>
  ladderLetter(telling, ({ name, at, next, by }) => ({
    subject: `${capital(name)} jatuh tempo: ${at}`,
    opening: `Batas ${name} sudah dekat.`,
    next: [next],
    toKnow: by ? `Surat ini untuk Anda ketahui; yang bertindak adalah ${by}.` : next,
  }));

export const breach = (telling: Telling): Letter =>
  ladderLetter(telling, ({ name, at, next, by }) => ({
    subject: `Batas ${name} terlampaui: ${at}`,
    opening: `Batas ${name} terlampaui. Keterlambatan sudah tercatat.`,
    next: [
      by ? `Hubungi ${by} sekarang dan pastikan hal ini ditangani. Tugasnya: ${next}` : next,
      'Bila belum ditindaklanjuti, keterlambatan diteruskan kepada pimpinan.',
    ],
    toKnow: by ? `Surat ini salinan untuk Anda; yang harus bertindak adalah ${by}.` : next,
  }));

export const followUp = (telling: Telling): Letter =>
  ladderLetter(telling, ({ name, at, owes, next, by }) => ({
    subject: `Keterlambatan ${name} berlanjut, batasnya ${at}`,
    opening: `Batas ${name} terlampaui dan belum juga dipenuhi${by ? ` oleh ${by}` : ''}.`,
    next: ['Mohon pastikan hal ini diselesaikan hari ini, atau kendalanya disampaikan kepada pelapor.'],
    toKnow: by
      ? `Surat ini salinan untuk Anda; pimpinan ${owes} telah diminta menyelesaikannya.`
      : `${next} Atasan Anda sudah diberi tahu.`,
  }));
