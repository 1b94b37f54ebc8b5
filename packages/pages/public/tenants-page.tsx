import { inLanguage } from '#tenants/bilingual.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { page } from '../parts/document.tsx';
import { link, translatorFor, type Visitor } from '../parts/site.ts';

export function tenantsPage(visitor: Visitor, tenants: readonly TenantConfig[]): string {
  const say = translatorFor(visitor);
  return page({
    visitor,
    title: say('Pilih daerah', 'Choose a regency'),
    children: (
      <>
        <h1>{say('Di daerah mana?', 'In which regency?')}</h1>
        <ul class="doors">
          {tenants.map((tenant) => (
            <li key={tenant.id}>
              <a href={link({ ...visitor, tenant }, '')}>
                <strong>{inLanguage(tenant.name, visitor.language)}</strong>
              </a>
            </li>
          ))}
        </ul>
      </>
    ),
  });
}
