// Widgets that the console and the public page share.
import { DirectoryChoice } from './DirectoryChoice.tsx';
import { RankingChoice } from './RankingChoice.tsx';
import { ScaleChoice } from './ScaleChoice.tsx';
import { SearchChoice } from './SearchChoice.tsx';

export const ownWidgets = {
  scale: ScaleChoice,
  ranking: RankingChoice,
  search: SearchChoice,
  directory: DirectoryChoice,
};
