import type { Language } from '#calendar/zones.ts';
import type { Period } from '#events/assignments.ts';

const units: Record<Period['unit'], { id: string; en: readonly [one: string, many: string] }> = {
  'working-days': { id: 'hari kerja', en: ['working day', 'working days'] },
  'calendar-days': { id: 'hari kalender', en: ['calendar day', 'calendar days'] },
  hours: { id: 'jam', en: ['hour', 'hours'] },
};

/** `3 hari kerja`, `3 working days`. */
export const periodText = ({ count, unit }: Period, language: Language): string =>
  `${count} ${language === 'id' ? units[unit].id : units[unit].en[count === 1 ? 0 : 1]}`;
