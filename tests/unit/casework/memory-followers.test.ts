import { memoryFollowers } from '../../support/memory/memory-followers.ts';
import { followersPromises } from '../../support/table/followers-promises.ts';

followersPromises(memoryFollowers);
