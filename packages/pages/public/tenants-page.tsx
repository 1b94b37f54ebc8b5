import { inLanguage } from '#tenants/bilingual.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { page } from '../parts/document.tsx';
import { link, type Reader, sayIn } from '../parts/site.ts';

/** The regencies that this stage serves. */
export function tenantsPage(reader: Reader, tenants: readonly TenantConfig[]): string {
  const say = sayIn(reader);
  return page({
    reader,
    title: say('Pilih daerah', 'Choose a regency'),
    children: (
      <>
        <h1>{say('Di daerah mana?', 'In which regency?')}</h1>
        <ul class="doors">
          {tenants.map((tenant) => (
            <li key={tenant.id}>
              <a href={link({ ...reader, tenant }, '')}>
                <strong>{inLanguage(tenant.name, reader.language)}</strong>
              </a>
            </li>
          ))}
        </ul>
      </>
    ),
  });
}
