import { memoryStopList } from '../../support/memory-stop-list.ts';
import { stopListPromises } from '../../support/stop-list-promises.ts';

stopListPromises(memoryStopList);
