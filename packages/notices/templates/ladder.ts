import { openDeadline } from '#complaints/assignment.ts';
import { deadlineName } from '#wording/deadline-names.ts';
import { ownerName } from '#wording/office-names.ts';
import { capital, type Fact, type Letter, type Telling } from '../letter.ts';
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
    next: nextStep[kind!],
  };
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
  ladderLetter(telling, ({ name, at, next, owes }) => ({
    subject: `${capital(name)} jatuh tempo: ${at}`,
    opening: `Batas ${name} sudah dekat.`,
    next: [next],
    toKnow: `Surat ini untuk Anda ketahui; yang bertindak adalah ${owes}.`,
  }));

export const breach = (telling: Telling): Letter =>
  ladderLetter(telling, ({ name, at, next, owes }) => ({
    subject: `Batas ${name} terlampaui: ${at}`,
    opening: `Batas ${name} terlampaui. Keterlambatan sudah tercatat.`,
    next: [next, 'Bila belum ditindaklanjuti, keterlambatan diteruskan kepada pimpinan.'],
    toKnow: `Surat ini salinan untuk Anda; yang harus bertindak adalah ${owes}.`,
  }));

export const followUp = (telling: Telling): Letter =>
  ladderLetter(telling, ({ name, at, owes }) => ({
    subject: `Keterlambatan ${name} berlanjut, batasnya ${at}`,
    opening: `Batas ${name} terlampaui dan belum juga dipenuhi oleh ${owes}.`,
    next: ['Mohon pastikan hal ini diselesaikan hari ini, atau kendalanya disampaikan kepada pelapor.'],
    toKnow: `Surat ini salinan untuk Anda; pimpinan ${owes} telah diminta menyelesaikannya.`,
  }));
