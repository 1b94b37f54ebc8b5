import { translatorFor } from '../parts/site.ts';
import { type DeskFrame, deskPage } from './desk-page.tsx';

export function inboxPage(frame: DeskFrame): string {
  const say = translatorFor(frame.site);
  const title = say('Ruang kerja', 'Desk');
  return deskPage({ ...frame, title, self: '/petugas', children: <h1>{title}</h1> });
}
