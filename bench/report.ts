import type { Language } from '#calendar/zones.ts';

const report = {
  text: 'Lampu jalan di depan Pasar Srago mati sejak tiga hari, malam hari gelap dan sudah ada yang jatuh.',
  category: 'lampu-jalan',
  place: { address: 'Jalan Pemuda, depan Pasar Srago', lat: -7.7059, lon: 110.6062 },
  contact: { email: 'warga@contoh.example', phone: '+62 812 0000 0000' },
  name: 'Warga Klaten',
};

export const exampleSubmission = (key: string, language: Language = 'id') => ({
  version: '2.0',
  routeKey: 'POST /api/v1/{tenant}/complaints',
  rawPath: '/api/v1/klaten/complaints',
  rawQueryString: '',
  pathParameters: { tenant: 'klaten' },
  headers: {
    'content-type': 'application/json',
    'accept-language': language,
    'idempotency-key': key,
  },
  requestContext: { http: { method: 'POST', path: '/api/v1/klaten/complaints' } },
  body: JSON.stringify(report),
  isBase64Encoded: false,
});
