import { padded } from './case-keys.ts';
import type { Key } from './key.ts';

export const configPartition = (tenant: string): string => `T#${tenant}#CONFIG`;
export const configKey = (tenant: string, version: number): Key => ({
  pk: configPartition(tenant),
  sk: `V#${padded(version)}`,
});

/** Further parts of a large version. Read from the end, they come before its own item. */
export const configPartKey = (tenant: string, version: number, part: number): Key => ({
  pk: configPartition(tenant),
  sk: `V#${padded(version)}#${padded(part)}`,
});
export const officerKey = (tenant: string, office: string): Key => ({
  pk: `T#${tenant}#O#${office}`,
  sk: 'OFFICER',
});

/** A signed-in browser of an officer, by the hash of its token. */
export const sessionKey = (tenant: string, office: string, tokenHash: string): Key => ({
  pk: officerKey(tenant, office).pk,
  sk: `S#${tokenHash}`,
});
export const sessionRange = (tenant: string, office: string) => ({
  pk: officerKey(tenant, office).pk,
  from: 'S#',
  to: 'S#~',
});

/** A sign-in that still asks for something, by the hash of its token. */
export const pendingSignInKey = (tenant: string, tokenHash: string): Key => ({
  pk: `T#${tenant}#PENDING#${tokenHash}`,
  sk: 'SIGNIN',
});

/** Who signed in for an office or tried to, beside the directory's entry. */
export const signInRecordKey = (tenant: string, office: string, at: string, id: string): Key => ({
  pk: officerKey(tenant, office).pk,
  sk: `I#${at}#${id}`,
});
export const signInRecordPrefix = (tenant: string, office: string): Key => ({
  pk: officerKey(tenant, office).pk,
  sk: 'I#',
});

/** How often a name tried to sign in within its window. */
export const attemptKey = (tenant: string, name: string): Key => ({
  pk: `T#${tenant}#TRY#${name}`,
  sk: 'COUNT',
});
export const subjectKey = (subject: string): Key => ({ pk: `SUB#${subject}`, sk: 'SUBJECT' });

/** The last nightly checkpoint. */
export const checkpointKey = (tenant: string): Key => ({ pk: `T#${tenant}#NIGHT`, sk: 'HEADS' });

/** A tenant's running recomputation, and its past runs. */
export const recomputationKey = (tenant: string): Key => ({ pk: `T#${tenant}#RECOMPUTATION`, sk: 'STATE' });
export const recomputationRunKey = (tenant: string, finishedAt: string): Key => ({
  pk: `T#${tenant}#RECOMPUTATION`,
  sk: `RUN#${finishedAt}`,
});
export const cursorKey = (shard: number): Key => ({ pk: `CURSOR#${shard}`, sk: 'CURSOR' });
