import { followerTable, memoryFollowers } from '../../support/memory/memory-followers.ts';
import { followersSuite } from '../../support/table/followers-suite.ts';

const kept = followerTable();
followersSuite((scope) => memoryFollowers(scope, kept));
