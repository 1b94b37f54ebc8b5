import { inLanguage } from '#tenants/bilingual.ts';
import { json } from '../http.ts';
import type { OpenAction } from './public-api-action.ts';

export const describeTenant: OpenAction = async ({ parameters, language }, { tenantConfig }) => {
  const { id, name, categories, agencies, districts, box } = await tenantConfig(parameters.tenant!);
  const described = {
    id,
    name: inLanguage(name, language),
    categories: categories.map((category) => ({
      id: category.id,
      name: inLanguage(category.name, language),
      urgency: category.urgency,
      requires: category.requires.map((text) => inLanguage(text, language)),
    })),
    agencies: agencies.map((agency) => ({ id: agency.id, name: inLanguage(agency.name, language) })),
    districts: districts.map((district) => ({
      id: district.id,
      name: district.name,
      villages: district.villages.map((village) => ({ id: village.id, name: village.name })),
    })),
    box,
  };
  return json(200, described, { 'cache-control': 'public, max-age=60', vary: 'accept-language' });
};
