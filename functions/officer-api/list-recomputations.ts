import { readRecomputations } from '#casework/recomputation/read-recomputations.ts';
import { json } from '../http.ts';
import type { OfficerAction } from './officer-action.ts';

export const listRecomputations: OfficerAction = async (_request, _dependencies, { actor, stores }) => {
  const { recomputations } = stores;
  return json(200, await readRecomputations(recomputations, actor));
};
