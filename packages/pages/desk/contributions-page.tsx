import type { ContributionsView } from '#casework/views/contributions-view.ts';
import { stageName } from '#wording/officer-words.ts';
import { type TenantPage, translatorFor } from '../parts/site.ts';
import { Lines } from './case-history.tsx';
import { FileList } from './case-report.tsx';
import type { DeskContent } from './desk-content.ts';

/** A case after the office's task: what it contributed itself, and nothing else (domain.md section 3). */
export function contributionsPage(site: TenantPage, opened: ContributionsView): DeskContent {
  const { number, stage, timeline, attachments } = opened;
  const say = translatorFor(site);
  return {
    title: number,
    children: (
      <>
        <h1 class="mono">{number}</h1>
        <ul class="marks">
          <li class="mark">{stageName(stage, site.language)}</li>
        </ul>
        <p class="note">
          {say(
            'Tugas perangkat daerah Anda dalam laporan ini sudah selesai. Yang tampil hanya yang Anda sampaikan.',
            'Your office’s task in this report has ended. Only what you contributed is shown.',
          )}
        </p>
        <Lines site={site} lines={timeline.toReversed()} />
        <FileList site={site} number={number} files={attachments} />
      </>
    ),
  };
}
