import type { Letter } from '#letters/letter.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { renderPdf } from './render-pdf.ts';
import { type CaseSubject, reprimandLetter } from './reprimand-letter.ts';

/** Load this module by `import()`: the PDF engine is larger than any function that uses it. */
export const reprimandPdf = (
  tenant: TenantConfig,
  letter: Letter,
  shown: ReadonlyMap<string, CaseSubject>,
): Promise<Uint8Array> => renderPdf(reprimandLetter(tenant, letter, shown));
