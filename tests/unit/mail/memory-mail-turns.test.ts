import { memoryMailTurns } from '../../support/memory/memory-mail-turns.ts';
import { mailTurnsPromises } from '../../support/table/mail-turns-promises.ts';

const account = memoryMailTurns();

mailTurnsPromises(() => account);
