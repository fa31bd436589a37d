import { plainText } from '../plain-text.ts';
import type { RoadmapTelling } from './roadmap-rows.ts';

/** An action by its title. */
export const titleIn = ({ questionnaire }: Pick<RoadmapTelling, 'questionnaire'>, id: string): string =>
  plainText(questionnaire.actions.get(id)?.title ?? id);
