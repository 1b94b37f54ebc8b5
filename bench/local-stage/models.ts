import { stageClient } from '../../infra/local/stage-client.ts';
import type { StageFile } from '../../infra/local/stage-file.ts';

const report = {
  text: 'Lampu jalan di depan Pasar Srago mati sejak tiga hari, malam hari gelap dan sudah ada yang jatuh.',
  category: 'lampu-jalan',
  place: { address: 'Jalan Pemuda, depan Pasar Srago', lat: -7.7059, lon: 110.6062 },
  contact: { email: 'warga@contoh.example' },
};

/** Submits two reports and dispatches the second. Returns their numbers. */
export async function submitModels(stage: StageFile): Promise<string[]> {
  const client = stageClient(stage);
  const numbers: string[] = [];
  for (let n = 0; n < 2; n++) numbers.push((await client.submit(report)).body.number);
  const coordinator = await client.officer('coordinator');
  const { status } = await coordinator.step(numbers[1]!, 'dispatch', {
    class: 'no-oversight',
    urgency: 'normal',
    urgencyReason: 'Satu ruas jalan, tidak ada bahaya jiwa',
    category: report.category,
    title: 'Lampu jalan depan Pasar Srago padam',
    publicText: 'Lampu jalan di depan pasar mati sejak tiga hari lalu.',
    anonymous: false,
    secret: false,
    lead: 'dishub',
  });
  if (status !== 200) throw new Error(`dispatching: ${status}`);
  return numbers;
}
