/** Uploads lie apart from what may be served, so that rights and expiry can differ. */
export type Folder = 'incoming' | 'ready';

export interface FileOf {
  readonly tenant: string;
  readonly number: string;
  readonly id: string;
}

export const caseFolder = (folder: Folder, { tenant, number }: Omit<FileOf, 'id'>): string =>
  `${folder}/${tenant}/${number}/`;
export const objectKey = (folder: Folder, file: FileOf): string => caseFolder(folder, file) + file.id;

/** Undefined for a key that is not ours. */
export function sentFile(key: string): FileOf | undefined {
  const [, tenant, number, id] = /^incoming\/([^/]+)\/([^/]+)\/([^/]+)$/.exec(key) ?? [];
  return tenant && number && id ? { tenant, number, id } : undefined;
}
