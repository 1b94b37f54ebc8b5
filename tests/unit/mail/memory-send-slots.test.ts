import { memorySendSlots } from '../../support/memory/memory-send-slots.ts';
import { sendSlotsPromises } from '../../support/table/send-slots-promises.ts';

const account = memorySendSlots();

sendSlotsPromises(() => account);
