import { renderPdf } from '#documents/render-pdf.ts';
import { sopDocument } from '#documents/sop-document.ts';
import { inLanguage } from '#tenants/bilingual.ts';
import { publishedSop } from '#wording/procedure/published-sop.ts';
import { now } from '../clock.ts';
import type { Action } from '../http.ts';
import { chosenLanguage } from '../language.ts';
import { requestedSop } from '../requested-sop.ts';
import { tenantConfig } from '../wiring.ts';

export const showSopPdf: Action = async ({ parameters, query, language: browsers }) => {
  const tenant = await tenantConfig(parameters.tenant!);
  const language = chosenLanguage(query.lang) ?? browsers;
  const sop = requestedSop(tenant, query.versi, await now());
  const demonstration = {
    id: 'Peragaan, bukan dokumen resmi.',
    en: 'A demonstration, no official document.',
  };
  const pdf = await renderPdf(
    sopDocument({
      published: publishedSop(tenant, sop, language),
      author: inLanguage(tenant.name, language),
      language,
      effectiveFrom: sop.effectiveFrom,
      ...(tenant.demonstration ? { demonstration: demonstration[language] } : {}),
    }),
  );
  return {
    statusCode: 200,
    isBase64Encoded: true,
    headers: {
      'content-type': 'application/pdf',
      'content-language': language,
      'content-disposition': `inline; filename="sop-${tenant.id}-${sop.version}.pdf"`,
      'cache-control': 'public, max-age=60',
      vary: 'accept-language',
    },
    body: Buffer.from(pdf).toString('base64'),
  };
};
