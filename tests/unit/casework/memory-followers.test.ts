import { followersPromises } from '../../support/followers-promises.ts';
import { memoryFollowers } from '../../support/memory-followers.ts';

followersPromises(memoryFollowers);
