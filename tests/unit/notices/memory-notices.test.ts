import { memoryNotices } from '../../support/memory/memory-notices.ts';
import { mailLogSuite } from '../../support/table/mail-log-suite.ts';
import { noticeStoreSuite } from '../../support/table/notice-store-suite.ts';

noticeStoreSuite((scope) => memoryNotices(scope).store);
mailLogSuite(memoryNotices);
