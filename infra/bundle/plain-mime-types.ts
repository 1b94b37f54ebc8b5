/** Replaces nodemailer's list of a thousand file types: our attachments always state name and type. */
export const detectMimeType = (): string => 'application/octet-stream';

export const detectExtension = (): string => 'bin';
