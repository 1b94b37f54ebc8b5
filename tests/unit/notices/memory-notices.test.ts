import { memoryNotices } from '../../support/memory/memory-notices.ts';
import { mailLogPromises } from '../../support/table/mail-log-promises.ts';
import { noticeStorePromises } from '../../support/table/notice-store-promises.ts';

noticeStorePromises(() => memoryNotices().store);
mailLogPromises(() => memoryNotices());
