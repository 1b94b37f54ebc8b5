import { memoryStopList } from '../../support/memory/memory-stop-list.ts';
import { stopListPromises } from '../../support/table/stop-list-promises.ts';

stopListPromises(memoryStopList);
