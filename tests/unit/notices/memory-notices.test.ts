import { mailLogPromises } from '../../support/mail-log-promises.ts';
import { memoryNotices } from '../../support/memory-notices.ts';
import { noticeStorePromises } from '../../support/notice-store-promises.ts';

noticeStorePromises(() => memoryNotices().store);
mailLogPromises(() => memoryNotices());
