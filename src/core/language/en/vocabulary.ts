import { Vocabulary } from '../vocabulary';

/** All English words that any rule knows. Rooms add their own through `id` and `WordClasses` when they load. */
export const english = new Vocabulary();
