import { memorySendSlots } from '../../support/memory/memory-send-slots.ts';
import { sendSlotsSuite } from '../../support/table/send-slots-suite.ts';

const account = memorySendSlots();

sendSlotsSuite(() => account);
