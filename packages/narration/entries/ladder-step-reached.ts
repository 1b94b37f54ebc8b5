import type { Language } from '#calendar/zones.ts';
import type { DeadlineKind, Recipient } from '#events/vocabulary.ts';
import { inLanguage } from '#tenants/bilingual.ts';
import { deadlineName } from '#wording/deadline-names.ts';
import { recipientNames } from '#wording/recipient-names.ts';
import {
  complainantAndOffices,
  type EntryNarration,
  type EventData,
  offices,
  type Readers,
} from '../entry.ts';
import type { NarrationContext } from '../narration.ts';

type Reached = EventData<'ladder-step-reached.v1'>;

/** Complainants see missed deadlines, but neither reminders nor that an answer waits for the head. */
function readersOf(data: Reached): Readers {
  return data.deadline === 'approve-answer' || !isTold(data) ? offices : complainantAndOffices;
}

/** A written reprimand is narrated when its letter is signed, not when the level is reached. */
function isTold({ form, moves }: Reached): boolean {
  return form === 'breach' || form === 'follow-up' || (form === 'inspection' && moves !== undefined);
}

function sentence(data: Reached, { t, when, language }: NarrationContext): string | undefined {
  if (!isTold(data)) return undefined;
  const { form, deadline, deadlineAt, to } = data;
  const what = deadlineName(deadline, language);
  if (form === 'breach')
    return t(
      `Batas waktu ${what} terlampaui (${when(deadlineAt)}); petugas diingatkan.`,
      `Deadline passed: ${what} (${when(deadlineAt)}); the officer is told.`,
    );
  if (form === 'inspection')
    return t(
      `Keterlambatan ${what} diperiksa Inspektorat.`,
      `The inspectorate looks into the delay of ${what}.`,
    );
  return to === 'owner'
    ? t(
        `Petugas diingatkan lagi: ${what} masih terlambat.`,
        `The officer was reminded again: the ${what} is still late.`,
      )
    : t(
        `Keterlambatan ${what} diteruskan ke ${recipientName(deadline, to, 'id')}.`,
        `The delay of ${what} went to the ${recipientName(deadline, to, 'en')}.`,
      );
}

function summary(data: Reached, context: NarrationContext): string {
  const { t, when, language } = context;
  const what = deadlineName(data.deadline, language);
  const at = when(data.deadlineAt);
  return (
    sentence(data, context) ??
    t(`Pengingat: batas waktu ${what} ${at}.`, `Reminder: deadline for ${what}, ${at}.`)
  );
}

/** The coordinator belongs to no agency, so there is no head to name. */
function recipientName(deadline: DeadlineKind, to: Recipient, language: Language): string {
  const inNoAgency = to === 'head' && (deadline === 'verify' || deadline === 'decide-return');
  return inLanguage(inNoAgency ? { id: 'atasannya', en: 'superior' } : recipientNames[to], language);
}

export const ladderStepReachedEntry: EntryNarration<'ladder-step-reached.v1'> = {
  readers: readersOf,
  sentence,
  summary,
  texts: [],
};
