/** Memory in MB, more where a person waits or much is computed; timeout in seconds. */
export const functionList = {
  submit: { entry: 'functions/submit/handler.ts', memory: 1024, timeout: 10 },
  'public-web': { entry: 'functions/public-web/handler.ts', memory: 1024, timeout: 10 },
  // Not part of public-web, because the PDF engine is larger than all pages together.
  'public-documents': { entry: 'functions/public-documents/handler.ts', memory: 1024, timeout: 10 },
  'public-api': { entry: 'functions/public-api/handler.ts', memory: 512, timeout: 10 },
  'officer-api': { entry: 'functions/officer-api/handler.ts', memory: 512, timeout: 10 },
  'desk-web': { entry: 'functions/desk-web/handler.ts', memory: 1024, timeout: 10 },
  'publish-events': { entry: 'functions/stream/publish-events.ts', memory: 256, timeout: 30 },
  triage: { entry: 'functions/queue/triage.ts', memory: 256, timeout: 'worker' },
  escalate: { entry: 'functions/queue/escalate.ts', memory: 256, timeout: 'worker' },
  recompute: { entry: 'functions/queue/recompute.ts', memory: 512, timeout: 'worker' },
  // A mail needs 6 ms of a full CPU, and 256 MB gives a seventh of one: 50 mails per second need twice as much.
  'send-notice': { entry: 'functions/queue/send-notice.ts', memory: 256, timeout: 'worker' },
  'send-urgent-notice': { entry: 'functions/queue/send-urgent-notice.ts', memory: 256, timeout: 'worker' },
  'send-letter': { entry: 'functions/queue/send-letter.ts', memory: 1024, timeout: 'worker' },
  'keep-heads': { entry: 'functions/queue/keep-heads.ts', memory: 256, timeout: 'worker' },
  // The pixels of an image are in memory up to four times: as stored, rotated, and in both codecs.
  'check-attachment': { entry: 'functions/queue/check-attachment.ts', memory: 2048, timeout: 'worker' },
  erase: { entry: 'functions/queue/erase.ts', memory: 512, timeout: 'worker' },
  'mail-events': { entry: 'functions/queue/mail-events.ts', memory: 256, timeout: 'worker' },
  // Less than a minute, so that a slow sweep ends before the next one starts.
  'check-deadlines': { entry: 'functions/schedule/check-deadlines.ts', memory: 512, timeout: 50 },
} as const satisfies Record<string, { entry: string; memory: number; timeout: number | 'worker' }>;

export type FunctionName = keyof typeof functionList;

export const functionNames = Object.keys(functionList) as FunctionName[];

export const consumers = {
  triage: 'triage',
  notices: 'send-notice',
  'urgent-notices': 'send-urgent-notice',
  escalations: 'escalate',
  letters: 'send-letter',
  checkpoints: 'keep-heads',
  recomputations: 'recompute',
  attachments: 'check-attachment',
  erasures: 'erase',
  'mail-events': 'mail-events',
} as const satisfies Record<string, FunctionName>;

export type QueueName = keyof typeof consumers;

export const queueNames = Object.keys(consumers) as QueueName[];
