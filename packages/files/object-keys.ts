/**
 * Names of objects in the bucket of attachments. What was sent lies apart from what may be served, so that rights and
 * expiry can differ; under both the tenant comes first.
 */
export type Folder = 'incoming' | 'ready';

export interface FileOf {
  readonly tenant: string;
  readonly number: string;
  readonly id: string;
}

export const caseFolder = (folder: Folder, { tenant, number }: Omit<FileOf, 'id'>): string =>
  `${folder}/${tenant}/${number}/`;
export const objectKey = (folder: Folder, file: FileOf): string => caseFolder(folder, file) + file.id;

/** Which file an object is that was sent; undefined for what is no name of ours. */
export function sentFile(key: string): FileOf | undefined {
  const [, tenant, number, id] = /^incoming\/([^/]+)\/([^/]+)\/([^/]+)$/.exec(key) ?? [];
  return tenant && number && id ? { tenant, number, id } : undefined;
}
