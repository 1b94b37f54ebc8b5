import type { Routes } from './route.ts';

// The HTTP API, the actions of each function and docs/openapi.json follow from this table.
// Each trust zone is a constant, so that a function's bundle carries only its rows.

export const submitRoutes = {
  submitReport: {
    method: 'POST',
    path: '/api/v1/{tenant}/complaints',
    callers: 'anyone',
    summary: 'Submits a report; the report is durable when this answers',
  },
} as const satisfies Routes;

export const publicWebRoutes = {
  chooseTenant: {
    method: 'GET',
    path: '/',
    callers: 'anyone',
    summary: 'Lists the tenants, or redirects to the only one',
  },
  showStartPage: {
    method: 'GET',
    path: '/{tenant}',
    callers: 'anyone',
    summary: 'The start page of a tenant',
  },
  showReportForm: {
    method: 'GET',
    path: '/{tenant}/lapor',
    callers: 'anyone',
    summary: 'The form for a report',
  },
  takeReport: {
    method: 'POST',
    path: '/{tenant}/lapor',
    callers: 'anyone',
    summary: 'Receives a report from the form',
  },
  showTrackForm: {
    method: 'GET',
    path: '/{tenant}/lacak',
    callers: 'anyone',
    summary: 'Asks for number and code',
  },
  showCase: {
    method: 'POST',
    path: '/{tenant}/lacak',
    callers: 'complainant-by-code',
    summary: 'The case as its complainant sees it',
  },
  showTrackFormAfterRating: {
    method: 'GET',
    path: '/{tenant}/lacak/nilai',
    callers: 'anyone',
    summary: 'Asks for number and code when the page after a rating is opened again',
  },
  takeRating: {
    method: 'POST',
    path: '/{tenant}/lacak/nilai',
    callers: 'complainant-by-code',
    summary: 'Receives the rating of an answer from the form',
  },
  showConfirmFollow: {
    method: 'GET',
    path: '/{tenant}/ikuti',
    callers: 'follower-by-link',
    summary: 'Asks with a button whether to follow a case',
  },
  confirmFollow: {
    method: 'POST',
    path: '/{tenant}/ikuti',
    callers: 'follower-by-link',
    summary: 'Starts the mails about a case',
  },
  showLeaveFollow: {
    method: 'GET',
    path: '/{tenant}/berhenti',
    callers: 'follower-by-link',
    summary: 'Asks with a button whether to stop following a case',
  },
  leaveFollow: {
    method: 'POST',
    path: '/{tenant}/berhenti',
    callers: 'follower-by-link',
    summary: 'Ends the mails about a case',
  },
  showSop: {
    method: 'GET',
    path: '/{tenant}/sop',
    callers: 'anyone',
    summary: 'The published procedure',
  },
  leadToDesk: {
    method: 'GET',
    path: '/{tenant}/kasus/{number}',
    callers: 'anyone',
    summary: 'The target of the link in an officer’s older mail: leads to the case at the desk',
  },
  showNoPage: {
    method: 'GET',
    path: '/{proxy+}',
    callers: 'anyone',
    summary: 'Any other path: a redirect if it has slashes too many, else a readable 404',
  },
  showNoPageForPost: {
    method: 'POST',
    path: '/{proxy+}',
    callers: 'anyone',
    summary: 'The same for what is sent to another path',
  },
} as const satisfies Routes;

export const publicDocumentRoutes = {
  showSopPdf: {
    method: 'GET',
    path: '/{tenant}/sop.pdf',
    callers: 'anyone',
    summary: 'The published procedure as PDF',
  },
} as const satisfies Routes;

export const publicApiRoutes = {
  describeApi: {
    method: 'GET',
    path: '/api/v1/openapi.json',
    callers: 'anyone',
    summary: 'This description',
  },
  describeTenant: {
    method: 'GET',
    path: '/api/v1/{tenant}',
    callers: 'anyone',
    summary:
      'The values that a report to this tenant can use: categories, agencies, districts with villages, bounding box',
  },
  followReport: {
    method: 'GET',
    path: '/api/v1/{tenant}/complaints/{number}',
    callers: 'complainant-by-code',
    summary: 'Follow a complaint with its number and secret code',
  },
  followCase: {
    method: 'POST',
    path: '/api/v1/{tenant}/complaints/{number}/followers',
    callers: 'anyone',
    summary: 'Subscribe to mail about a public case',
  },
  showMyData: {
    method: 'GET',
    path: '/api/v1/{tenant}/complaints/{number}/my/data',
    callers: 'complainant-by-code',
    summary: 'All data stored about the complainant of this case; each export is recorded',
  },
  takeMyStep: {
    method: 'POST',
    path: '/api/v1/{tenant}/complaints/{number}/my/{step}',
    callers: 'complainant-by-code',
    summary: 'The complainant takes a step on their own case',
  },
  askMyUpload: {
    method: 'POST',
    path: '/api/v1/{tenant}/complaints/{number}/my/attachments',
    callers: 'complainant-by-code',
    summary: 'A link to upload a file to the complainant’s own case',
  },
  showMyAttachment: {
    method: 'GET',
    path: '/api/v1/{tenant}/complaints/{number}/my/attachments/{id}',
    callers: 'complainant-by-code',
    summary: 'A file of the complainant’s own case: its state, and a link that opens it for five minutes',
  },
} as const satisfies Routes;

export const officerApiRoutes = {
  listAssignments: {
    method: 'GET',
    path: '/api/v1/{tenant}/assignments',
    callers: 'officer-by-token',
    roles: 'every',
    summary: 'The open assignments of the caller’s offices, in the order of their queues',
  },
  readSop: {
    method: 'GET',
    path: '/api/v1/{tenant}/sop',
    callers: 'officer-by-token',
    roles: 'every',
    summary: 'All versions of the standard operating procedure, for every officer',
  },
  addSop: {
    method: 'POST',
    path: '/api/v1/{tenant}/sop',
    callers: 'officer-by-token',
    roles: ['supervisor'],
    summary: 'The supervisor adds a version that applies to complaints received from its day on',
  },
  listRecomputations: {
    method: 'GET',
    path: '/api/v1/{tenant}/recomputations',
    callers: 'officer-by-token',
    roles: ['operator', 'supervisor', 'coordinator'],
    summary: 'How many complaints a changed calendar moved, for operator, supervisor and coordinator',
  },
  listAccesses: {
    method: 'GET',
    path: '/api/v1/{tenant}/access-records',
    callers: 'officer-by-token',
    roles: ['inspector', 'supervisor'],
    summary:
      'What an office read on a day; for the inspectorate and the supervisor; this query is recorded too',
  },
  listTouched: {
    method: 'GET',
    path: '/api/v1/{tenant}/access-records/touched',
    callers: 'officer-by-token',
    roles: ['inspector', 'supervisor'],
    summary:
      'Complaints whose personal data was read in a period; for the inspectorate and the supervisor; this query is recorded too',
  },
  listAccessesOfCase: {
    method: 'GET',
    path: '/api/v1/{tenant}/complaints/{number}/access-records',
    callers: 'officer-by-token',
    roles: ['inspector', 'supervisor'],
    summary: 'Who read a complaint; for the inspectorate and the supervisor; this query is recorded too',
  },
  readCase: {
    method: 'GET',
    path: '/api/v1/{tenant}/complaints/{number}/case',
    callers: 'officer-by-token',
    roles: 'every',
    summary: 'A case as an officer sees it; reading reporters and secret cases is recorded',
  },
  takeStep: {
    method: 'POST',
    path: '/api/v1/{tenant}/complaints/{number}/steps/{step}',
    callers: 'officer-by-token',
    roles: 'every',
    summary: 'An officer takes a step on a case',
  },
  askUpload: {
    method: 'POST',
    path: '/api/v1/{tenant}/complaints/{number}/attachments',
    callers: 'officer-by-token',
    roles: 'every',
    summary: 'A link to upload a file to a case',
  },
  showAttachment: {
    method: 'GET',
    path: '/api/v1/{tenant}/complaints/{number}/attachments/{id}',
    callers: 'officer-by-token',
    roles: 'every',
    summary: 'A file of a case: its state, and a link that opens it for five minutes',
  },
  listLetters: {
    method: 'GET',
    path: '/api/v1/{tenant}/letters',
    callers: 'officer-by-token',
    roles: 'every',
    summary: 'The letters of reprimand that the caller’s office may see, newest first',
  },
  readLetter: {
    method: 'GET',
    path: '/api/v1/{tenant}/letters/{letter}',
    callers: 'officer-by-token',
    roles: 'every',
    summary: 'A letter with its cases and its history',
  },
  readLetterPdf: {
    method: 'GET',
    path: '/api/v1/{tenant}/letters/{letter}/pdf',
    callers: 'officer-by-token',
    roles: 'every',
    summary: 'The letter as PDF: as it was sent, or a preview of the draft',
  },
  addLetterFile: {
    method: 'POST',
    path: '/api/v1/{tenant}/letters/{letter}/file',
    callers: 'officer-by-token',
    roles: 'every',
    summary: 'Upload the letter signed on paper, if numbers come from the tenant’s own registry',
  },
  takeStepOnLetter: {
    method: 'POST',
    path: '/api/v1/{tenant}/letters/{letter}/steps/{step}',
    callers: 'officer-by-token',
    roles: 'every',
    summary: 'An officer takes a step on a letter',
  },
} as const satisfies Routes;

export const deskRoutes = {
  showSignIn: {
    method: 'GET',
    path: '/{tenant}/petugas/masuk',
    callers: 'anyone',
    summary: 'The form in which an officer signs in',
  },
  takeSignIn: {
    method: 'POST',
    path: '/{tenant}/petugas/masuk',
    callers: 'anyone',
    summary: 'Signs an officer in',
  },
  showForgotten: {
    method: 'GET',
    path: '/{tenant}/petugas/masuk/lupa',
    callers: 'anyone',
    summary: 'Asks for the address of an officer who forgot the password',
  },
  takeForgotten: {
    method: 'POST',
    path: '/{tenant}/petugas/masuk/lupa',
    callers: 'anyone',
    summary: 'Mails a code to set a new password',
  },
  showSignInStep: {
    method: 'GET',
    path: '/{tenant}/petugas/masuk/lanjut',
    callers: 'anyone',
    summary: 'What a sign-in still asks: a new password, a code, or an app to set up',
  },
  takeSignInStep: {
    method: 'POST',
    path: '/{tenant}/petugas/masuk/lanjut',
    callers: 'anyone',
    summary: 'Receives the next step of a sign-in',
  },
  showSessions: {
    method: 'GET',
    path: '/{tenant}/petugas/sesi',
    callers: 'officer-by-session',
    roles: 'every',
    summary: 'The officer’s own sessions and latest sign-ins',
  },
  endSessions: {
    method: 'POST',
    path: '/{tenant}/petugas/sesi',
    callers: 'officer-by-session',
    roles: 'every',
    summary: 'Ends sessions of the officer in other browsers',
  },
  signOut: {
    method: 'POST',
    path: '/{tenant}/petugas/keluar',
    callers: 'officer-by-session',
    roles: 'every',
    summary: 'Ends the session of this browser',
  },
  showInbox: {
    method: 'GET',
    path: '/{tenant}/petugas',
    callers: 'officer-by-session',
    roles: 'every',
    summary: 'The work of the officer who signed in',
  },
  showNext: {
    method: 'GET',
    path: '/{tenant}/petugas/berikutnya',
    callers: 'officer-by-session',
    roles: 'every',
    summary: 'Leads to the case that the officer should do first',
  },
  showDeskCase: {
    method: 'GET',
    path: '/{tenant}/petugas/laporan/{number}',
    callers: 'officer-by-session',
    roles: 'every',
    summary: 'A case with the steps that the officer can take now',
  },
  takeCaseStep: {
    method: 'POST',
    path: '/{tenant}/petugas/laporan/{number}/langkah/{step}',
    callers: 'officer-by-session',
    roles: 'every',
    summary: 'The officer takes a step on the case',
  },
  revealReporter: {
    method: 'POST',
    path: '/{tenant}/petugas/laporan/{number}/pelapor',
    callers: 'officer-by-session',
    roles: 'every',
    summary: 'Shows the complainant’s name and contact; who asked and what for is recorded',
  },
  openAttachment: {
    method: 'GET',
    path: '/{tenant}/petugas/laporan/{number}/lampiran/{id}',
    callers: 'officer-by-session',
    roles: 'every',
    summary: 'Leads to the link that opens a file of the case for five minutes',
  },
  showLetters: {
    method: 'GET',
    path: '/{tenant}/petugas/surat',
    callers: 'officer-by-session',
    roles: ['coordinator', 'head', 'inspector', 'supervisor'],
    summary: 'The letters of reprimand that the officer may see',
  },
  showLetter: {
    method: 'GET',
    path: '/{tenant}/petugas/surat/{letter}',
    callers: 'officer-by-session',
    roles: ['coordinator', 'head', 'inspector', 'supervisor'],
    summary: 'A letter with its cases and what the officer can do with it',
  },
  openLetterPdf: {
    method: 'GET',
    path: '/{tenant}/petugas/surat/{letter}/pdf',
    callers: 'officer-by-session',
    roles: ['coordinator', 'head', 'inspector', 'supervisor'],
    summary: 'The letter as PDF: as it was sent, or a preview of the draft',
  },
  takeLetterFormStep: {
    method: 'POST',
    path: '/{tenant}/petugas/surat/{letter}/langkah/{step}',
    callers: 'officer-by-session',
    roles: ['coordinator', 'head', 'inspector', 'supervisor'],
    summary: 'The officer signs, refuses or acknowledges the letter',
  },
} as const satisfies Routes;

/** All routes by zone of trust; each zone is the function of that name in infra/function-list.ts. */
export const zones = {
  submit: submitRoutes,
  'public-web': publicWebRoutes,
  'public-documents': publicDocumentRoutes,
  'public-api': publicApiRoutes,
  'officer-api': officerApiRoutes,
  'desk-web': deskRoutes,
} as const satisfies Readonly<Record<string, Routes>>;

export type TrustZone = keyof typeof zones;
