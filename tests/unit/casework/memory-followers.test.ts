import { followerTable, memoryFollowers } from '../../support/memory/memory-followers.ts';
import { followersPromises } from '../../support/table/followers-promises.ts';

const kept = followerTable();
followersPromises((scope) => memoryFollowers(scope, kept));
