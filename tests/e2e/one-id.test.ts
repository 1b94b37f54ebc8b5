import { describe, expect, test } from 'vitest';
import { eventually } from '../support/stage/eventually.ts';
import { awaitMailsTo, newReport, submitNewReport } from '../support/stage/new-report.ts';
import { logs } from '../support/stage/stage.ts';

async function linesOf(name: string, eventId: string): Promise<Record<string, unknown>[]> {
  const lines = (await logs(name)).filter((line) => line.includes(`"eventId":"${eventId}"`));
  return lines.map((line) => JSON.parse(line.slice(line.indexOf('{'))));
}

describe('an operator', () => {
  test('an operator can follow a submission by its event id through the logs of every function up to the mail', async () => {
    const { email, report } = newReport();
    const { number, code } = await submitNewReport(report);
    await awaitMailsTo(email, number);
    const eventId = `${number}-1`;
    const way = {
      submit: 'answered',
      'publish-events': 'entry published',
      triage: 'message done',
      'send-notice': 'mail sent',
    };
    for (const [name, message] of Object.entries(way)) {
      const lines = await eventually(async () => {
        const found = await linesOf(name, eventId);
        expect(found.map((line) => line.message)).toContain(message);
        return found;
      });
      for (const line of lines)
        expect(line, name).toMatchObject({ level: 'INFO', tenant: 'klaten', requestId: expect.any(String) });
      const text = JSON.stringify(lines);
      for (const secret of [email, code, report.text, report.place.address])
        expect(text).not.toContain(secret);
    }
  });
});
