import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';

type Keep = (mail: Buffer) => void;

const endOfMail = '\r\n.\r\n';

/** Implements just enough of RFC 5321 for the emulator, its only client. */
function converse(socket: Socket, keep: Keep): void {
  const say = (line: string) => socket.write(`${line}\r\n`);
  let unread = '';
  let inMail = false;

  const takeMail = (): boolean => {
    const end = unread.indexOf(endOfMail);
    if (end < 0) return false;
    keep(Buffer.from(`${unread.slice(0, end).replace(/^\.\./gm, '.')}\r\n`, 'latin1'));
    unread = unread.slice(end + endOfMail.length);
    inMail = false;
    say('250 kept');
    return true;
  };

  const takeCommand = (): boolean => {
    const end = unread.indexOf('\r\n');
    if (end < 0) return false;
    const verb = unread.slice(0, 4).toUpperCase();
    unread = unread.slice(end + 2);
    inMail = verb === 'DATA';
    if (verb === 'QUIT') socket.end('221 bye\r\n');
    else say(inMail ? '354 go on' : '250 ok');
    return true;
  };

  socket.on('error', () => socket.destroy());
  socket.on('data', (part) => {
    unread += part.toString('latin1');
    while (inMail ? takeMail() : takeCommand());
  });
  say('220 mailbox');
}

export interface MailSink {
  address: string;
  close(): Promise<void>;
}

/** Stores each mail as a file, because the emulator's own list has no headers and is lost at its end. */
export async function startMailSink(folder: string): Promise<MailSink> {
  mkdirSync(folder, { recursive: true });
  let kept = 0;
  const keep: Keep = (mail) => {
    kept += 1;
    const time = new Date().toISOString().replace(/[:.]/g, '-');
    const name = `${time}-${String(kept).padStart(6, '0')}.eml`;
    writeFileSync(join(folder, `.${name}`), mail);
    renameSync(join(folder, `.${name}`), join(folder, name));
  };
  const server = createServer((socket) => converse(socket, keep));
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    address: `127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
