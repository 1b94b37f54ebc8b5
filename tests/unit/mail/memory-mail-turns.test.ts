import { mailTurnsPromises } from '../../support/mail-turns-promises.ts';
import { memoryMailTurns } from '../../support/memory-mail-turns.ts';

const account = memoryMailTurns();

mailTurnsPromises(() => account);
