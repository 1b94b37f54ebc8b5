/**
 * What runs, by name: where its code begins, and what it may use (MB, seconds). Most of its time a function waits for the
 * table, and pays for its memory meanwhile; where a person waits for it, or much is to be reckoned, it has more.
 */
export const functionList = {
  submit: { entry: 'functions/submit/handler.ts', memory: 1024, timeout: 10 },
  'public-web': { entry: 'functions/public-web/handler.ts', memory: 1024, timeout: 10 },
  // Apart from the pages: what sets type is larger than all of them.
  'public-documents': { entry: 'functions/public-documents/handler.ts', memory: 1024, timeout: 10 },
  'public-api': { entry: 'functions/public-api/handler.ts', memory: 512, timeout: 10 },
  'officer-api': { entry: 'functions/officer-api/handler.ts', memory: 512, timeout: 10 },
  'publish-events': { entry: 'functions/stream/publish-events.ts', memory: 256, timeout: 30 },
  triage: { entry: 'functions/queue/triage.ts', memory: 256, timeout: 'worker' },
  escalate: { entry: 'functions/queue/escalate.ts', memory: 256, timeout: 'worker' },
  recompute: { entry: 'functions/queue/recompute.ts', memory: 512, timeout: 'worker' },
  // A mail takes six milliseconds of a whole processor, of which there is a seventh: at 50 a second they want twice as much.
  'send-notice': { entry: 'functions/queue/send-notice.ts', memory: 256, timeout: 'worker' },
  'send-urgent-notice': { entry: 'functions/queue/send-urgent-notice.ts', memory: 256, timeout: 'worker' },
  'send-letter': { entry: 'functions/queue/send-letter.ts', memory: 1024, timeout: 'worker' },
  'keep-heads': { entry: 'functions/queue/keep-heads.ts', memory: 256, timeout: 'worker' },
  // Pixels of a picture lie in memory up to four times: as stored, turned, and in both codecs.
  'check-attachment': { entry: 'functions/queue/check-attachment.ts', memory: 2048, timeout: 'worker' },
  erase: { entry: 'functions/queue/erase.ts', memory: 512, timeout: 'worker' },
  'mail-events': { entry: 'functions/queue/mail-events.ts', memory: 256, timeout: 'worker' },
  // Under a minute, so that a slow sweep ends before the next one begins.
  'check-deadlines': { entry: 'functions/schedule/check-deadlines.ts', memory: 512, timeout: 50 },
} as const satisfies Record<string, { entry: string; memory: number; timeout: number | 'worker' }>;

export type FunctionName = keyof typeof functionList;

export const functionNames = Object.keys(functionList) as FunctionName[];

/** The work queues and who empties each. */
export const consumers = {
  triage: 'triage',
  notices: 'send-notice',
  'urgent-notices': 'send-urgent-notice',
  escalations: 'escalate',
  letters: 'send-letter',
  nights: 'keep-heads',
  recomputations: 'recompute',
  attachments: 'check-attachment',
  erasures: 'erase',
  'mail-events': 'mail-events',
} as const satisfies Record<string, FunctionName>;

export type QueueName = keyof typeof consumers;

export const queueNames = Object.keys(consumers) as QueueName[];
