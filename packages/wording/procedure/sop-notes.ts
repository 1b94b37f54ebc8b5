import type { Language } from '#calendar/zones.ts';
import type { PeriodRule, Sop } from '#sop/sop-schema.ts';
import { inLanguage } from '#tenants/bilingual.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { className } from '../class-names.ts';
import { agencyName } from '../office-names.ts';
import { periodText } from '../period-text.ts';
import { urgencyName } from '../urgency-names.ts';
import type { Activity } from './sop-activities.ts';

/** Limits besides the period: how often, for how long, by whom. */
export function noteOf(
  { steps, kinds }: Activity,
  sop: Sop,
  tenant: TenantConfig,
  language: Language,
): string {
  const say = (id: string, en: string): string => inLanguage({ id, en }, language);
  if (steps.includes('return'))
    return say(
      `Paling banyak ${sop.returnLimit} kali; sesudahnya koordinator yang memutuskan`,
      `At most ${sop.returnLimit} times; then the coordinator decides`,
    );
  if (steps.includes('reopen'))
    return say(
      `Dibuka kembali paling banyak ${sop.reopenLimit} kali`,
      `Reopened at most ${sop.reopenLimit} times`,
    );
  if (steps.includes('extend')) return extensionText(sop, language);
  if (steps.includes('complete') && sop.wayBackDays > 0)
    return say(
      `Setelah diarsipkan masih dapat dilengkapi selama ${sop.wayBackDays} hari kalender`,
      `Can still be completed for ${sop.wayBackDays} calendar days after it was archived`,
    );
  if (steps.includes('approve')) return approvalText(sop, tenant, language);
  if (kinds.includes('review-rating'))
    return say(`Nilai ${sop.lowRating} bintang atau kurang`, `${sop.lowRating} stars or fewer`);
  if (kinds.includes('sub-unit'))
    return say('Unit tidak melewati batas waktu instansi utama', 'A unit’s date is never past the lead’s');
  return '';
}

function extensionText({ extension, halveWhenHigh }: Sop, language: Language): string {
  if (!extension) return '';
  const say = (id: string, en: string): string => inLanguage({ id, en }, language);
  const longer = `${periodText(extension, language)} (${extension.source})`;
  const half = halveWhenHigh.includes('resolve')
    ? say('; urgensi tinggi setengahnya', '; half of it when urgency is high')
    : '';
  return say(`Sekali saja, ${longer}${half}`, `Once only, ${longer}${half}`);
}

/** Agencies whose answers need the head's approval (`needsApproval`). */
function approvalText({ answerApproval = [] }: Sop, tenant: TenantConfig, language: Language): string {
  const say = (id: string, en: string): string => inLanguage({ id, en }, language);
  if (!answerApproval.some(({ needs }) => needs === 'all'))
    return say('Tidak disyaratkan prosedur ini', 'Not asked for by this procedure');
  const rules = answerApproval.map((rule) => {
    const needs =
      rule.needs === 'none'
        ? say('tidak perlu', 'none')
        : rule.emergency
          ? say('setiap jawaban', 'every answer')
          : say('setiap jawaban, kecuali keadaan darurat', 'every answer, save in an emergency');
    return `${scopeText(rule, tenant, language)}: ${needs}`;
  });
  return rules.join('; ');
}

/** Everything that the rule does not narrow is included. */
export const scopeText = (
  { class: ofClass, urgency, agency }: Pick<PeriodRule, 'class' | 'urgency' | 'agency'>,
  tenant: TenantConfig,
  language: Language,
): string =>
  [
    ...(ofClass ? [className(ofClass, language)] : []),
    ...(urgency ? [urgencyName(urgency, language)] : []),
    ...(agency ? [agencyName(agency, tenant, language)] : []),
  ].join(', ') || inLanguage({ id: 'Semua', en: 'All' }, language);
