import type { Words } from '../../wording/words.ts';
import type { Asker } from './asker.ts';
import type { Keeper } from './keeper.ts';

/** What every step of the dialogue needs. */
export interface Sitting {
  readonly asker: Asker;
  readonly words: Words;
  readonly keeper: Keeper;
  /** Today, as the answers are dated. */
  readonly today: string;
}
