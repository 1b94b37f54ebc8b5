import type { Mail } from '#mail/mailer.ts';
import { firstRun, lettersFixture, secondReached, secondRun } from '../casework/letters-fixture.ts';
import { type Plant, plantedIn } from '../casework/planted-texts.ts';
import { klaten } from '../sop/klaten.ts';

/** Drafts to sign, and letters to head, supervisor, inspectorate and deputies. */
export async function letterMails(plant?: Plant): Promise<Map<string, Mail>> {
  const tenant = plant ? plantedIn(await klaten(), plant) : await klaten();
  const desk = lettersFixture(tenant);
  const mails = new Map<string, Mail>();
  const name = (...names: string[]) => {
    const sent = desk.sent.splice(0);
    if (sent.length !== names.length) throw new Error(`${sent.length} mails for ${names.join()}`);
    for (const [n, one] of names.entries()) if (one) mails.set(one, sent[n]!);
  };
  const number = await desk.reprimanded();
  await desk.reprimanded({ secret: true });
  await desk.run(firstRun);
  name('letter-drafts');
  await desk.sign('2026-12-03-dishub-1');
  await desk.deliver('2026-12-03-dishub-1');
  name('letter-1-to-head', 'letter-1-copy-to-supervisor');

  await desk.reach(number, secondReached);
  await desk.run(secondRun);
  name('');
  await desk.sign('2026-12-10-dishub-2');
  tenant.offices.find(({ id }) => id === 'dishub/head')!.vacant = true;
  await desk.deliver('2026-12-10-dishub-2');
  name('letter-2-to-stand-in', '', 'letter-2-copy-to-inspectorate');
  return mails;
}
