import * as z from 'zod/mini';
import type { ContactKind, DataSubjects } from '#casework/personal-data/data-subjects.ts';
import { complaintClass, instant } from '#events/envelope.ts';
import { parseReporter } from '../complaints/parse-reporter.ts';
import { batchGet } from '../engine/batch-get.ts';
import { parseItem } from '../engine/parse-item.ts';
import type { TenantTable } from '../engine/table.ts';
import { addressInContact, caseKey, numberInCase, reporterKey } from '../keys/case-keys.ts';

const storedProtection = z.object({
  state: z.object({
    secret: z.boolean(),
    class: complaintClass,
    erased: z.exactOptional(z.object({ at: instant })),
    contributors: z.exactOptional(z.readonly(z.array(z.string()))),
  }),
});

const contactKinds: readonly ContactKind[] = ['email', 'phone'];

/** The people of complaints, without texts. */
export const dynamoDataSubjects = (table: TenantTable): DataSubjects => ({
  async find(numbers) {
    const keys = numbers.flatMap((number) => [
      caseKey(table.tenant, number),
      reporterKey(table.tenant, number),
    ]);
    const items = await batchGet(table, keys);
    const reporters = new Map(
      items
        .filter(({ entity }) => entity === 'reporter')
        .map((item) => [numberInCase(table.tenant, String(item.pk)), item]),
    );
    return new Map(
      items
        .filter(({ entity }) => entity === 'complaint')
        .map((found) => {
          const number = numberInCase(table.tenant, String(found.pk));
          const { secret, class: ofClass, erased, contributors } = parseItem(storedProtection, found).state;
          const item = reporters.get(number);
          const reporter = item && parseReporter(item);
          const filed = item?.gsi7pk ? addressInContact(table.tenant, String(item.gsi7pk)) : undefined;
          return [
            number,
            {
              number,
              ...(filed ? { reference: filed } : {}),
              ways: contactKinds.filter((way) => reporter?.[way] !== undefined),
              named: reporter?.name !== undefined,
              erased: erased !== undefined,
              complaint: { secret, class: ofClass, ...(contributors ? { contributors } : {}) },
            },
          ];
        }),
    );
  },
});
